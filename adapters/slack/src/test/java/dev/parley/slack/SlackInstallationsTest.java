package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.slack.SlackSide.Sent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces that let Parley in by themselves: beside each other, whole organisations, and out again. */
@Timeout(60)
final class SlackInstallationsTest {

    private static final String ORGANISATION = "E0NORTHWIND";
    private static final String OTHER_TEAM = "T0NORTHWIND2";
    private static final String INSIDE = "C0INSIDE";
    private static final String SHARED = "C0SHARED";
    private static final String UNINSTALLED = "{\"type\":\"app_uninstalled\"}";
    private static final String REVOKED = "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"U0PARLEY\"]}}";

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private SlackSide slack;
    private RunningSlack parley;

    @SuppressWarnings("NullAway.Init")
    SlackInstallationsTest() {}

    @BeforeEach
    void begin() throws Exception {
        slack = new SlackSide();
        slack.begin(INSIDE, SHARED, "C0GUEST", "D0ANA");
        parley = started(RunningSlack.KEY);
    }

    @AfterEach
    void end() {
        parley.close();
        slack.close();
    }

    private RunningSlack started(byte[] key) {
        return RunningSlack.open(
                new SlackSettings(
                        new SlackSettings.Invitation("111.222", "0123456789abcdef0123456789abcdef"),
                        RunningSlack.SECRETS,
                        Optional.empty(),
                        slack.api()),
                key,
                home,
                0);
    }

    private SlackUser someone(String id, String channel, String team) {
        return new SlackUser(parley.url(), slack, id, channel, team, "");
    }

    private SlackUser inOrganisation(String id, String channel, String team) {
        return new SlackUser(parley.url(), slack, id, channel, team, ORGANISATION);
    }

    /** Begins an installation; Slack is told of a state, and the browser keeps a cookie. */
    private HttpResponse<String> begun() throws Exception {
        return get("/slack/install", "");
    }

    private HttpResponse<String> install(String team) throws Exception {
        HttpResponse<String> begun = begun();
        return get("/slack/oauth_redirect?code=" + team + "&state=" + state(begun), cookie(begun));
    }

    private static String state(HttpResponse<String> begun) {
        return begun.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]state=([^&]+).*", "$1");
    }

    private static String cookie(HttpResponse<String> begun) {
        return begun.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("parley-slack-install="))
                .findFirst()
                .orElseThrow()
                .replaceAll(";.*", "");
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return http.send(
                HttpRequest.newBuilder(parley.url().resolve(path))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void two_companies_in_one_shared_channel_keep_to_themselves() throws Exception {
        install(SlackSide.TEAM);
        install(SlackSide.ACME);
        SlackUser ana = someone("U0ANA", SHARED, SlackSide.TEAM);
        SlackUser bo = someone("U0BO", SHARED, SlackSide.ACME);

        ana.types("/deal start Acme renewal | Acme | EUR");
        ana.types("/deal issue price | 110k");
        ana.types("/concede support | named engineer");
        bo.types("/deal start Northwind supply | Northwind | EUR");
        bo.types("/concede term | 36 months");

        assertThat(ana.types("/concessions").toString())
                .contains("Acme renewal", "named engineer")
                .doesNotContain("36 months", "Northwind supply");
        assertThat(bo.types("/concessions").toString())
                .contains("Northwind supply", "36 months")
                .doesNotContain("named engineer", "Acme renewal");
        assertThat(someone("U0BO", SHARED, SlackSide.TEAM).types("/concessions").toString())
                .contains("answers only the team");
        assertThat(ana.types("/floor price | 118k | FY25 benchmark of 110k | 15% off | 24-month term")
                        .toString())
                .contains("Held back");

        JsonNode preview = bo.types("/pause price | a pilot | in 3 weeks");
        bo.presses(preview, "Post to #northwind-acme");
        await().untilAsserted(() -> assertThat(slack.sent("chat.postMessage"))
                .anySatisfy(each -> assertThat(each.token()).isEqualTo(SlackSide.token(SlackSide.ACME))));
        assertThat(slack.all().stream().filter(each -> each.token().equals(SlackSide.token(SlackSide.ACME))))
                .isNotEmpty()
                .noneMatch(each -> each.holds("110k") || each.holds("named engineer") || each.holds("Acme renewal"));
    }

    @Test
    void only_who_began_an_installation_ends_it_once() throws Exception {
        HttpResponse<String> begun = begun();
        String back = "/slack/oauth_redirect?code=" + SlackSide.TEAM + "&state=";

        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(begun.headers().firstValue("Location").orElseThrow())
                .startsWith(slack.api().resolve("/oauth/v2/authorize").toString())
                .contains("client_id=111.222", "users%3Aread");
        for (HttpResponse<String> refused : List.of(
                get(back + state(begun), ""),
                get(back + state(begun), cookie(begun()).replaceAll("=.*", "=0")),
                get(back + "0000", "parley-slack-install=0000"),
                get("/slack/oauth_redirect?code=" + SlackSide.TEAM, ""),
                get("/slack/oauth_redirect?error=access_denied&state=" + state(begun), ""))) {
            assertThat(refused.body()).contains("Parley isn't installed", "Begin again");
        }
        assertThat(slack.sent("oauth.v2.access")).isEmpty();

        assertThat(get(back + state(begun), cookie(begun)).body()).contains("Parley is installed");
        assertThat(get(back + state(begun), cookie(begun)).body()).contains("Parley isn't installed");
        assertThat(slack.sent("oauth.v2.access")).hasSize(1);
    }

    @Test
    void whoever_installs_it_is_welcomed_once_and_where_slack_fails_it_is_not_installed() throws Exception {
        slack.next("oauth.v2.access", SlackSide.Trouble.no("invalid_code"));
        assertThat(install(SlackSide.TEAM).body()).contains("Parley isn't installed");

        install(SlackSide.TEAM);
        install(SlackSide.TEAM);
        install(SlackSide.ACME);

        List<Sent> welcomes = await().until(() -> slack.sent("chat.postMessage"), all -> all.size() == 2);
        assertThat(welcomes).extracting(each -> each.fields().get("channel")).containsExactly("U0ANA", "U0BO");
        assertThat(welcomes.get(0).holds("/parley help")).isTrue();
        SlackRendering.check(
                "welcome",
                SlackUser.json("{\"blocks\":" + welcomes.get(0).fields().get("blocks") + "}"),
                false);
    }

    @Test
    void a_workspace_that_puts_it_out_is_left_alone_until_it_lets_it_in_again() throws Exception {
        install(SlackSide.TEAM);
        SlackUser ana = someone("U0ANA", INSIDE, SlackSide.TEAM);
        ana.types("/concede support | named engineer");
        Instant before = Instant.now().minusSeconds(30);

        for (List<String> order : List.of(List.of(UNINSTALLED, REVOKED), List.of(REVOKED, UNINSTALLED))) {
            for (String event : order) {
                assertThat(ana.happens("Ev" + order.indexOf(event) + event.length(), event)
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(ana.types("/concessions").isNull()).isTrue();
            install(SlackSide.TEAM);
            assertThat(ana.types("/concessions").toString()).contains("named engineer");
        }

        ana.happens("EvLate", UNINSTALLED, before);
        assertThat(ana.types("/concessions").toString()).contains("named engineer");
    }

    @Test
    void an_organisation_lets_it_into_all_of_its_workspaces() throws Exception {
        assertThat(install(ORGANISATION).body()).contains("Parley is installed", "isn't in any of your organisation's");
        slack.inOrganisation(ORGANISATION, OTHER_TEAM, "U0ANA", "U0MARIA");
        SlackUser ana = inOrganisation("U0ANA", INSIDE, SlackSide.TEAM);
        SlackUser maria = inOrganisation("U0MARIA", INSIDE, OTHER_TEAM);

        JsonNode logged = ana.types("/concede support | named engineer");
        assertThat(logged.toString()).contains("have nothing in return yet");
        ana.presses(logged, "Deliberate goodwill");

        await().untilAsserted(() -> assertThat(slack.sent("respond")).hasSize(1));
        assertThat(maria.types("/concessions").toString()).contains("named engineer", "goodwill");
        assertThat(inOrganisation("U0BO", SHARED, SlackSide.ACME)
                        .types("/concessions")
                        .toString())
                .contains("answers only the team");
    }

    @Test
    void tokens_are_kept_sealed_and_opened_only_with_their_key() throws Exception {
        install(SlackSide.TEAM);
        assertThat(someone("U0ANA", INSIDE, SlackSide.TEAM)
                        .types("/concede support | named engineer")
                        .isNull())
                .isFalse();
        parley.close();

        assertThat(kept()).contains("named engineer").doesNotContain(SlackSide.token(SlackSide.TEAM));

        parley = started("a key of 32 bytes that is another".substring(0, 32).getBytes(StandardCharsets.UTF_8));
        assertThat(someone("U0ANA", INSIDE, SlackSide.TEAM)
                        .types("/concessions")
                        .isNull())
                .isTrue();
        parley.close();
        parley = started(RunningSlack.KEY);
        assertThat(someone("U0ANA", INSIDE, SlackSide.TEAM)
                        .types("/concessions")
                        .toString())
                .contains("named engineer");
    }

    private String kept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
