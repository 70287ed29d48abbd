package dev.parley.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** How many are answered while Teams takes its time over each call: the SDK makes five at once, as it comes. */
final class TeamsLatency {

    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = 4_000_000_000L;
    private static final int MOST = 256;

    private final TeamsApi teams;
    private final Path home;

    TeamsLatency(TeamsApi teams, Path home) {
        this.teams = teams;
        this.home = home;
    }

    /** Also how many calls were made for each answer, who is there among them. */
    private record Seen(Round round, double calls) {}

    void run() throws Exception {
        TeamsPlatform platform = new TeamsPlatform(teams, "slow", MOST);
        try (Pair pair = Pair.start(platform, home)) {
            List<TeamsTypist> some = platform.typists().subList(0, Commands.MOST);
            Round.of(some, TimeUnit.SECONDS.toNanos(5), pair.echo(), TeamsTypist::echo);
            Round.of(some, TimeUnit.SECONDS.toNanos(20), pair.parley(), TeamsTypist::concede);
            teams.answerAfter(LATENCY);
            System.out.printf(
                    "%nConcessions while the connector takes %d ms for each call, beside %s (median of %d rounds of %.1f s)%n",
                    LATENCY.toMillis(), platform.echo(), ROUNDS, ROUND_NANOS / 1e9);
            System.out.println("  typing at once   echo/s   p50 ms   Parley/s   p50 ms   p99 ms   calls each   ratio");
            for (int many : new int[] {16, 64, MOST}) {
                compare(platform.typists().subList(0, many), pair);
            }
        } finally {
            teams.answerAfter(Duration.ZERO);
        }
    }

    private void compare(List<TeamsTypist> typists, Pair pair) throws Exception {
        List<Round> echo = new ArrayList<>();
        List<Seen> parley = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            echo.add(look(typists, pair.echo(), TeamsTypist::echo).round());
            parley.add(look(typists, pair.parley(), TeamsTypist::concede));
        }
        Round one = Round.median(echo);
        Round other = Round.median(parley.stream().map(Seen::round).toList());
        System.out.printf(
                "  %14d   %6.0f   %6.0f   %8.0f   %6.0f   %6.0f   %10.1f   %5.1f%n",
                typists.size(),
                one.perSecond(),
                one.half(),
                other.perSecond(),
                other.half(),
                other.most(),
                Durations.median(parley, Seen::calls),
                other.perSecond() / one.perSecond());
    }

    private Seen look(List<TeamsTypist> typists, Child answering, BiConsumer<TeamsTypist, Connection> command)
            throws Exception {
        long before = teams.calls();
        Round round = Round.of(typists, ROUND_NANOS, answering, command);
        return new Seen(round, (teams.calls() - before) / (round.perSecond() * ROUND_NANOS / 1e9));
    }
}
