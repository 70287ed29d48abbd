package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.teams.TeamsSide.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

/** The keys that Teams signs with, which change and cannot always be had. */
@Timeout(60)
final class TeamsKeysTest {

    private static final AtomicInteger KEYS = new AtomicInteger(1);
    private static final Duration NEXT_LOOK = Duration.ofSeconds(61);
    private static final Duration STALE = Duration.ofHours(25);

    /** In which ways keys are not to be had, the metadata first and the list after it. */
    private static final Map<String, Consumer<TeamsSide>> TROUBLES = Map.of(
            "the metadata hangs", teams -> teams.next("metadata", Trouble.silent()),
            "the metadata is a page", teams -> teams.next("metadata", Trouble.broken()),
            "the metadata names no list", teams -> teams.next("metadata", answer("{}")),
            "the metadata names an odd list", teams -> teams.next("metadata", keysAt("file:///etc/passwd")),
            "the list hangs", teams -> teams.next("keys", Trouble.silent()),
            "the list is empty", teams -> teams.next("keys", answer("{\"keys\":[]}")),
            "the list is no list", teams -> teams.next("keys", answer("{\"keys\":\"none\"}")),
            "the list is no JSON", teams -> teams.next("keys", answer("keys")));

    @TempDir
    static Path home;

    private static TeamsSide teams;
    private static TeamsSide other;
    private static TeamsParley parley;

    @SuppressWarnings("NullAway.Init")
    TeamsKeysTest() {}

    @BeforeAll
    static void start() throws Exception {
        teams = new TeamsSide();
        other = new TeamsSide();
        parley = new TeamsParley(teams, home);
    }

    @AfterAll
    static void stop() {
        parley.close();
        other.close();
        teams.close();
    }

    /** Parley just looked. */
    @BeforeEach
    void begin() {
        parley.begin();
        other.begin();
        teams.endorse("msteams");
        await().until(() -> {
            parley.forward(NEXT_LOOK);
            return status(unknown()) == 401 && teams.asked("keys") > 0 && status(parley.token()) == 200;
        });
        parley.begin();
    }

    @Test
    void a_new_key_is_taken_as_soon_as_another_look_is_allowed_and_the_old_one_no_longer() {
        TeamsToken old = parley.token();
        rotate();

        assertThat(status(parley.token())).isEqualTo(401);
        assertThat(teams.asked("metadata")).isZero();
        parley.forward(NEXT_LOOK);

        assertThat(status(parley.token())).isEqualTo(200);
        assertThat(status(old)).isEqualTo(401);
        assertThat(teams.asked("keys")).isEqualTo(1);
    }

    @Test
    void keys_that_nobody_knows_lead_to_one_look_a_minute() {
        for (int minute = 1; minute <= 2; minute++) {
            parley.forward(NEXT_LOOK);
            assertThat(IntStream.range(0, 20).parallel().map(each -> status(unknown())))
                    .containsOnly(401);
            assertThat(teams.asked("metadata")).isEqualTo(minute);
        }
        assertThat(status(parley.token())).isEqualTo(200);
    }

    @Test
    void without_any_key_parley_looks_again_soon(@TempDir Path folder) throws Exception {
        try (TeamsSide slow = new TeamsSide()) {
            slow.next("metadata", Trouble.broken());
            slow.next("metadata", Trouble.broken());
            try (TeamsParley without = new TeamsParley(slow, folder)) {
                TeamsUser ana = without.alone(TeamsSide.ANA);
                String typing = ana.activity("typing").toString();
                await().until(() -> slow.asked("metadata") == 1);
                without.forward(Duration.ofSeconds(6));
                assertThat(ana.send(typing, without.token().signed()).statusCode())
                        .isEqualTo(401);

                without.forward(Duration.ofSeconds(6));

                assertThat(ana.send(typing, without.token().signed()).statusCode())
                        .isEqualTo(200);
                assertThat(slow.asked("metadata")).isEqualTo(3);
            }
        }
    }

    @Test
    void a_key_is_looked_at_again_after_a_day_without_anybody_waiting() {
        parley.forward(STALE);

        assertThat(status(parley.token())).isEqualTo(200);

        await().until(() -> teams.asked("keys") == 1);
    }

    static Stream<Named<Consumer<TeamsSide>>> troubles() {
        return TeamsParley.named(TROUBLES);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void old_keys_serve_while_newer_ones_are_not_to_be_had_and_nobody_waits_long(Consumer<TeamsSide> which) {
        parley.forward(STALE);
        which.accept(teams);

        Instant begun = Instant.now();
        assertThat(status(parley.token())).isEqualTo(200);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));

        assertThat(status(unknown())).isEqualTo(401);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(status(parley.token())).isEqualTo(200);
        await().until(() -> parley.logged().contains("keys that Teams signs with could not be had"));
    }

    @Test
    void keys_of_another_host_are_not_asked_for_wherever_the_address_comes_from() {
        String port = teams.base().replaceFirst(".*:", ":");
        for (Consumer<TeamsSide> elsewhere : List.<Consumer<TeamsSide>>of(
                each -> each.next("metadata", keysAt(other.base() + "/keys")),
                each -> each.next("metadata", keysAt("http://localhost" + port + "/keys")),
                each -> each.next("metadata", keysAt("https://127.0.0.1" + port + "/keys")),
                each -> each.next("metadata", redirect(other.base() + "/metadata")),
                each -> each.next("keys", redirect(other.base() + "/keys")))) {
            parley.forward(NEXT_LOOK);
            elsewhere.accept(teams);
            assertThat(status(parley.token(other).header("kid", "theirs"))).isEqualTo(401);
        }
        assertThat(other.asked()).isEmpty();
        assertThat(teams.asked("keys")).isEqualTo(1);
    }

    @Test
    void a_key_that_is_not_for_teams_is_not_taken() {
        teams.endorse("skype", "webchat");
        rotate();
        parley.forward(NEXT_LOOK);

        assertThat(status(parley.token())).isEqualTo(401);
    }

    @Test
    void what_is_no_key_does_not_keep_the_others_from_being_taken() {
        rotate();
        ObjectNode keys = teams.jwks();
        ArrayNode all = (ArrayNode) keys.get("keys");
        for (String odd : List.of(
                "{}",
                "null",
                "7",
                "{'endorsements':7}",
                "{'endorsements':['msteams']}",
                "{'kty':'RSA','endorsements':['msteams']}",
                "{'kty':'RSA','n':'!','e':'AQAB','endorsements':['msteams']}",
                "{'kty':'oct','k':'AQAB','endorsements':['msteams']}")) {
            all.insert(0, TeamsUser.json(odd.replace('\'', '"')));
        }
        teams.next("keys", answer(keys.toString()));
        parley.forward(NEXT_LOOK);

        assertThat(status(parley.token())).isEqualTo(200);
    }

    private static void rotate() {
        teams.rotate("key-" + KEYS.incrementAndGet());
    }

    private static TeamsToken unknown() {
        return parley.token().forged().header("kid", "unknown");
    }

    /** What comes of an activity with this token. */
    private static int status(TeamsToken token) {
        TeamsUser ana = parley.alone(TeamsSide.ANA);
        return ana.send(
                        ana.activity("typing").toString(),
                        token.claim("serviceurl", teams.serviceUrl()).signed())
                .statusCode();
    }

    private static Trouble answer(String body) {
        return new Trouble(200, Map.of(), body);
    }

    private static Trouble keysAt(String url) {
        return answer("{\"jwks_uri\":\"" + url + "\"}");
    }

    private static Trouble redirect(String to) {
        return new Trouble(302, Map.of("Location", to), "");
    }
}
