package dev.parley.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Many who do the same thing again and again, each on a thread of their own. */
final class Load {

    private Load() {}

    /** What each of the operations took that so many finished in that time, one after the other. */
    static Durations measure(int many, long nanos, IntConsumer operation) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            long end = System.nanoTime() + nanos;
            List<Future<long[]>> all = new ArrayList<>();
            for (int each = 0; each < many; each++) {
                int number = each;
                all.add(threads.submit(() -> untilThe(end, number, operation)));
            }
            List<long[]> took = new ArrayList<>();
            for (Future<long[]> each : all) {
                took.add(each.get());
            }
            return new Durations(took.stream().flatMapToLong(Arrays::stream).toArray());
        } finally {
            threads.shutdown();
        }
    }

    private static long[] untilThe(long end, int number, IntConsumer operation) {
        long[] took = new long[1_024];
        int count = 0;
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            operation.accept(number);
            long done = System.nanoTime();
            if (done >= end) {
                break;
            }
            if (count == took.length) {
                took = Arrays.copyOf(took, count * 2);
            }
            took[count++] = done - begun;
        }
        return Arrays.copyOf(took, count);
    }
}
