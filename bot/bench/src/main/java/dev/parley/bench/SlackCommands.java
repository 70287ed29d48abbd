package dev.parley.bench;

import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import dev.parley.storage.JdbiStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Signed slash commands over HTTP, to the echo and to Parley, turn about in one run. Everybody types in a channel of their
 * own and reads the whole answer: its number in the log, or the page with everything that was answered before.
 */
final class SlackCommands {

    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 1_500_000_000L;
    private static final int MOST = 32;
    private static final int PAGE = 20;

    private final SlackApi slack;
    private final Path home;
    private final List<SlackTypist> typists =
            IntStream.range(0, MOST).mapToObj(SlackTypist::new).toList();

    SlackCommands(SlackApi slack, Path home) {
        this.slack = slack;
        this.home = home;
    }

    /**
     * A command, and who answers it.
     *
     * @param warmUpSeconds until most of what it runs is compiled, which on two processors takes its time
     */
    private record Kind(
            String name, int warmUpSeconds, Child answering, BiConsumer<SlackTypist, SlackConnection> command) {}

    /** What came of one round. */
    private record Round(double perSecond, double half, double most, double micros) {}

    void run() throws Exception {
        try (SlackPair pair = SlackPair.start(slack, home)) {
            List<Kind> kinds = List.of(
                    new Kind("echo", 5, pair.echo(), SlackTypist::echo),
                    new Kind("help", 5, pair.parley(), SlackTypist::help),
                    new Kind("concede", 25, pair.parley(), SlackTypist::concede),
                    new Kind("concessions", 8, pair.parley(), SlackTypist::concessions));
            begin(pair);
            for (Kind each : kinds) {
                measure(MOST, TimeUnit.SECONDS.toNanos(each.warmUpSeconds()), each);
            }
            System.out.printf(
                    "%nSlash commands over HTTP, beside a bare Bolt echo (median of %d rounds of %.1f s)%n",
                    ROUNDS, ROUND_NANOS / 1e9);
            System.out.println("  connections   command            /s   p50 ms   p99 ms   CPU µs"
                    + "   of the echo's: /s     p99     CPU");
            for (int connections : new int[] {1, 8, MOST}) {
                compare(connections, kinds);
            }
            System.out.println("  (aim for concede: 0.50 of the echo's throughput or more, 3.00 of its p99 or less)");
            System.out.printf(
                    "  resident after this: echo %.0f MiB, Parley %.0f MiB%n",
                    pair.echo().residentMebibytes(), pair.parley().residentMebibytes());
            pair.parley().kill();
        }
        count();
    }

    /** Neither answers what is forged, and every log fills a page. */
    private void begin(SlackPair pair) throws IOException {
        for (Child each : List.of(pair.echo(), pair.parley())) {
            try (SlackConnection connection = typists.get(0).connect(each)) {
                typists.get(0).forge(connection);
            }
        }
        for (SlackTypist each : typists) {
            try (SlackConnection connection = each.connect(pair.parley())) {
                for (int i = 0; i < PAGE; i++) {
                    each.concede(connection);
                }
            }
        }
    }

    private void compare(int connections, List<Kind> kinds) throws Exception {
        List<List<Round>> rounds =
                kinds.stream().<List<Round>>map(each -> new ArrayList<>()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int turn = 0; turn < kinds.size(); turn++) {
                int kind = (turn + round) % kinds.size();
                rounds.get(kind).add(measure(connections, ROUND_NANOS, kinds.get(kind)));
            }
        }
        Round echo = median(rounds.get(0));
        for (int kind = 0; kind < kinds.size(); kind++) {
            Round own = median(rounds.get(kind));
            System.out.printf(
                    "  %11d   %-11s   %7.0f   %6.2f   %6.2f   %6.0f   %17.2f   %5.2f   %5.2f%n",
                    connections,
                    kinds.get(kind).name(),
                    own.perSecond(),
                    own.half(),
                    own.most(),
                    own.micros(),
                    own.perSecond() / echo.perSecond(),
                    own.most() / echo.most(),
                    own.micros() / echo.micros());
        }
    }

    private static Round median(List<Round> rounds) {
        return new Round(
                Durations.median(rounds, Round::perSecond),
                Durations.median(rounds, Round::half),
                Durations.median(rounds, Round::most),
                Durations.median(rounds, Round::micros));
    }

    private Round measure(int many, long nanos, Kind kind) throws Exception {
        List<SlackConnection> connections = new ArrayList<>();
        try {
            for (SlackTypist each : typists.subList(0, many)) {
                connections.add(each.connect(kind.answering()));
            }
            Duration before = kind.answering().processor();
            Durations took = Load.measure(
                    many, nanos, number -> kind.command().accept(typists.get(number), connections.get(number)));
            Duration used = kind.answering().processor().minus(before);
            return new Round(
                    took.count() / (nanos / 1e9),
                    took.median(),
                    took.quantile(0.99),
                    used.toNanos() / 1e3 / took.count());
        } finally {
            for (SlackConnection each : connections) {
                each.close();
            }
        }
    }

    /** Looks into the log that a process left which was killed without notice. */
    private void count() {
        try (Store store = JdbiStore.open(JdbiStore.fileUrl(home))) {
            int acknowledged = 0;
            int kept = 0;
            for (SlackTypist each : typists) {
                RoomKey room = new RoomKey(new Installation("slack", SlackApi.TEAM), each.channel());
                acknowledged += each.logged();
                kept += store.read(ledger -> ledger.deals()
                        .idOf(room)
                        .map(deal -> ledger.concessions().balance(deal).entries())
                        .orElse(0));
            }
            System.out.printf(
                    "  Parley was killed: %,d concessions acknowledged, %,d in the log%n", acknowledged, kept);
            if (acknowledged != kept) {
                throw new IllegalStateException("the log does not hold what was acknowledged");
            }
        }
    }
}
