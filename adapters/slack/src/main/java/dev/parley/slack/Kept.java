package dev.parley.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers by id, each kept for a while. What could not be had is asked again. Safe for use by many threads. */
final class Kept<T> {

    private static final int MOST = 10_000;

    private final Map<String, Answer<T>> answers = new ConcurrentHashMap<>();
    private final Duration fresh;
    private final InstantSource clock;
    private final Function<String, T> ask;

    /** @param fresh for how long an answer holds */
    Kept(Duration fresh, InstantSource clock, Function<String, T> ask) {
        this.fresh = fresh;
        this.clock = clock;
        this.ask = ask;
    }

    private record Answer<T>(T value, Instant until) {}

    /** @throws SlackTrouble if Slack has to be asked and does not answer */
    T get(String id) {
        Instant now = clock.instant();
        Answer<T> known = answers.get(id);
        if (known != null && known.until().isAfter(now)) {
            return known.value();
        }
        T value = ask.apply(id);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(id, new Answer<>(value, now.plus(fresh)));
        return value;
    }

    void forget(String id) {
        answers.remove(id);
    }
}
