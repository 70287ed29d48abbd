package dev.parley.core.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers, each kept for a while. What could not be had is asked again. Safe for use by many threads. */
public final class TtlCache<K, T> {

    private static final int MOST = 10_000;

    private final AtomicLong timesForgotten = new AtomicLong();
    private final Map<K, Answer<T>> answers = new ConcurrentHashMap<>();
    private final Duration fresh;
    private final InstantSource clock;
    private final Function<K, T> ask;

    /**
     * Keeps nothing yet.
     *
     * @param fresh for how long an answer holds
     */
    public TtlCache(Duration fresh, InstantSource clock, Function<K, T> ask) {
        this.fresh = fresh;
        this.clock = clock;
        this.ask = ask;
    }

    private record Answer<T>(T value, Instant until) {}

    /**
     * The answer, asked for where none is fresh.
     *
     * @throws PlatformException if it has to be asked for and is not to be had
     */
    public T get(K key) {
        Instant now = clock.instant();
        Answer<T> known = answers.get(key);
        if (known != null && known.until().isAfter(now)) {
            return known.value();
        }
        long before = timesForgotten.get();
        T value = ask.apply(key);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        // What was asked for before something changed may be from before.
        if (timesForgotten.get() == before) {
            answers.put(key, new Answer<>(value, now.plus(fresh)));
        }
        return value;
    }

    public void forget(K key) {
        forgetAll(key::equals);
    }

    public void forgetAll(Predicate<K> which) {
        timesForgotten.incrementAndGet();
        answers.keySet().removeIf(which);
    }
}
