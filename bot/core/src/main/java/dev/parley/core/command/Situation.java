package dev.parley.core.command;

import dev.parley.core.room.Caller;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * In what situation a command runs.
 *
 * @param caller who asked; of our own organisation, or the command would not run
 * @param room where, with its exposure as of now
 * @param now when
 */
public record Situation(Caller caller, Room room, Instant now) {
    public Situation {
        Objects.requireNonNull(caller);
        Objects.requireNonNull(room);
        Objects.requireNonNull(now);
    }

    public Person person() {
        return caller.person();
    }

    public ZoneId zone() {
        return caller.zone();
    }

    /** The caller's own today. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, caller.zone());
    }
}
