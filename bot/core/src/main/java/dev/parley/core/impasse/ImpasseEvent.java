package dev.parley.core.impasse;

import dev.parley.core.room.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that happened at an impasse.
 *
 * @param what what happened
 * @param rung the rung taken
 * @param outcome how it ended, for {@link What#CLOSED}
 * @param note a remark, such as why a rung was taken early; empty for most
 */
public record ImpasseEvent(
        What what, Optional<Rung> rung, Optional<Outcome> outcome, String note, Person by, Instant at) {
    public ImpasseEvent {
        Objects.requireNonNull(what);
        Objects.requireNonNull(note);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
        if ((what == What.TAKEN) != rung.isPresent() || (what == What.CLOSED) != outcome.isPresent()) {
            throw new IllegalArgumentException("a rung is taken, an outcome closes");
        }
    }

    public static ImpasseEvent reported(Person by, Instant at) {
        return new ImpasseEvent(What.REPORTED, Optional.empty(), Optional.empty(), "", by, at);
    }

    public static ImpasseEvent taken(Rung rung, Person by, Instant at) {
        return new ImpasseEvent(What.TAKEN, Optional.of(rung), Optional.empty(), "", by, at);
    }

    public static ImpasseEvent noted(String note, Person by, Instant at) {
        return new ImpasseEvent(What.NOTED, Optional.empty(), Optional.empty(), note, by, at);
    }

    public static ImpasseEvent closed(Outcome outcome, String note, Person by, Instant at) {
        return new ImpasseEvent(What.CLOSED, Optional.empty(), Optional.of(outcome), note, by, at);
    }

    /** What happened. */
    public enum What {
        REPORTED,
        TAKEN,
        NOTED,
        CLOSED
    }
}
