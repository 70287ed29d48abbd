package dev.parley.teams.out;

import dev.parley.core.platform.PlatformException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Teams did not do what it was asked. Holds no text of a message and no token. */
final class TeamsException extends PlatformException {

    private static final long serialVersionUID = 1;

    /** Teams may do the same a moment later. */
    private static final Set<Integer> PASSING = Set.of(408, 412, 429, 500, 502, 503, 504);

    private final int status;

    /**
     * Notes what happened.
     *
     * @param status of the answer; 0 if there was none
     * @param kind Teams' own word for it, such as {@code BotNotInConversationRoster}; {@code http_503}, or {@code unreachable}
     * @param retryAfter how long Teams asks to be left alone
     */
    TeamsException(int status, String kind, Optional<Duration> retryAfter) {
        super(kind, retryAfter, status != 0 && !PASSING.contains(status));
        this.status = status;
    }

    /** There was no answer. */
    static TeamsException unreachable() {
        return new TeamsException(0, "unreachable", Optional.empty());
    }

    int status() {
        return status;
    }
}
