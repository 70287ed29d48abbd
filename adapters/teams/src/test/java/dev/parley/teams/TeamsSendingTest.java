package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.teams.TeamsSide.Sent;
import dev.parley.teams.TeamsSide.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Parley sends to Teams: with which token, to whom, how fast, and what comes of it where Teams does not take it. */
@Timeout(60)
final class TeamsSendingTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Duration RENEWAL = Duration.ofMinutes(56);

    @TempDir
    static Path home;

    private static TeamsSide teams;
    private static TeamsParley parley;

    @SuppressWarnings("NullAway.Init")
    TeamsSendingTest() {}

    @BeforeAll
    static void start() throws Exception {
        teams = new TeamsSide();
        parley = new TeamsParley(teams, home);
        await().until(() -> teams.asked("token") == 1);
    }

    @AfterAll
    static void stop() {
        parley.close();
        teams.close();
    }

    /** Parley just got a token. */
    @BeforeEach
    void begin() {
        parley.begin();
        parley.forward(Duration.ofHours(2));
        asksForHelp(somebody());
        assertThat(teams.asked("token")).isEqualTo(1);
        parley.begin();
    }

    @Test
    void a_token_serves_for_everything_until_shortly_before_its_end() {
        for (int i = 0; i < 5; i++) {
            asksForHelp(somebody());
        }
        assertThat(teams.sent("send")).hasSize(5);
        assertThat(teams.asked("token")).isZero();

        parley.forward(RENEWAL);
        asksForHelp(somebody());

        assertThat(teams.asked("token")).isEqualTo(1);
        assertThat(teams.sent("send")).hasSize(6);
    }

    @Test
    void the_old_token_serves_as_long_as_no_newer_one_is_to_be_had() {
        parley.forward(RENEWAL);
        teams.next("token", Trouble.broken());

        asksForHelp(somebody());
        asksForHelp(somebody());
        assertThat(teams.sent("send")).hasSize(2);
        assertThat(teams.asked("token")).isEqualTo(1);

        parley.forward(Duration.ofSeconds(21));
        asksForHelp(somebody());
        assertThat(teams.sent("send")).hasSize(3);
        assertThat(teams.asked("token")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "member"})
    void what_teams_does_not_take_a_token_for_is_sent_once_more_with_another(String what) {
        teams.next(what, Trouble.no(401, "Unauthorized"));

        String chat = asksForHelp(somebody());

        assertThat(teams.asked("token")).isEqualTo(1);
        assertThat(teams.asked(what)).isEqualTo(2);
        assertThat(words(chat)).singleElement().asString().contains("/floor");
    }

    @Test
    void what_teams_takes_no_token_for_at_all_is_not_sent_for_ever() {
        teams.next("send", Trouble.no(401, "Unauthorized"));
        teams.next("send", Trouble.no(401, "Unauthorized"));

        asksForHelp(somebody());

        assertThat(teams.asked("send")).isEqualTo(2);
        assertThat(parley.logged()).contains("didn't get through: unauthorized");
        assertThat(words(asksForHelp(somebody()))).hasSize(1);
    }

    @Test
    void what_teams_does_not_take_for_a_moment_comes_once_and_a_little_later() throws Exception {
        List<Trouble> troubles = List.of(
                Trouble.limited(1),
                Trouble.no(412, "PreconditionFailed"),
                Trouble.no(502, "BadGateway"),
                Trouble.no(503, "ServiceUnavailable"),
                Trouble.no(504, "GatewayTimeout"),
                Trouble.broken(),
                Trouble.cut());
        troubles.forEach(each -> teams.next("send", each));

        askAtOnce(people(troubles.size()));

        await().until(() -> teams.sent("send").size() == troubles.size());
        assertThat(new HashSet<>(teams.sent("send").stream().map(Sent::where).toList()))
                .hasSize(troubles.size());
        assertThat(teams.asked("send")).isEqualTo(2 * troubles.size());
    }

    static Stream<Trouble> refusals() {
        return Stream.of(
                Trouble.no(403, "BotNotInConversationRoster"),
                Trouble.no(404, "ConversationNotFound"),
                Trouble.no(400, "BadArgument"),
                new Trouble(404, Map.of(), "<html>gone</html>"),
                new Trouble(302, Map.of("Location", "http://127.0.0.1:1/"), ""));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_teams_will_never_take_is_told_in_the_log_and_not_sent_again(Trouble refusal) {
        teams.next("send", refusal);

        asksForHelp(somebody());

        assertThat(parley.logged()).contains("an answer didn't get through: ").doesNotContain("html", "/floor");
        assertThat(teams.asked("send")).isEqualTo(1);
    }

    @Test
    void what_would_be_too_fast_for_a_conversation_is_spread_and_nothing_is_lost() {
        TeamsUser ana = somebody();
        parley.stopClock();

        for (int i = 0; i < 12; i++) {
            asksForHelp(ana);
        }
        assertThat(teams.asked("send")).isEqualTo(7);
        parley.forward(Duration.ofSeconds(2));

        await().until(() -> teams.sent("send").size() == 12);
        assertThat(teams.asked("send")).isEqualTo(12);
    }

    @Test
    void a_slow_connector_holds_up_nobody_else() throws Exception {
        List<TeamsUser> people = people(64);
        askAtOnce(people);
        teams.gather("send", 20);

        askAtOnce(people);

        await().untilAsserted(() -> assertThat(people)
                .allSatisfy(each ->
                        assertThat(words(TeamsSide.ownChatOf(each.id()))).hasSizeGreaterThan(1)));
        assertThat(teams.gathered("send")).isTrue();
    }

    @Test
    void what_was_kept_of_a_host_that_is_no_longer_on_the_list_gets_no_token(@TempDir Path folder) throws Exception {
        try (TeamsSide old = new TeamsSide()) {
            String here = teams.host();
            try (TeamsParley both =
                    new TeamsParley(teams, folder, teams.adapter(TeamsSide.PASSWORD, false, here + "," + old.host()))) {
                old.channel(TeamsParley.ROOM, "acme-team", "standard", TeamsSide.ANA);
                String token =
                        both.token().claim("serviceurl", old.serviceUrl()).signed();
                TeamsUser there = both.user(TeamsSide.ANA, TeamsParley.ROOM);
                there.send(
                        there.line("help").put("serviceUrl", old.serviceUrl()).toString(), token);
                assertThat(old.asked("member")).isPositive();

                both.restart(teams.adapter(false));
                old.begin();
                String shown = both.looks(
                                both.alone(TeamsSide.ANA),
                                TeamsParley.ROOM,
                                both.token().signed())
                        .body();

                assertThat(shown).contains("answers only the team");
                assertThat(old.asked()).isEmpty();
            }
        }
    }

    @Test
    void a_wrong_password_is_told_at_the_start_and_nothing_secret_with_it(@TempDir Path folder) throws Exception {
        try (TeamsParley locked =
                new TeamsParley(teams, folder, teams.adapter("hunter2hunter2", false, teams.host()))) {
            await().until(() -> locked.logged().contains("TEAMS_APP_PASSWORD"));

            TeamsUser ana = locked.alone(TeamsSide.ANA);
            ana.send(ana.line("help").toString(), locked.token().signed());

            assertThat(locked.logged())
                    .contains("issued no token", "401")
                    .doesNotContain("hunter2", "invalid_client", TeamsSide.APP, TeamsSide.HOME);
            assertThat(locked.effects()).isEmpty();
        }
    }

    private static List<String> words(String conversation) {
        return teams.said(conversation).stream()
                .map(each -> TeamsWords.text(each.card()))
                .toList();
    }

    /** One of us whom nobody has heard of before. */
    private static TeamsUser somebody() {
        String id = "29:somebody-" + PEOPLE.incrementAndGet();
        teams.person(id, "Somebody", TeamsSide.HOME, "user");
        teams.ownChat(id);
        return parley.alone(id);
    }

    /** Returns in which chat they did. */
    private static String asksForHelp(TeamsUser who) {
        return asksForHelp(who, parley.token().signed());
    }

    private static String asksForHelp(TeamsUser who, String token) {
        assertThat(who.send(who.line("help").toString(), token).statusCode()).isEqualTo(200);
        return TeamsSide.ownChatOf(who.id());
    }

    private static List<TeamsUser> people(int count) {
        return IntStream.range(0, count).mapToObj(each -> somebody()).toList();
    }

    private static void askAtOnce(List<TeamsUser> people) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        String token = parley.token().signed();
        try {
            List<Callable<String>> all = people.stream()
                    .<Callable<String>>map(who -> () -> asksForHelp(who, token))
                    .toList();
            for (Future<String> each : threads.invokeAll(all)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
