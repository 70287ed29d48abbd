package dev.parley.teams.out;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what is sent to each conversation under the rates that Teams publishes. Safe for use by many threads. */
public final class RateLimiter {

    /** At most so many sends within so long. */
    private record Rate(int sends, Duration within) {}

    private static final List<Rate> RATES = List.of(
            new Rate(7, Duration.ofSeconds(1)),
            new Rate(8, Duration.ofSeconds(2)),
            new Rate(60, Duration.ofSeconds(30)),
            new Rate(1_800, Duration.ofHours(1)));

    /** What keeps a send back that would go over a rate: it has not been tried. */
    static final String KIND = "paced";

    private static final int MOST_CONVERSATIONS = 10_000;

    private final Map<String, Deque<Instant>> sends = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public RateLimiter(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts a send, if one may go out now; otherwise says how long to wait before asking again. */
    Optional<Duration> step(String conversation) {
        if (sends.size() >= MOST_CONVERSATIONS) {
            sends.values().removeIf(each -> isOver(each, clock.instant()));
        }
        Deque<Instant> before = sends.computeIfAbsent(conversation, key -> new ArrayDeque<>());
        synchronized (before) {
            Instant now = clock.instant();
            Rate longest = RATES.get(RATES.size() - 1);
            while (!before.isEmpty()
                    && !before.peekFirst().plus(longest.within()).isAfter(now)) {
                before.removeFirst();
            }
            Duration wait = Duration.ZERO;
            for (Rate rate : RATES) {
                wait = longer(wait, wait(before, rate, now));
            }
            if (wait.isZero()) {
                before.addLast(now);
            }
            return wait.isZero() ? Optional.empty() : Optional.of(wait);
        }
    }

    private static boolean isOver(Deque<Instant> sends, Instant now) {
        synchronized (sends) {
            return sends.isEmpty()
                    || sends.peekLast().plus(RATES.get(2).within()).isBefore(now);
        }
    }

    /** How long until the send that is {@code rate.sends()} before the next one is over. */
    private static Duration wait(Deque<Instant> before, Rate rate, Instant now) {
        if (before.size() < rate.sends()) {
            return Duration.ZERO;
        }
        Instant bound = before.stream()
                .skip(before.size() - rate.sends())
                .findFirst()
                .orElse(now)
                .plus(rate.within());
        return bound.isAfter(now) ? Duration.between(now, bound) : Duration.ZERO;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
