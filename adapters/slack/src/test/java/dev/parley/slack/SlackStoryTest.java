package dev.parley.slack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.slack.SlackSide.Sent;
import dev.parley.slack.SlackSide.Trouble;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story told in Slack: signed requests over real HTTP into the whole service, and everything that leaves it recorded. */
@Timeout(60)
final class SlackStoryTest {

    private static final AtomicInteger TESTS = new AtomicInteger();

    @TempDir
    static Path home;

    private static SlackSide slack;
    private static RunningSlack parley;

    private final int number = TESTS.incrementAndGet();
    private final String inside = "C" + number + "INSIDE";
    private final String shared = "C" + number + "SHARED";
    private final String withGuest = "C" + number + "GUEST";
    private final String bot = "D" + number + "ANA";
    private SlackUser ana;
    private SlackUser anaOutside;

    @SuppressWarnings("NullAway.Init")
    SlackStoryTest() {}

    @BeforeAll
    static void start() throws Exception {
        slack = new SlackSide();
        parley = started();
    }

    @BeforeEach
    void begin() {
        slack.begin(inside, shared, withGuest, bot);
        meet();
    }

    @AfterAll
    static void stop() {
        parley.close();
        slack.close();
    }

    private static RunningSlack started() {
        return RunningSlack.alone(slack.api(), home);
    }

    private void meet() {
        ana = someone("U0ANA", inside);
        anaOutside = someone("U0ANA", shared);
    }

    private SlackUser someone(String id, String channel) {
        return new SlackUser(parley.url(), slack, id, channel);
    }

    private JsonNode answer() {
        return await().until(() -> slack.sent("respond"), all -> !all.isEmpty())
                .get(slack.sent("respond").size() - 1)
                .json();
    }

    private JsonNode view(String method) {
        List<Sent> views = await().until(() -> slack.sent(method), all -> !all.isEmpty());
        JsonNode view = SlackUser.json(views.get(views.size() - 1).fields().getOrDefault("view", ""));
        ((com.fasterxml.jackson.databind.node.ObjectNode) view).put("id", "V1").put("hash", "h" + views.size());
        return view;
    }

    private static List<String> errors(JsonNode response) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> response.path("errors").fieldNames()).spliterator(), false)
                .toList();
    }

    @Test
    void a_line_is_answered_in_private_and_posted_only_when_its_owner_says_so() {
        JsonNode preview = ana.types("/floor price | 120k | FY25 benchmark | 15% off | 24-month term");

        assertThat(preview.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(preview.toString()).contains("FY25 benchmark", "Post to #acme-team", "Stop if");
        assertThat(slack.posted(inside)).isEmpty();
        SlackRendering.check("preview", preview, false);

        ana.presses(preview, "Post to #acme-team");

        await().untilAsserted(() -> assertThat(slack.posted(inside))
                .singleElement()
                .asString()
                .contains("24-month term", "Posted by Parley for Ana Ruiz"));
        assertThat(answer().path("replace_original").asBoolean()).isTrue();
        assertThat(answer().toString()).contains("Posted to #acme-team");
        SlackRendering.check("posted", answer(), false);
        String blocks = slack.sent("chat.postMessage").get(0).fields().get("blocks");
        SlackRendering.check("message-in-the-room", SlackUser.json("{\"blocks\":" + blocks + "}"), false);
    }

    @Test
    void a_word_alone_opens_the_form_which_keeps_what_was_typed_and_leads_to_the_preview() {
        assertThat(ana.types("/parley floor").isNull()).isTrue();
        JsonNode form = view("views.open");
        assertThat(form.path("title").path("text").asText()).isEqualTo("Floor and give-get");
        SlackRendering.check("form-floor", form, true);

        JsonNode wrong = ana.submits(
                form,
                Map.of(
                        "issue",
                        "price",
                        "value",
                        "1.200",
                        "standard or BATNA",
                        "FY25",
                        "your ask",
                        "15%",
                        "give",
                        "term"));
        assertThat(wrong.path("response_action").asText()).isEqualTo("errors");
        assertThat(errors(wrong)).containsExactly("value");

        JsonNode right = ana.submits(
                form,
                Map.of(
                        "issue",
                        "price",
                        "value",
                        "EUR 1.200,00",
                        "standard or BATNA",
                        "FY25",
                        "your ask",
                        "15%",
                        "give",
                        "term"));
        assertThat(right.path("response_action").asText()).isEqualTo("update");
        JsonNode preview = right.get("view");
        assertThat(preview.toString()).contains("EUR 1.200,00");
        SlackRendering.check("preview-in-modal", preview, true);
        ((com.fasterxml.jackson.databind.node.ObjectNode) preview)
                .put("id", "V1")
                .put("hash", "h9");

        ana.pressesInView(preview, "Post to #acme-team");

        await().untilAsserted(() -> assertThat(slack.posted(inside)).hasSize(1));
        assertThat(view("views.update").toString()).contains("Posted to #acme-team");
    }

    @Test
    void a_one_way_concession_is_flagged_settled_and_stands_in_a_table_of_slacks() {
        JsonNode flagged = ana.types("/concede support | named engineer");
        assertThat(flagged.toString()).contains("have nothing in return yet", "Name what you get");
        SlackRendering.check("logged-one-way", flagged, false);
        SlackRendering.check("log-with-debts", ana.types("/concessions"), false);

        ana.presses(flagged, "Name what you get");
        JsonNode settled = ana.submits(view("views.open"), Map.of("get", "a two-year term"));
        assertThat(settled.path("view").toString()).contains("no longer owed");

        JsonNode log = ana.types("/concessions");
        assertThat(log.toString())
                .contains(
                        "\"type\":\"table\"",
                        "Item",
                        "You give",
                        "You get",
                        "Value to you or them",
                        "Trigger/contingency")
                .contains("named engineer", "a two-year term");
    }

    @Test
    void how_the_values_add_up_is_a_chart_of_slacks_in_a_message_and_lines_of_text_in_a_modal() {
        ana.types("/deal start Acme renewal | Acme | EUR | Maria Chen | Jo Park");
        for (int i = 1; i <= 21; i++) {
            ana.types("/concede item" + i + " | give | get | net us 1k, them 0.5k");
        }
        JsonNode log = ana.types("/concessions");
        SlackRendering.check("log-with-chart", log, false);
        assertThat(log.get("text").asText()).contains("How the net adds up, in EUR:");
        assertThat(StreamSupport.stream(log.get("blocks").spliterator(), false)
                        .filter(block -> block.get("type").asText().equals("data_visualization"))
                        .map(block -> block.at("/chart/series/0/data/19")))
                .containsExactly(SlackUser.json("{\"label\":\"No. 21\",\"value\":21000}"));

        ana.types("/concede");
        JsonNode logged = ana.submits(view("views.open"), Map.of("item", "term", "give", "36 months", "get", "rebate"))
                .get("view");
        ((com.fasterxml.jackson.databind.node.ObjectNode) logged)
                .put("id", "V1")
                .put("hash", "h9");
        // No button there leads to the log yet.
        String toTheLog =
                logged.toString().replaceAll("\"value\":\"[^\"]*\"", "\"value\":\"concessions/page/999999999\"");
        ana.pressesInView(SlackUser.json(toTheLog), "Undo");

        JsonNode inModal = view("views.update");
        SlackRendering.check("log-with-chart-in-modal", inModal, true);
        assertThat(inModal.toString()).contains("EUR 20,000 (No. 20); EUR 21,000 (No. 21)");
    }

    @Test
    void an_impasse_climbs_to_both_sponsors_and_never_to_ours_alone() {
        ana.types("/deal start Acme renewal | Acme | EUR | Maria Chen | Jo Park");
        ana.types("/impasse | by=2099-01-02");
        JsonNode form = view("views.open");
        JsonNode refused = ana.submits(form, Map.of("our position", "120k", "by", "2099-01-01"));
        assertThat(errors(refused)).contains("issue");
        JsonNode ladder = ana.submits(
                form,
                Map.of(
                        "issue",
                        "price",
                        "our position",
                        "120k",
                        "their position",
                        "100k",
                        "by",
                        "2099-01-01",
                        "style",
                        "direct"));
        assertThat(ladder.toString()).contains("Maria Chen and Jo Park looked at it together");
        SlackRendering.check("form-impasse", form, true);
        SlackRendering.check("ladder-in-modal", ladder.get("view"), true);

        JsonNode upstairs = ana.types("/upstairs price | Maria Chen");
        assertThat(upstairs.toString())
                .contains("your counterpart to Maria Chen")
                .doesNotContain("Jo Park and");
    }

    @Test
    void outsiders_are_named_and_what_is_private_stays_out_of_everything_that_goes_to_their_room() {
        anaOutside.types("/deal start Acme renewal | Acme | EUR");
        anaOutside.types("/deal issue price | 110k");
        JsonNode stopped = anaOutside.types("/floor price | 118k | FY25 benchmark of 110k | 15% off | 24-month term");
        assertThat(stopped.toString()).contains("Held back", "Bo Larsen").doesNotContain("Post to #northwind-acme");

        SlackRendering.check("preview-stopped", stopped, false);

        anaOutside.presses(stopped, "Edit");
        JsonNode softened = anaOutside.submits(view("views.open"), Map.of("standard or BATNA", "FY25 benchmark"));
        ((com.fasterxml.jackson.databind.node.ObjectNode) softened.get("view"))
                .put("id", "V2")
                .put("hash", "h2");
        anaOutside.pressesInView(softened.get("view"), "Post to #northwind-acme");

        await().untilAsserted(() ->
                assertThat(slack.posted(shared)).singleElement().asString().contains("118k"));
        assertThat(slack.sent("chat.postMessage")).noneMatch(each -> each.holds("110k") || each.holds("110,000"));
    }

    @Test
    void a_channel_with_one_of_our_own_guests_counts_as_shared() {
        SlackUser withGus = someone("U0ANA", withGuest);
        assertThat(withGus.types("/floor price | 120k | FY25 benchmark | 15% off | 24-month term")
                        .toString())
                .contains("Gus Guest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0BO", "U0GUS", "U0NOBODY"})
    void whoever_is_not_fully_ours_is_refused_whatever_they_type_or_press(String outsider) {
        JsonNode preview = anaOutside.types("/floor price | 120k | FY25 benchmark | 15% off | 24-month term");
        SlackUser other = someone(outsider, shared);

        assertThat(other.types("/concessions").toString()).contains("answers only the team");
        other.presses(preview, "Post to #northwind-acme");

        assertThat(answer().toString()).contains("answers only the team");
        assertThat(slack.posted(shared)).isEmpty();
    }

    @Test
    void where_slack_does_not_say_who_somebody_is_nothing_is_done() {
        slack.next("users.info", Trouble.broken());
        slack.next("users.info", Trouble.broken());
        assertThat(someone("U0NEW", inside).types("/concede price | 7.77%").toString())
                .contains("answers only the team");
        assertThat(ana.types("/concessions").toString()).doesNotContain("7.77%");
    }

    @Test
    void where_slack_is_silent_about_who_reads_along_everybody_might_and_the_answer_is_in_time() {
        ana.types("/deal start Acme renewal | Acme | EUR");
        ana.types("/deal issue price | 110k");
        ana.happens(
                "Ev9",
                "{'type':'channel_shared','channel':'%s'}".formatted(inside).replace('\'', '"'));
        slack.next("conversations.info", Trouble.silent());

        Instant asked = Instant.now();
        JsonNode stopped = ana.types("/floor price | 118k | FY25 benchmark of 110k | 15% off | 24-month term");

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMillis(2_500));
        assertThat(stopped.toString()).contains("Held back").doesNotContain("\"Post to");
    }

    @Test
    void a_post_whose_connection_breaks_is_told_and_sent_again() {
        slack.next("chat.postMessage", Trouble.cut());
        slack.next("chat.postMessage", Trouble.silent());
        ana.presses(ana.types("/pause support | a pilot | in 3 weeks"), "Post to #acme-team");

        assertThat(answer().toString()).contains("It's queued");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(slack.posted(inside)).hasSize(1));
    }

    @Test
    void what_comes_twice_is_done_once() {
        String trigger = SlackUser.trigger();
        JsonNode first = ana.types("/concede support | named engineer", trigger);
        assertThat(ana.types("/concede support | named engineer", trigger)).isEqualTo(first);
        assertThat(ana.types("/concessions").toString()).contains("The one entry");

        JsonNode preview = ana.types("/pause support | a pilot | in 3 weeks");
        ana.presses(preview, "Post to #acme-team");
        ana.presses(preview, "Post to #acme-team");
        await().untilAsserted(() -> assertThat(slack.sent("respond")).hasSize(2));
        assertThat(slack.posted(inside)).hasSize(1);
    }

    @Test
    void a_post_that_slack_does_not_take_is_told_kept_and_sent_once_it_does() {
        slack.next("chat.postMessage", Trouble.limited(1));
        slack.next("chat.postMessage", Trouble.broken());
        JsonNode preview = ana.types("/pause support | a pilot | in 3 weeks");

        ana.presses(preview, "Post to #acme-team");

        assertThat(answer().toString()).contains("didn't accept it", "It's queued");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(slack.posted(inside)).hasSize(1));
    }

    @Test
    void a_post_that_was_accepted_survives_a_restart_and_goes_out_in_order() throws Exception {
        slack.next("chat.postMessage", Trouble.no("not_in_channel"));
        ana.presses(ana.types("/pause support | the first | in 3 weeks"), "Post to #acme-team");
        assertThat(answer().toString()).contains("/invite @Parley");
        parley.close();

        parley = started();
        meet();
        for (int i = 0; i < 4; i++) { // So that no new try can be faster than the answer.
            slack.next("chat.postMessage", Trouble.broken());
        }
        ana.presses(ana.types("/pause support | the second | in 3 weeks"), "Post to #acme-team");
        await().untilAsserted(() -> assertThat(slack.sent("respond")).hasSize(2));
        assertThat(answer().toString()).contains("Not posted yet");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(slack.posted(inside)).hasSize(2));
        assertThat(slack.posted(inside).get(0)).contains("the first");
        assertThat(slack.posted(inside).get(1)).contains("the second");
    }

    @Test
    void a_form_that_slack_no_longer_opens_is_kept_and_opened_by_a_button() {
        slack.next("views.open", Trouble.no("expired_trigger_id"));
        JsonNode late = ana.types("/floor price | 120k");
        assertThat(late.toString()).contains("The form is ready").doesNotContain("120k");

        SlackRendering.check("form-too-late", late, false);
        SlackRendering.check("help", ana.types("/parley help"), false);
        SlackRendering.check("unknown-word", ana.types("/parley flor"), false);

        ana.presses(late, "Open the form");

        assertThat(view("views.open").toString()).contains("\"initial_value\":\"120k\"");
    }

    @Test
    void what_people_type_is_never_markup() {
        JsonNode preview = ana.types("/pause <!channel> *bold* <@U0BO> & co | <https://evil> | in 3 weeks");
        ana.presses(preview, "Post to #acme-team");

        await().untilAsserted(() -> assertThat(slack.posted(inside)).hasSize(1));
        Sent post = slack.sent("chat.postMessage").get(0);
        assertThat(post.fields().get("text")).contains("&lt;!channel&gt;").doesNotContain("<!", "<@", "<http");
        assertThat(post.fields().get("blocks")).doesNotContain("mrkdwn");
    }

    @Test
    void only_what_slack_signed_just_now_is_looked_at() {
        byte[] body = SlackUser.form(Map.of(
                        "command",
                        "/concede",
                        "text",
                        "price | 7.77%",
                        "team_id",
                        SlackSide.TEAM,
                        "user_id",
                        "U0ANA",
                        "channel_id",
                        inside,
                        "trigger_id",
                        "t1",
                        "response_url",
                        slack.responseUrl()))
                .getBytes(StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();

        for (HttpResponse<String> refused : List.of(
                ana.send(body, Map.of()),
                ana.send(body, now, "another-secret-another-secret-00"),
                ana.send(body, now - 301, SlackUser.SECRET),
                ana.send(body, now + 302, SlackUser.SECRET),
                ana.send(body, Map.of("X-Slack-Request-Timestamp", "soon", "X-Slack-Signature", "v0=00")),
                ana.send(
                        new String(body, StandardCharsets.UTF_8)
                                .replace("price", "PRICE")
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "X-Slack-Request-Timestamp",
                                "" + now,
                                "X-Slack-Signature",
                                SlackUser.signature(body, now, SlackUser.SECRET))))) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).isEmpty();
        }
        assertThat(ana.types("/concessions").toString()).doesNotContain("7.77%");
    }

    @Test
    void what_is_signed_and_makes_no_sense_is_answered_without_a_fault_of_ours() {
        String someone = "\"user\":{\"id\":\"U0ANA\"},\"team\":{\"id\":\"T0NORTHWIND\"}";
        for (String body : List.of(
                "",
                "{",
                "[1,2]",
                "{\"type\":\"app_rate_limited\"}",
                "{\"type\":\"event_callback\"}",
                "payload=hello",
                SlackUser.form(Map.of("payload", "{\"type\":\"unknown\"}")),
                SlackUser.form(Map.of("payload", "{\"type\":\"block_actions\"}")),
                SlackUser.form(Map.of("payload", "{\"type\":\"block_actions\"," + someone + ",\"actions\":[{},{}]}")),
                SlackUser.form(Map.of("payload", "{\"type\":\"view_submission\"," + someone + ",\"view\":{}}")),
                SlackUser.form(Map.of(
                        "payload",
                        "{\"type\":\"block_actions\"," + someone
                                + ",\"actions\":[{\"action_id\":\"press-0\",\"value\":\"../../etc\"}]}")),
                "command=%zz",
                "command=/concede",
                "command=/concede&team_id=T0NORTHWIND",
                "ssl_check=1")) {
            HttpResponse<String> answer = ana.send(body);
            assertThat(answer.statusCode()).as(body).isLessThan(500);
            assertThat(answer.body()).as(body).doesNotContain("Exception", "at dev.parley");
        }
        assertThat(slack.posted(inside)).isEmpty();
    }

    @Test
    void a_body_that_is_no_text_or_far_too_long_is_refused() throws IOException {
        assertThat(ana.send(
                                new byte[] {(byte) 0xC3, 0x28, '=', 'x'},
                                Instant.now().getEpochSecond(),
                                SlackUser.SECRET)
                        .statusCode())
                .isEqualTo(400);
        try {
            assertThat(ana.send("text=" + "x".repeat(1_100_000)).statusCode()).isBetween(400, 499);
        } catch (IllegalStateException cutOff) {
            // The answer can be lost with the connection, on which nobody reads the rest.
            assertThat(cutOff).hasCauseInstanceOf(IOException.class);
        }
        assertThat(ana.types("/parley help").toString()).contains("/floor");
    }

    @Test
    void slack_is_told_that_it_found_the_right_address() {
        HttpResponse<String> answer =
                ana.send("{\"type\":\"url_verification\",\"challenge\":\"c-123\",\"token\":\"x\"}");
        assertThat(answer.body()).contains("c-123");
    }

    @Test
    void a_channel_that_slack_calls_by_another_id_keeps_its_log() {
        ana.types("/concede support | named engineer");
        String renamed = "{'type':'channel_id_changed','old_channel_id':'%s','new_channel_id':'%s'}"
                .formatted(inside, shared)
                .replace('\'', '"');

        assertThat(ana.happens("Ev1", renamed).statusCode()).isEqualTo(200);
        assertThat(ana.happens("Ev1", renamed).statusCode()).isEqualTo(200);

        assertThat(anaOutside.types("/concessions").toString()).contains("named engineer");
        assertThat(ana.types("/concessions").toString()).doesNotContain("named engineer");
    }

    @Test
    void what_was_logged_under_a_channels_new_id_before_slack_told_of_it_joins_its_log() {
        ana.types("/deal start Acme renewal | Acme | EUR");
        ana.types("/concede support | named engineer");
        ana.presses(ana.types("/pause support | the first | in 3 weeks"), "Post to #acme-team");
        anaOutside.types("/concede price | 5% off");
        anaOutside.presses(anaOutside.types("/pause price | the second | in 3 weeks"), "Post to #northwind-acme");
        await().untilAsserted(() -> assertThat(slack.sent("respond")).hasSize(2));

        ana.happens(
                "Ev6",
                "{'type':'channel_id_changed','old_channel_id':'%s','new_channel_id':'%s'}"
                        .formatted(inside, shared)
                        .replace('\'', '"'));

        assertThat(anaOutside.types("/concessions").toString())
                .contains("Acme renewal", "named engineer", "5% off", "of 2 entries");
    }

    @Test
    void a_message_of_somebodys_becomes_an_entry_of_the_log_with_a_link_to_it() {
        ana.takes("concede", "we can add a &lt;named&gt; engineer");
        JsonNode form = view("views.open");
        assertThat(form.toString()).contains("we can add a <named> engineer");

        JsonNode logged = ana.submits(form, Map.of("item", "support"));

        assertThat(logged.path("view").toString())
                .contains("have nothing in return yet")
                .contains("{\"type\":\"link\",\"url\":\"https://northwind.slack.com/archives/" + inside
                        + "/p17000000001\"}");
        someone("U0BO", shared).takes("concede", "mine");
        assertThat(answer().toString()).contains("answers only the team");
    }

    @Test
    void a_message_that_is_longer_than_a_field_of_slacks_stands_whole_beside_it() {
        String message = "we can add an engineer, ".repeat(400) + "and that is the end";

        ana.takes("concede", message);

        JsonNode form = view("views.open");
        SlackRendering.withinLimits(form, true);
        StringBuilder shown = new StringBuilder();
        form.findValues("text").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .forEach(shown::append);
        assertThat(shown).contains(message);
    }

    @Test
    void a_line_to_the_bot_by_name_is_answered_in_private_where_it_was_written() {
        String mention =
                "{'type':'app_mention','user':'U0ANA','channel':'%s','thread_ts':'17.1','ts':'17.2','text':'<@U0PARLEY> %s'}"
                        .replace('\'', '"');
        ana.happens("Ev2", mention.formatted(inside, "concede support | named engineer"));

        Sent answer = await().until(() -> slack.sent("chat.postEphemeral"), all -> all.size() == 1)
                .get(0);
        assertThat(answer.fields()).containsEntry("user", "U0ANA").containsEntry("thread_ts", "17.1");
        assertThat(answer.holds("have nothing in return yet")).isTrue();

        ana.happens("Ev3", mention.formatted(inside, "floor price | 120k"));
        Sent offered = await().until(() -> slack.sent("chat.postEphemeral"), all -> all.size() == 2)
                .get(1);
        ana.presses(SlackUser.json("{\"blocks\":" + offered.fields().get("blocks") + "}"), "Open the form");
        assertThat(view("views.open").toString()).contains("120k");
    }

    @Test
    void the_whole_log_comes_as_a_file_to_the_own_chat_of_whoever_asks() {
        anaOutside.types("/concede support | named engineer | | us 40k");
        assertThat(anaOutside.types("/concessions export").toString())
                .contains("arrives as a file")
                .doesNotContain("40k");

        Sent file =
                await().until(() -> slack.sent("upload"), all -> !all.isEmpty()).get(0);
        assertThat(file.fields().get("file")).contains("1,support,named engineer,,us 40k,,owed,");
        Sent shared = await().until(() -> slack.sent("files.completeUploadExternal"), all -> !all.isEmpty())
                .get(0);
        assertThat(shared.fields()).containsEntry("channel_id", "D0U0ANA");

        slack.next("files.getUploadURLExternal", Trouble.no("missing_scope"));
        anaOutside.types("/concessions export");
        Sent told = await().until(() -> slack.sent("chat.postEphemeral"), all -> !all.isEmpty())
                .get(0);
        assertThat(told.fields()).containsEntry("user", "U0ANA");
        assertThat(told.holds("missing_scope") && told.holds("named engineer")).isTrue();
    }

    @Test
    void the_shortcut_that_is_everywhere_asks_where_and_what_and_opens_that_form() {
        ana.takesAnywhere("parley");
        JsonNode choice = view("views.open");
        SlackRendering.check("shortcut-anywhere", choice, true);

        JsonNode form = ana.submits(choice, Map.of("what", "floor", "where", inside));

        assertThat(form.path("response_action").asText()).isEqualTo("update");
        assertThat(form.path("view").path("title").path("text").asText()).isEqualTo("Floor and give-get");
        JsonNode outside = someone("U0BO", shared).submits(choice, Map.of("what", "concessions", "where", inside));
        assertThat(outside.toString()).contains("answers only the team");
    }

    @Test
    void our_sponsor_is_chosen_from_the_people_of_the_workspace() {
        ana.types("/deal start");
        JsonNode form = view("views.open");
        SlackRendering.check("form-deal", form, true);

        JsonNode started =
                ana.submits(form, Map.of("name", "Acme renewal", "counterparty", "Acme", "our sponsor", "U0MARIA"));

        assertThat(started.toString()).contains("Maria Chen").doesNotContain("U0MARIA");
    }

    @Test
    void whoever_brings_the_bot_into_a_channel_hears_how_to_begin() {
        String joined =
                "{'type':'member_joined_channel','user':'%s','channel':'%s','inviter':'U0ANA'}".replace('\'', '"');

        ana.happens("Ev7", joined.formatted("U0BO", shared));
        ana.happens("Ev8", joined.formatted("U0PARLEY", inside));

        Sent told = await().until(() -> slack.sent("chat.postEphemeral"), all -> !all.isEmpty())
                .get(0);
        assertThat(told.fields()).containsEntry("user", "U0ANA").containsEntry("channel", inside);
        assertThat(told.holds("/deal start")).isTrue();
        assertThat(slack.posted(inside)).isEmpty();
    }

    @Test
    void the_home_tab_shows_whoever_opens_it_their_deals_and_what_can_be_typed() {
        ana.types("/deal start Acme renewal | Acme | EUR");
        ana.types("/concede support | named engineer");
        ana.happens(
                "Ev4",
                "{'type':'app_home_opened','user':'U0ANA','channel':'%s','tab':'home'}"
                        .formatted(bot)
                        .replace('\'', '"'));
        Sent home = await().until(() -> slack.sent("views.publish"), all -> !all.isEmpty())
                .get(0);
        SlackRendering.check("home", SlackUser.json(home.fields().getOrDefault("view", "")), true);
        assertThat(home.fields().get("view"))
                .contains("\"type\":\"home\"", "/floor", "/concede")
                .contains("Acme renewal", "#acme-team", "Ask for a return on support");
    }

    @Test
    void a_post_that_waits_while_its_channel_comes_to_be_shared_is_held_back_and_its_owner_told() {
        slack.next("chat.postMessage", Trouble.limited(4));
        ana.presses(ana.types("/pause support | a pilot for us alone | in 3 weeks"), "Post to #acme-team");
        assertThat(answer().toString()).contains("It's queued");

        slack.share(inside);
        ana.happens(
                "Ev5",
                "{'type':'channel_shared','channel':'%s'}".formatted(inside).replace('\'', '"'));

        Sent told = await().until(() -> slack.sent("chat.postEphemeral"), all -> !all.isEmpty())
                .get(0);
        assertThat(told.fields()).containsEntry("user", "U0ANA").containsEntry("channel", inside);
        assertThat(told.holds("a pilot for us alone")).isTrue();
        assertThat(slack.posted(inside)).isEmpty();
    }

    @Test
    void while_slack_does_not_say_whose_token_it_is_nothing_is_done_and_that_is_said() throws Exception {
        parley.close();
        // Asked ahead at the start, and for each of the two requests.
        slack.next("auth.test", Trouble.broken());
        slack.next("auth.test", Trouble.no("invalid_auth"));
        slack.next("auth.test", Trouble.broken());
        parley = started();
        meet();

        assertThat(ana.types("/concede price | 7.77%").toString()).contains("nothing was done");
        assertThat(ana.happens("Ev10", "{\"type\":\"channel_shared\",\"channel\":\"C1\"}")
                        .statusCode())
                .isEqualTo(503);
        await().untilAsserted(
                        () -> assertThat(ana.types("/parley help").toString()).contains("/floor"));
        assertThat(ana.types("/concessions").toString()).doesNotContain("7.77%");
    }

    @Test
    void a_channel_whose_people_slack_lists_on_several_pages_counts_as_shared() {
        slack.listInPages(inside);
        assertThat(ana.types("/floor price | 120k | FY25 benchmark | 15% off | 24-month term")
                        .toString())
                .contains("will read this in #acme-team");
    }

    @Test
    void a_form_drawn_anew_shows_what_is_to_stand_in_it_and_not_what_slack_remembers() {
        ana.types("/concede price | 5% off | term");
        ana.types("/concessions edit 1");
        JsonNode seen = view("views.open");
        ana.types("/concessions edit 1 get=\"a 36-month term\"");

        JsonNode again = ana.submits(seen, Map.of("give", "3% off")).get("view");

        assertThat(again.toString()).contains("Ana Ruiz changed this entry");
        assertThat(element(again, "get").get("initial_value").asText()).isEqualTo("a 36-month term");
        assertThat(element(again, "get").get("action_id"))
                .isNotEqualTo(element(seen, "get").get("action_id"));
    }

    private static JsonNode element(JsonNode view, String field) {
        return StreamSupport.stream(view.get("blocks").spliterator(), false)
                .filter(block -> block.path("block_id").asText().equals(field))
                .findFirst()
                .orElseThrow()
                .get("element");
    }
}
