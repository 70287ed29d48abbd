package dev.parley.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What came of typing one command for a while, each over a connection of their own.
 *
 * @param perSecond how many were answered
 * @param half what half of them took at most, in milliseconds
 * @param most what 99 of 100 took at most
 * @param micros what each took of the processors
 */
record Round(double perSecond, double half, double most, double micros) {

    static <T extends Typist> Round of(List<T> typists, long nanos, Child answering, BiConsumer<T, Connection> command)
            throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < typists.size(); i++) {
                connections.add(answering.connect());
            }
            Duration before = answering.processor();
            Durations took = Load.measure(
                    typists.size(), nanos, number -> command.accept(typists.get(number), connections.get(number)));
            Duration used = answering.processor().minus(before);
            return new Round(
                    took.count() / (nanos / 1e9),
                    took.median(),
                    took.quantile(0.99),
                    used.toNanos() / 1e3 / took.count());
        } finally {
            close(connections);
        }
    }

    private static void close(List<Connection> connections) throws IOException {
        for (Connection each : connections) {
            each.close();
        }
    }

    static Round median(List<Round> rounds) {
        return new Round(
                Durations.median(rounds, Round::perSecond),
                Durations.median(rounds, Round::half),
                Durations.median(rounds, Round::most),
                Durations.median(rounds, Round::micros));
    }
}
