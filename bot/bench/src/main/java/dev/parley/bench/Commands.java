package dev.parley.bench;

import dev.parley.core.store.Store;
import dev.parley.storage.JdbiStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Signed commands over HTTP, to the echo and to Parley, turn about in one run; and what a kill amid them leaves. */
final class Commands<T extends Typist> {

    /** How many type at once, at most. */
    static final int MOST = 32;

    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 1_500_000_000L;
    private static final long UNTIL_KILLED_MILLIS = 2_000;

    private final Platform<T> platform;
    private final Path home;

    Commands(Platform<T> platform, Path home) {
        this.platform = platform;
        this.home = home;
    }

    void run() throws Exception {
        try (Pair pair = Pair.start(platform, home)) {
            begin(pair);
            for (Kind<T> each : platform.kinds()) {
                measure(MOST, TimeUnit.SECONDS.toNanos(each.warmUpSeconds()), each, pair);
            }
            System.out.printf(
                    "%nCommands over HTTP, beside %s (median of %d rounds of %.1f s)%n",
                    platform.echo(), ROUNDS, ROUND_NANOS / 1e9);
            System.out.println("  connections   command            /s   p50 ms   p99 ms   CPU µs"
                    + "   of the echo's: /s     p99     CPU");
            for (int connections : new int[] {1, 8, MOST}) {
                compare(connections, pair);
            }
            System.out.println("  (aim for concede: 0.50 of the echo's throughput or more, 3.00 of its p99 or less)");
            System.out.printf(
                    "  resident after this: echo %.0f MiB, Parley %.0f MiB%n",
                    pair.echo().residentMebibytes(), pair.parley().residentMebibytes());
            killAmid(pair);
        }
        count();
    }

    /** Neither answers what is forged. */
    private void begin(Pair pair) throws IOException {
        for (Child each : List.of(pair.echo(), pair.parley())) {
            try (Connection connection = each.connect()) {
                platform.typists().get(0).forge(connection);
            }
        }
        for (T each : platform.typists()) {
            try (Connection connection = pair.parley().connect()) {
                each.begin(connection);
            }
        }
    }

    private void compare(int connections, Pair pair) throws Exception {
        List<Kind<T>> kinds = platform.kinds();
        List<List<Round>> rounds =
                kinds.stream().<List<Round>>map(each -> new ArrayList<>()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int turn = 0; turn < kinds.size(); turn++) {
                int kind = (turn + round) % kinds.size();
                rounds.get(kind).add(measure(connections, ROUND_NANOS, kinds.get(kind), pair));
            }
        }
        Round echo = Round.median(rounds.get(0));
        for (int kind = 0; kind < kinds.size(); kind++) {
            Round own = Round.median(rounds.get(kind));
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

    private Round measure(int many, long nanos, Kind<T> kind, Pair pair) throws Exception {
        return Round.of(platform.typists().subList(0, many), nanos, kind.answering(pair), kind.command());
    }

    private void killAmid(Pair pair) throws Exception {
        CompletableFuture<Void> killed = CompletableFuture.runAsync(
                pair.parley()::kill, CompletableFuture.delayedExecutor(UNTIL_KILLED_MILLIS, TimeUnit.MILLISECONDS));
        long nanos = TimeUnit.MILLISECONDS.toNanos(2 * UNTIL_KILLED_MILLIS);
        Round.of(platform.typists(), nanos, pair.parley(), (typist, over) -> {
            if (!pair.parley().isKilled()) {
                concedeUnlessKilled(typist, over, pair.parley());
            }
        });
        killed.join();
    }

    private void concedeUnlessKilled(T typist, Connection over, Child parley) {
        try {
            typist.concede(over);
        } catch (RuntimeException e) {
            if (!parley.isKilled()) {
                throw e;
            }
        }
    }

    /** Looks into the log that a process left which was killed without notice, while each room had one on its way. */
    private void count() {
        try (Store store = JdbiStore.open(JdbiStore.fileUrl(home))) {
            int acknowledged = 0;
            int kept = 0;
            int lost = 0;
            for (var room : platform.acknowledged().entrySet()) {
                int entries = store.read(transaction -> transaction
                        .deals()
                        .idOf(room.getKey())
                        .map(deal -> transaction.concessions().balance(deal).entries())
                        .orElse(0));
                acknowledged += room.getValue();
                kept += entries;
                lost += Math.max(0, room.getValue() - entries);
            }
            System.out.printf(
                    "  Parley was killed amid this: %,d concessions acknowledged, %,d in the log, %,d lost%n",
                    acknowledged, kept, lost);
            if (lost > 0 || kept > acknowledged + MOST) {
                throw new IllegalStateException("the log does not hold what was acknowledged");
            }
        }
    }
}
