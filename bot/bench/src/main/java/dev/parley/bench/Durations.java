package dev.parley.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long things took. */
final class Durations {

    private final long[] sorted;

    Durations(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** What {@code share} of them stayed at or below, in milliseconds; not a number if there are none. */
    double quantile(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return quantile(0.5);
    }

    static <T> double median(List<T> values, ToDoubleFunction<T> of) {
        return median(values.stream().mapToDouble(of).toArray());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
