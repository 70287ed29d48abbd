package dev.parley.core.platform;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chat platform did not do what it was asked. Holds no text of a message and nothing secret. */
public class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String kind;
    private final transient Optional<Duration> retryAfter;
    private final boolean lasting;

    /**
     * Notes what happened.
     *
     * @param kind the platform's own word for it; {@code http_503}, or {@code unreachable}
     * @param retryAfter how long the platform asks to be left alone
     * @param lasting whether trying again could only help after someone changed something there
     */
    public PlatformException(String kind, Optional<Duration> retryAfter, boolean lasting) {
        super(kind);
        this.kind = Objects.requireNonNull(kind);
        this.retryAfter = retryAfter;
        this.lasting = lasting;
    }

    public final String kind() {
        return kind;
    }

    public final Optional<Duration> retryAfter() {
        return retryAfter;
    }

    public final boolean isLasting() {
        return lasting;
    }

    /** How long to leave a platform alone by the seconds in its {@code Retry-After}; empty if it doesn't say. */
    public static Optional<Duration> seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)))
                : Optional.empty();
    }
}
