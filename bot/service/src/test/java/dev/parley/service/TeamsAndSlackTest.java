package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.slack.SlackSide;
import dev.parley.slack.SlackUser;
import dev.parley.teams.TeamsSide;
import dev.parley.teams.TeamsSide.Sent;
import dev.parley.teams.TeamsUser;
import dev.parley.teams.TeamsWords;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One Parley in both: the inside room of a deal is in Teams and the room shared with the other side is in Slack. */
@Timeout(60)
final class TeamsAndSlackTest {

    private static final String INSIDE = "19:inside@thread.tacv2";
    private static final Pattern CODE = Pattern.compile("/deal link [A-Z0-9]{4}-[A-Z0-9]{4}");

    private final TeamsSide teams = new TeamsSide();
    private final SlackSide slack = new SlackSide();
    private Wiring parley;
    private TeamsUser inTeams;
    private SlackUser inSlack;

    @SuppressWarnings("NullAway.Init")
    TeamsAndSlackTest() throws Exception {}

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        slack.begin("C0INSIDE", "C0SHARED", "C0GUEST", "D0ANA");
        teams.channel(INSIDE, "Acme inside", "standard", TeamsSide.ANA, TeamsSide.MARIA);
        Map<String, String> environment = new HashMap<>(teams.settings());
        environment.putAll(Map.of(
                Settings.PORT,
                "0",
                Settings.HOME,
                home.toString(),
                Settings.TEAMS_TARGETED,
                "true",
                Settings.SLACK_BOT_TOKEN,
                "xoxb-0123456789-abcdef",
                Settings.SLACK_SIGNING_SECRET,
                SlackUser.SECRET,
                Settings.SLACK_API_URL,
                slack.api().toString()));
        parley = Wiring.open(environment, Clock.systemUTC());
        URI page = URI.create(parley.url());
        inTeams = new TeamsUser(page, teams, TeamsSide.ANA, INSIDE);
        inSlack = new SlackUser(page, slack, "U0ANA", "C0SHARED");
    }

    @AfterEach
    void stop() {
        parley.close();
        slack.close();
        teams.close();
    }

    private String teams(String line) {
        int before = teams.sent("whisper").size();
        HttpResponse<String> answer = inTeams.send(inTeams.slash(line));
        assertThat(answer.statusCode()).isEqualTo(200);
        Sent newest = teams.sent("whisper").get(before);
        return TeamsWords.text(newest.card());
    }

    @Test
    void what_is_logged_on_either_side_is_one_log_and_the_reservation_point_noted_inside_stops_the_message_outside() {
        teams("/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park | direct");
        teams("/deal issue price | 110k");
        teams("/concede price | 5% off | a longer term");
        Matcher code = CODE.matcher(teams("/deal link"));
        assertThat(code.find()).isTrue();

        assertThat(inSlack.types(code.group()).toString()).contains("Acme inside", "#northwind-acme");
        inSlack.types("/concede support | named engineer");

        assertThat(teams("/concessions")).contains("5% off", "named engineer");
        assertThat(inSlack.types("/concessions").toString()).contains("5% off", "named engineer");

        JsonNode stopped = inSlack.types("/floor price | 118k | FY25 benchmark of 110k | 15% off | a 24-month term");
        assertThat(stopped.toString()).contains("Held back", "your reservation point on price");

        JsonNode fine = inSlack.types("/floor price | 118k | FY25 benchmark | 15% off | a 24-month term");
        inSlack.presses(fine, "Post to ");
        await().untilAsserted(() -> assertThat(slack.posted("C0SHARED")).hasSize(1));
        assertThat(slack.posted("C0SHARED").get(0)).contains("118k");
        assertThat(teams.said(INSIDE)).isEmpty();
    }
}
