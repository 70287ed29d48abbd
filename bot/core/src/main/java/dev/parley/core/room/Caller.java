package dev.parley.core.room;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Who is asking.
 *
 * @param person the person
 * @param zone their own time zone: their "tomorrow" is read in it and times are shown in it
 */
public record Caller(Person person, ZoneId zone) {
    public Caller {
        Objects.requireNonNull(person);
        Objects.requireNonNull(zone);
    }
}
