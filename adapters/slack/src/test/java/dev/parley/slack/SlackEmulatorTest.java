package dev.parley.slack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.dispatch.Command;
import dev.parley.core.harness.Shipped;
import dev.parley.slack.SlackEmulator.Asked;
import dev.parley.slack.install.SlackManifest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The story told against a Slack that someone else wrote: it is let in by OAuth with just the scopes of its manifest, and
 * gets nothing for which it has none.
 */
@Timeout(60)
final class SlackEmulatorTest {

    private static final String UNINSTALLED = "{\"type\":\"app_uninstalled\"}";
    private static final String REVOKED =
            "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[],\"bot\":[\"" + SlackEmulator.BOT + "\"]}}";

    /** The emulator does not have it; {@link SlackStoryTest} does. */
    private static final String LACKING = "users.conversations is missing";

    private static final AtomicInteger EVENTS = new AtomicInteger();
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    static Path home;

    private static SlackEmulator slack;
    private static RunningSlack parley;
    private static URI address;
    private static String person;
    private static String stale;
    private static Instant staleSince;

    private final List<String> expected = new ArrayList<>(List.of(LACKING));

    @SuppressWarnings("NullAway.Init")
    SlackEmulatorTest() {}

    /** Where someone is sent who wants to install Parley, and the cookie they get for it. */
    private record Begun(URI page, String cookie) {
        String query(String name) {
            return Stream.of(page.getRawQuery().split("&"))
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("");
        }
    }

    private enum Place {
        CHANNEL,
        PRIVATE_CHANNEL,
        GROUP,
        CHAT_WITH_THE_BOT;

        String made() {
            return switch (this) {
                case CHANNEL -> slack.channel(false);
                case PRIVATE_CHANNEL -> slack.channel(true);
                case GROUP -> slack.conversation(SlackEmulator.BOT, slack.person("maria"));
                case CHAT_WITH_THE_BOT -> slack.conversation(SlackEmulator.BOT);
            };
        }
    }

    @BeforeAll
    static void start() throws Exception {
        slack = new SlackEmulator();
        parley = started(0);
        address = parley.url();
        slack.register(address.resolve("/slack/oauth_redirect"));
        person = slack.person("ana");
        stale = slack.trigger(person);
        staleSince = Instant.now();
    }

    @AfterAll
    static void stop() {
        parley.close();
        slack.close();
    }

    @BeforeEach
    void letIn() throws Exception {
        slack.forget();
        install(begin());
    }

    @AfterEach
    void nothing_else_was_refused() {
        assertThat(slack.refusals()).isSubsetOf(expected);
    }

    private static RunningSlack started(int port) {
        return RunningSlack.open(
                new SlackSettings(
                        new SlackSettings.Invitation(SlackEmulator.CLIENT_ID, SlackEmulator.CLIENT_SECRET),
                        RunningSlack.SECRETS,
                        Optional.empty(),
                        slack.url().resolve("/api/")),
                RunningSlack.KEY,
                home,
                port);
    }

    private static SlackUser ana(String channel) {
        return new SlackUser(address, slack, person, channel);
    }

    private static SlackUser ana() {
        return ana(slack.channel(false));
    }

    private static Begun begin() throws Exception {
        HttpResponse<String> sent = get(address.resolve("/slack/install"), "");
        assertThat(sent.statusCode()).isEqualTo(302);
        String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax");
        return new Begun(
                URI.create(sent.headers().firstValue("Location").orElseThrow()),
                cookie.substring(0, cookie.indexOf(';')));
    }

    /** Ana consents, to these scopes; Slack says where that takes her. */
    private static URI consent(Begun begun, String scopes) throws Exception {
        HttpResponse<String> page = get(begun.page(), "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Parley", "Ana Ruiz");
        HttpRequest consent = HttpRequest.newBuilder(slack.url().resolve("/oauth/v2/authorize/callback"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(SlackUser.form(Map.of(
                        "user_id",
                        person,
                        "client_id",
                        begun.query("client_id"),
                        "scope",
                        scopes,
                        "state",
                        begun.query("state"),
                        // Where the request names none, Slack takes the one of the app.
                        "redirect_uri",
                        address.resolve("/slack/oauth_redirect").toString()))))
                .build();
        return URI.create(BROWSER.send(consent, HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    private static String back(URI where, String cookie) throws Exception {
        return get(where, cookie).body();
    }

    private static void install(Begun begun) throws Exception {
        assertThat(back(consent(begun, begun.query("scope")), begun.cookie())).contains("Parley is installed");
    }

    private static HttpResponse<String> get(URI where, String cookie) throws Exception {
        return BROWSER.send(
                HttpRequest.newBuilder(where).header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void happens(String event, Instant at) {
        assertThat(ana("C0").happens("Ev" + EVENTS.incrementAndGet(), event, at).statusCode())
                .isEqualTo(200);
    }

    private static JsonNode told() {
        List<Asked> told = await().until(() -> slack.asked("respond"), all -> !all.isEmpty());
        return told.get(told.size() - 1).answer();
    }

    /** The view as Slack gave it back, with its id and hash. */
    private static JsonNode view(String method) {
        List<Asked> views = await().until(
                        () -> slack.asked(method).stream()
                                .filter(each -> !each.refused())
                                .toList(),
                        all -> !all.isEmpty());
        return views.get(views.size() - 1).answer().path("view");
    }

    @Test
    void it_asks_for_the_scopes_of_its_manifest_and_keeps_the_token_sealed_over_a_restart() throws Exception {
        List<String> declared = new ArrayList<>();
        SlackUser.json(SlackManifest.of(
                        Shipped.commands().stream().map(Command::spec).toList(), Optional.empty()))
                .at("/oauth_config/scopes/bot")
                .forEach(each -> declared.add(each.asText()));
        JsonNode granted = slack.asked("oauth.v2.access").get(0).answer();
        assertThat(granted.path("scope").asText().split(",")).containsExactlyInAnyOrderElementsOf(declared);
        SlackUser ana = ana();
        ana.types("/concede support | named engineer");

        parley.close();
        assertThat(kept(slack.team())).isNotEmpty();
        assertThat(kept(granted.path("access_token").asText())).isEmpty();
        parley = started(address.getPort());

        assertThat(ana.types("/concessions").toString()).contains("named engineer");
        assertThat(slack.asked("oauth.v2.access")).hasSize(1);
    }

    private static List<Path> kept(String text) throws IOException {
        List<Path> with = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    with.add(file);
                }
            }
        }
        return with;
    }

    @Test
    void a_return_that_was_not_begun_here_or_was_used_is_refused_and_changes_nothing() throws Exception {
        SlackUser ana = ana();
        happens(UNINSTALLED, Instant.now());
        slack.forget();
        Begun begun = begin();
        URI where = consent(begun, begun.query("scope"));
        String state = begun.query("state");
        String other = begin().cookie();
        URI tampered = URI.create(where.toString().replace(state, state.replace(state.charAt(0), 'z')));

        for (String refused : List.of(
                back(where, ""),
                back(where, other),
                back(tampered, begun.cookie()),
                back(tampered, begun.cookie().replace(state, state.replace(state.charAt(0), 'z'))))) {
            assertThat(refused).contains("Parley isn't installed", "Nothing was changed", "/slack/install");
        }
        assertThat(slack.asked("oauth.v2.access")).isEmpty();
        assertThat(ana.types("/parley help").isNull()).isTrue();

        assertThat(back(where, begun.cookie())).contains("Parley is installed");
        assertThat(back(where, begun.cookie())).contains("Parley isn't installed", "already finished");
        assertThat(slack.asked("oauth.v2.access")).hasSize(1);
        assertThat(ana.types("/parley help").toString()).contains("/floor");
    }

    @Test
    void whoever_installs_it_is_welcomed_once() throws Exception {
        install(begin());

        JsonNode chat = await().until(
                        () -> slack.history(slack.conversation(SlackEmulator.BOT)),
                        all -> all.toString().contains("Parley is here"));

        assertThat(chat.findValuesAsText("text"))
                .filteredOn(text -> text.startsWith("Parley is here"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_line_is_previewed_and_once_it_is_posted_everybody_there_can_read_it(Place place) {
        String channel = place.made();
        SlackUser ana = ana(channel);

        JsonNode preview = ana.types("/floor price | 120k | FY25 benchmark | 15% off | 24-month term");
        assertThat(preview.toString()).contains("FY25 benchmark").doesNotContain("Held back");
        assertThat(posted(channel)).isEmpty();
        ana.presses(preview, button(preview, "Post to "));

        JsonNode posted =
                await().until(() -> posted(channel), Optional::isPresent).orElseThrow();
        assertThat(posted.get("text").asText()).contains("Posted by Parley for Ana Ruiz");
        assertThat(posted.get("user").asText()).isEqualTo(SlackEmulator.BOT);
        assertThat(posted.at("/blocks/0/type").asText()).isEqualTo("rich_text");
        assertThat(told().toString()).contains("Posted to ");
    }

    private static Optional<JsonNode> posted(String channel) {
        return StreamSupport.stream(slack.history(channel).spliterator(), false)
                .filter(each -> each.get("text").asText().contains("24-month term"))
                .findFirst();
    }

    private static String button(JsonNode message, String beginning) {
        return message.findValues("elements").stream()
                .flatMap(elements -> StreamSupport.stream(elements.spliterator(), false))
                .map(element -> element.at("/text/text").asText())
                .filter(text -> text.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_form_opens_with_slacks_trigger_and_what_comes_of_it_stands_in_the_log() {
        SlackUser ana = ana();
        assertThat(ana.types("/concede").isNull()).isTrue();
        JsonNode form = view("views.open");
        ObjectNode logged = (ObjectNode) ana.submits(form, Map.of("item", "support", "give", "a named engineer"))
                .get("view");
        assertThat(logged.toString()).contains("have nothing in return yet");
        assertThat(ana.types("/concessions").toString()).contains("a named engineer");

        logged.set("id", form.get("id"));
        ana.pressesInView(logged, "Undo");

        JsonNode undone = view("views.update");
        assertThat(undone.get("id")).isEqualTo(form.get("id"));
        assertThat(undone.toString()).contains("Took back no. 1");
        assertThat(ana.types("/concessions").toString()).doesNotContain("a named engineer");
    }

    @Test
    void a_form_whose_trigger_expired_keeps_what_was_typed_and_opens_by_a_button() {
        await().until(() -> Instant.now().isAfter(staleSince.plusSeconds(3)));

        keepsWhatWasTyped(stale, "expired_trigger_id");
    }

    @Test
    void a_form_whose_trigger_was_used_keeps_what_was_typed_and_opens_by_a_button() {
        String used = slack.trigger(person);
        ana().types("/concede", used);

        keepsWhatWasTyped(used, "exchanged_trigger_id");
    }

    private void keepsWhatWasTyped(String trigger, String refusal) {
        expected.add("views.open " + refusal);
        SlackUser ana = ana();
        JsonNode kept = ana.types("/floor price | 120k", trigger);
        assertThat(kept.toString()).contains("The form is ready");
        assertThat(slack.refusals()).contains("views.open " + refusal);

        ana.presses(kept, "Open the form");

        assertThat(view("views.open").toString()).contains("\"initial_value\":\"120k\"");
    }

    @Test
    void the_whole_log_comes_as_a_file_that_only_whoever_asked_can_read() {
        SlackUser ana = ana();
        ana.types("/concede support | named engineer");
        String chat = slack.conversation(SlackEmulator.BOT);

        ana.types("/concessions export");

        JsonNode file = await().until(() -> slack.asked("files.completeUploadExternal"), all -> !all.isEmpty())
                .get(0)
                .answer()
                .at("/files/0");
        assertThat(slack.history(chat).findValuesAsText("id"))
                .contains(file.get("id").asText());
        assertThat(file.get("channels")).isEmpty();
        assertThat(file.get("ims").toString()).isEqualTo("[\"" + chat + "\"]");
        assertThat(slack.file(file.get("url_private").asText())).contains("1,support,named engineer");
    }

    @Test
    void the_home_tab_is_published() {
        ana("C0")
                .happens(
                        "Ev" + EVENTS.incrementAndGet(),
                        "{\"type\":\"app_home_opened\",\"user\":\"%s\",\"channel\":\"%s\",\"tab\":\"home\"}"
                                .formatted(person, slack.conversation(SlackEmulator.BOT)));

        assertThat(view("views.publish").toString()).contains("\"type\":\"home\"", "/floor", "/concede");
    }

    @Test
    void a_line_to_the_bot_by_name_is_answered_in_private() {
        ana("C0")
                .happens(
                        "Ev" + EVENTS.incrementAndGet(),
                        "{\"type\":\"app_mention\",\"user\":\"%s\",\"channel\":\"%s\",\"ts\":\"17.2\",\"text\":\"<@%s> help\"}"
                                .formatted(person, slack.channel(true), SlackEmulator.BOT));

        await().untilAsserted(() -> assertThat(slack.asked("chat.postEphemeral"))
                .singleElement()
                .satisfies(each -> assertThat(each.refused()).isFalse()));
    }

    @Test
    void a_message_becomes_an_entry_with_the_link_that_slack_gives() {
        String channel = slack.channel(false);
        String at = slack.asAna("chat.postMessage", Map.of("channel", channel, "text", "we can add an engineer"))
                .path("ts")
                .asText();

        ana(channel).takes("concede", "we can add an engineer", at);

        String link = slack.asked("chat.getPermalink")
                .get(0)
                .answer()
                .path("permalink")
                .asText();
        assertThat(link).contains(channel);
        assertThat(view("views.open").toString()).contains("we can add an engineer", link);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void a_workspace_puts_it_out_in_either_order_and_lets_it_in_again(boolean revokedFirst) throws Exception {
        SlackUser ana = ana();
        ana.types("/concede support | named engineer");
        Instant now = Instant.now();

        happens(revokedFirst ? REVOKED : UNINSTALLED, now);
        slack.forget();
        assertThat(ana.types("/concessions").isNull()).isTrue();
        happens(revokedFirst ? UNINSTALLED : REVOKED, now);
        assertThat(slack.asked("users.info")).isEmpty();

        install(begin());
        assertThat(ana.types("/concessions").toString()).contains("named engineer");
        happens(REVOKED, now.minusSeconds(60));
        assertThat(ana.types("/concessions").toString()).contains("named engineer");
    }

    @Test
    void a_post_for_which_the_workspace_gave_no_right_says_so_and_goes_out_once_it_did() throws Exception {
        Begun begun = begin();
        back(consent(begun, begun.query("scope").replace("chat:write,", "")), begun.cookie());
        String channel = slack.channel(false);
        SlackUser ana = ana(channel);
        JsonNode preview = ana.types("/pause support | a pilot | in 3 weeks");
        expected.add("chat.postMessage missing_scope");

        ana.presses(preview, button(preview, "Post to "));

        assertThat(told().toString()).contains("hasn't given Parley permission", "It's queued");
        assertThat(slack.history(channel)).isEmpty();
        install(begin());
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(slack.history(channel).toString()).contains("a pilot"));
    }
}
