package dev.parley.slack.out;

import dev.parley.core.platform.PlatformException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Slack did not do what it was asked. Holds no text of a message and no token. */
public final class SlackException extends PlatformException {

    private static final Set<String> GONE = Set.of(
            "channel_not_found",
            "is_archived",
            "account_inactive",
            "token_revoked",
            "invalid_auth",
            "not_authed",
            Workspaces.NOT_LET_IN);

    /**
     * Notes what happened.
     *
     * @param kind Slack's own word for it, such as {@code not_in_channel}; {@code http_503}, or {@code unreachable}
     * @param retryAfter how long Slack asks to be left alone
     */
    public SlackException(String kind, Optional<Duration> retryAfter) {
        super(kind, retryAfter, GONE.contains(kind));
    }
}
