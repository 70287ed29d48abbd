package dev.parley.teams;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in by the door for Teams, and with what: over real HTTP into the whole service. */
@Timeout(60)
final class TeamsServletTest {

    private static final String LINE = "concede price | hunter2";

    private static final String OWN_CHAT = TeamsSide.ownChatOf(TeamsSide.ANA);

    /** A host that is on the list, at which nobody has to listen. */
    private static final String MICROSOFT = "smba.trafficmanager.net";

    private static final Map<String, UnaryOperator<TeamsToken>> TAKEN = Map.ofEntries(
            entry("as Teams makes it", token -> token),
            entry("ended, within what clocks may differ", token -> token.in("exp", -280)),
            entry("not begun, within what clocks may differ", token -> token.in("nbf", 280)),
            entry("for a day", token -> token.in("exp", 86_400)),
            entry("without the slash", token -> token.claim("serviceurl", TeamsServletTest.teams.base() + "/amer")),
            entry("for a list of one", token -> token.claim("aud", json("['" + TeamsSide.APP + "']"))),
            entry("with more in it", token -> token.claim("jti", "1").claim("tid", TeamsSide.ACME)));

    private static final Map<String, UnaryOperator<TeamsToken>> REFUSED = Map.ofEntries(
            entry("another key under the same id", TeamsToken::forged),
            entry("a key that nobody knows", token -> token.forged().header("kid", "key-9")),
            entry("no key", token -> token.without("kid")),
            entry("a key by its address", token -> token.forged().without("kid").header("jku", "http://127.0.0.1:1/")),
            entry("ended", token -> token.in("exp", -320)),
            entry("not begun", token -> token.in("nbf", 320)),
            entry("without end", token -> token.without("exp")),
            entry("an end that is none", token -> token.claim("exp", json("null"))),
            entry("an end in words", token -> token.claim("exp", "soon")),
            entry("an end beyond all time", token -> token.claim("exp", json("1e30"))),
            entry("an end after the last of all days", token -> token.claim("exp", json("999999999999999999"))),
            entry("begun before the first of all days", token -> token.claim("nbf", json("-999999999999999999"))),
            entry("a list of ends", token -> token.claim("exp", json("[1]"))),
            entry("too long a life", token -> token.in("exp", 26 * 3_600)),
            entry("for another app", token -> token.claim("aud", TeamsSide.BOT)),
            entry("for nobody", token -> token.without("aud")),
            entry("for two", token -> token.claim("aud", json("['" + TeamsSide.APP + "','other']"))),
            entry("of another issuer", token -> token.claim("iss", TeamsSide.ISSUER + "/")),
            entry("of no issuer", token -> token.without("iss")),
            entry(
                    "of our own directory",
                    token -> token.claim("iss", "https://sts.windows.net/" + TeamsSide.HOME + "/")),
            entry("another app's", TeamsServletTest::ofAnotherApp),
            entry("our own, for the connector", TeamsServletTest::ourOwn),
            entry("for another place", token -> token.claim("serviceurl", TeamsServletTest.teams.base() + "/emea/")),
            entry("for a longer place", token -> token.claim("serviceurl", TeamsServletTest.teams.serviceUrl() + "/")),
            entry("for no place", token -> token.without("serviceurl")),
            entry("for a place that is none", token -> token.claim("serviceurl", json("null"))),
            entry("for several places", token -> token.claim("serviceurl", json("['http://127.0.0.1/']"))),
            entry("signed with the public key as a secret", token -> token.header("alg", "HS256")),
            entry("not signed", token -> token.header("alg", "none")),
            entry("signed otherwise", token -> token.header("alg", "RS512")),
            entry("signed by a way in lower case", token -> token.header("alg", "rs256")));

    private static final Map<String, Function<String, String>> HEADERS = Map.ofEntries(
            entry("empty", token -> ""),
            entry("only the scheme", token -> "Bearer"),
            entry("nothing after the scheme", token -> "Bearer "),
            entry("without its scheme", token -> token),
            entry("of another scheme", token -> "Basic " + token),
            entry("not signed", token -> "Bearer " + token.substring(0, token.lastIndexOf('.') + 1)),
            entry("cut off", token -> "Bearer " + token.substring(0, token.length() - 4)),
            entry("more after it", token -> "Bearer " + token + " " + token),
            entry("four parts", token -> "Bearer " + token + ".e30"),
            entry("two parts", token -> "Bearer a.b"),
            entry("no JSON", token -> "Bearer YQ.YQ.YQ"),
            entry("an array", token -> "Bearer W10.W10.YQ"),
            entry("junk", token -> "Bearer \t%00 ../../ ${jndi:ldap://x}"),
            entry("very long", token -> "Bearer " + "x".repeat(7_000)));

    private static final Map<String, Consumer<ObjectNode>> ACTIVITIES = Map.ofEntries(
            entry("of another channel", activity -> activity.put("channelId", "webchat")),
            entry("of the emulator", activity -> activity.put("channelId", "emulator")),
            entry("of no channel", activity -> activity.remove("channelId")),
            entry("of another tenant", activity -> tenant(activity, TeamsSide.ACME)),
            entry("of no tenant", activity -> tenant(activity, "")),
            entry("from no person", activity -> activity.remove("from")),
            entry("from null", activity -> activity.putNull("from")),
            entry("from somebody without an id", activity -> activity.putObject("from")),
            entry("from a blank id", activity -> activity.putObject("from").put("id", " ")),
            entry(
                    "from an id with a break",
                    activity -> activity.putObject("from").put("id", "29:a\n29:b")),
            entry(
                    "from an id that leads elsewhere",
                    activity -> activity.putObject("from").put("id", "..")),
            entry("from an endless id", activity -> activity.putObject("from").put("id", "2".repeat(256))),
            entry("in no conversation", activity -> activity.remove("conversation")),
            entry("in an endless conversation", activity -> conversation(activity, "1".repeat(256))),
            entry("in a thread of nothing", activity -> conversation(activity, ";messageid=1")),
            entry("in a list of conversations", activity -> activity.putArray("conversation")),
            entry("to nobody", activity -> activity.remove("recipient")),
            entry("to an empty id", activity -> activity.putObject("recipient").put("id", "")),
            entry("from no service", activity -> activity.remove("serviceUrl")),
            entry("from another service", activity -> activity.put("serviceUrl", "https://" + MICROSOFT + "/amer/")),
            entry("with a word for entities", activity -> activity.put("entities", "x")),
            entry("with a time that is none", activity -> activity.put("timestamp", "yesterday")),
            entry("too large", activity -> activity.put("text", "x".repeat(256 * 1024))));

    @TempDir
    static Path home;

    private static TeamsSide teams;
    private static TeamsParley parley;

    @SuppressWarnings("NullAway.Init")
    TeamsServletTest() {}

    @BeforeAll
    static void start() throws Exception {
        teams = new TeamsSide();
        parley = new TeamsParley(teams, home, teams.adapter(TeamsSide.PASSWORD, false, teams.host() + "," + MICROSOFT));
    }

    @AfterAll
    static void stop() {
        parley.close();
        teams.close();
    }

    @BeforeEach
    void begin() {
        parley.begin();
    }

    static Stream<Named<UnaryOperator<TeamsToken>>> taken() {
        return TeamsParley.named(TAKEN);
    }

    @ParameterizedTest
    @MethodSource("taken")
    void a_token_of_teams_is_taken(UnaryOperator<TeamsToken> which) {
        String token = which.apply(parley.token()).signed();

        HttpResponse<String> answer = parley.looks(ana(), OWN_CHAT, token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsAnyOf("The log is empty", "The one entry");
    }

    static Stream<Named<UnaryOperator<TeamsToken>>> refused() {
        return TeamsParley.named(REFUSED);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_token_that_is_not_of_teams_or_not_for_us_is_refused(UnaryOperator<TeamsToken> which) {
        String token = which.apply(parley.token()).signed();

        assertRefused(send(line().toString(), token));

        assertThat(parley.logged()).doesNotContain(token.substring(0, 20));
    }

    @Test
    void a_token_that_was_changed_after_it_was_signed_is_refused() {
        for (Consumer<TeamsToken> change : List.<Consumer<TeamsToken>>of(
                token -> token.in("exp", 7_200),
                token -> token.claim("serviceurl", "https://" + MICROSOFT + "/amer/"),
                token -> token.header("typ", "jwt"))) {
            assertRefused(send(line().toString(), parley.token().changed(change)));
        }
    }

    static Stream<Named<Function<String, String>>> headers() {
        return TeamsParley.named(HEADERS);
    }

    @ParameterizedTest
    @MethodSource("headers")
    void a_header_that_holds_no_token_is_refused(Function<String, String> which) {
        String header = which.apply(parley.token().signed());

        assertRefused(ana().request(request -> request.header("Authorization", header), line().toString()));
    }

    @Test
    void without_a_token_nothing_is_taken_and_its_scheme_may_be_in_any_case() {
        assertRefused(ana().request(request -> {}, line().toString()));

        String header = "bEARER " + parley.token().signed();
        HttpResponse<String> answer = ana().request(
                        request -> request.header("Authorization", header),
                        ana().activity("typing").toString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void only_what_is_posted_is_looked_at(String method) {
        String header = "Bearer " + parley.token().signed();

        assertRefused(ana().request(
                        request -> request.header("Authorization", header)
                                .method(method, BodyPublishers.ofString(line().toString())),
                        ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}",
                "[]",
                "[{}]",
                "\"message\"",
                "null",
                "true",
                "1e999",
                "{} {}",
                "\u0000",
                "a=b"
            })
    void a_body_that_is_no_activity_is_refused(String body) {
        assertRefused(send(body));
    }

    @Test
    void a_body_is_refused_that_is_no_text_or_built_to_exhaust_its_reader() {
        String whole = line().toString();
        for (String exhausting : List.of(
                "\"value\":" + "[".repeat(5_000) + "]".repeat(5_000),
                "\"value\":" + "9".repeat(5_000),
                "\"expiration\":1e999999999",
                "\"expiration\":-999999999999999999",
                "\"expiration\":" + "9".repeat(500))) {
            assertRefused(send(whole.replaceFirst("\\{", "{" + exhausting + ",")));
        }
        String header = "Bearer " + parley.token().signed();
        byte[] halved = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
        assertRefused(ana().request(
                        request -> request.header("Authorization", header).POST(BodyPublishers.ofByteArray(halved)),
                        ""));
    }

    static Stream<Named<Consumer<ObjectNode>>> activities() {
        return TeamsParley.named(ACTIVITIES);
    }

    @ParameterizedTest
    @MethodSource("activities")
    void an_activity_of_nobody_from_nowhere_or_from_elsewhere_is_refused_although_it_is_signed(
            Consumer<ObjectNode> which) {
        ObjectNode activity = line();
        which.accept(activity);

        assertRefused(send(activity.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://" + MICROSOFT + ".evil.example/",
                "https://" + MICROSOFT + "@evil.example/",
                "https://evil.example/" + MICROSOFT,
                "http://" + MICROSOFT + "/amer/",
                "https://" + MICROSOFT + ":8443/amer/",
                "https://" + MICROSOFT + "./amer/",
                "https://user:secret@" + MICROSOFT + "/amer/",
                "https://user@" + MICROSOFT + "/amer/",
                "https://localhost/",
                "http://127.0.0.1:1/",
                "http://[::1]/",
                "ftp://" + MICROSOFT + "/",
                "file:///etc/passwd",
                "//" + MICROSOFT + "/amer/",
                "nowhere",
                ""
            })
    void what_is_to_be_answered_at_a_foreign_host_is_refused_even_if_its_token_is_for_that(String service) {
        assertRefused(send(
                line().put("serviceUrl", service).toString(),
                parley.token().claim("serviceurl", service).signed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messageReaction", "messageDelete", "typing", "event", "somethingNew", "", "ı"})
    void an_activity_of_which_parley_does_nothing_is_taken_without_a_word(String type) {
        HttpResponse<String> answer =
                send(ana().activity(type).put("text", LINE).toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(parley.effects()).isEmpty();
    }

    @Test
    void an_invoke_that_parley_does_not_know_is_told_so() {
        HttpResponse<String> answer = send(ana().invoke("signin/verifyState").toString());

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).isEmpty();
        assertThat(parley.effects()).isEmpty();
    }

    @Test
    void what_teams_sends_again_is_done_once() {
        ObjectNode twice = ana().line("concede support | named engineer");
        String token = parley.token().signed();

        assertThat(send(twice.toString(), token).statusCode()).isEqualTo(200);
        assertThat(send(twice.toString(), token).statusCode()).isEqualTo(200);

        assertThat(parley.logOf(TeamsSide.ANA, OWN_CHAT)).contains("The one entry", "named engineer");
    }

    @Test
    void the_language_of_one_person_does_not_become_that_of_the_process() {
        Locale before = Locale.getDefault();

        send(ana().activity("typing").put("locale", "tr-TR").toString());
        send(ana().invoke("task/fetch").put("locale", "ar-EG").toString());

        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    /** An empty 401, and nothing came of it. */
    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKey("content-type");
        assertThat(parley.effects()).isEmpty();
        assertThat(parley.logged()).doesNotContain("hunter2", "ERROR");
        assertThat(parley.logOf(TeamsSide.ANA, OWN_CHAT)).doesNotContain("hunter2");
    }

    private static TeamsUser ana() {
        return parley.alone(TeamsSide.ANA);
    }

    /** What would be logged if it were let in. */
    private static ObjectNode line() {
        return ana().line(LINE);
    }

    private static HttpResponse<String> send(String body) {
        return send(body, parley.token().signed());
    }

    private static HttpResponse<String> send(String body, String token) {
        return ana().send(body, token);
    }

    private static TeamsToken ofAnotherApp(TeamsToken token) {
        return token.claim("iss", "https://login.microsoftonline.com/" + TeamsSide.HOME + "/v2.0")
                .claim("ver", "2.0")
                .claim("azp", TeamsSide.ACME)
                .claim("appid", TeamsSide.ACME);
    }

    private static TeamsToken ourOwn(TeamsToken token) {
        return token.claim("iss", "https://sts.windows.net/" + TeamsSide.HOME + "/")
                .claim("aud", TeamsSide.ISSUER)
                .claim("appid", TeamsSide.APP);
    }

    private static void tenant(ObjectNode activity, String id) {
        ((ObjectNode) activity.get("conversation")).put("tenantId", id);
        ((ObjectNode) activity.at("/channelData/tenant")).put("id", id);
    }

    private static void conversation(ObjectNode activity, String id) {
        ((ObjectNode) activity.get("conversation")).put("id", id);
    }

    private static JsonNode json(String text) {
        return TeamsUser.json(text.replace('\'', '"'));
    }
}
