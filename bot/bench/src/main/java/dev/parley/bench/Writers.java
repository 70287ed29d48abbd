package dev.parley.bench;

import dev.parley.core.store.Store;
import dev.parley.storage.JdbiStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/** Durable concessions a second through the dispatcher, beside bare durable inserts, turn about in one run. */
final class Writers {

    private static final int ROUNDS = 7;
    private static final long WARM_UP_NANOS = 15_000_000_000L;
    private static final long ROUND_NANOS = 1_500_000_000L;
    private static final int GROUP = 64;

    private final Path folder;

    Writers(Path folder) {
        this.folder = folder;
    }

    void run() throws Exception {
        System.out.printf(
                "%nDurable concede through the dispatcher, beside bare durable inserts (median of %d rounds)%n",
                ROUNDS);
        System.out.println("  writers   concede/s   p50 ms   p99 ms   bare/s   p50 ms   p99 ms   ratio   unshared/s");
        try (Store store = JdbiStore.open(url("dispatcher"));
                BareInserts bare = new BareInserts(url("bare"), GROUP);
                BareInserts unshared = new BareInserts(url("unshared"), 1)) {
            Negotiators negotiators = new Negotiators(store);
            IntConsumer concede = writer -> negotiators.concede(writer, writer);
            IntConsumer insert = writer -> bare.insert();
            IntConsumer insertAlone = writer -> unshared.insert();
            Load.measure(8, WARM_UP_NANOS, concede);
            Load.measure(8, WARM_UP_NANOS, insert);
            Load.measure(8, WARM_UP_NANOS / 4, insertAlone);
            for (int writers : new int[] {1, 8, 32}) {
                compare(writers, List.of(concede, insert, insertAlone));
            }
        }
        System.out.println("  (ratio: concede/s over bare/s, both with group commit; aim 0.70 or more."
                + " unshared: one commit and checkpoint for each insert)");
    }

    private void compare(int writers, List<IntConsumer> kinds) throws Exception {
        double[][] perSecond = new double[kinds.size()][ROUNDS];
        double[][] half = new double[kinds.size()][ROUNDS];
        double[][] most = new double[kinds.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int turn = 0; turn < kinds.size(); turn++) {
                int kind = (turn + round) % kinds.size();
                Durations took = Load.measure(writers, ROUND_NANOS, kinds.get(kind));
                perSecond[kind][round] = took.count() / (ROUND_NANOS / 1e9);
                half[kind][round] = took.median();
                most[kind][round] = took.quantile(0.99);
            }
        }
        System.out.printf(
                "  %7d   %9.0f   %6.2f   %6.2f   %6.0f   %6.2f   %6.2f   %5.2f   %10.0f%n",
                writers,
                Durations.median(perSecond[0]),
                Durations.median(half[0]),
                Durations.median(most[0]),
                Durations.median(perSecond[1]),
                Durations.median(half[1]),
                Durations.median(most[1]),
                Durations.median(perSecond[0]) / Durations.median(perSecond[1]),
                Durations.median(perSecond[2]));
    }

    private String url(String name) throws Exception {
        return JdbiStore.fileUrl(Files.createDirectories(folder.resolve(name)));
    }
}
