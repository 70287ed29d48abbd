package dev.parley.core.impasse;

import dev.parley.core.room.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that happened at an impasse.
 *
 * @param what what happened
 * @param rung the rung taken or skipped
 * @param outcome how it ended, for {@link What#CLOSED}
 * @param note the reason for a skip, or a remark; may be empty
 */
public record ImpasseEvent(
        What what, Optional<Rung> rung, Optional<Outcome> outcome, String note, Person by, Instant at) {
    public ImpasseEvent {
        Objects.requireNonNull(what);
        Objects.requireNonNull(note);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
        if ((what == What.TAKEN || what == What.SKIPPED) != rung.isPresent()
                || (what == What.CLOSED) != outcome.isPresent()) {
            throw new IllegalArgumentException("a rung is taken or skipped, an outcome closes");
        }
    }

    /** What happened. */
    public enum What {
        REPORTED,
        TAKEN,
        SKIPPED,
        CLOSED
    }
}
