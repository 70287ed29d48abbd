package dev.parley.core.platform;

import java.time.Duration;
import java.util.Objects;

/**
 * How long Parley waits before it tries something again at a chat platform.
 *
 * @param round between two looks at what is due in the outbox
 * @param retry before the first new try of what the platform did not take; doubled each time
 * @param reconnect before a connection that broke is opened again
 */
public record Pacing(Duration round, Duration retry, Duration reconnect) {

    /** With a real platform. */
    public static final Pacing LIVE = new Pacing(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5));

    public Pacing {
        Objects.requireNonNull(round);
        Objects.requireNonNull(retry);
        Objects.requireNonNull(reconnect);
    }
}
