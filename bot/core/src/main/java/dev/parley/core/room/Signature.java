package dev.parley.core.room;

import java.time.Instant;
import java.util.Objects;

/** Who did something, in which room, and when. */
public record Signature(Person by, RoomKey room, Instant at) {
    public Signature {
        Objects.requireNonNull(by);
        Objects.requireNonNull(room);
        Objects.requireNonNull(at);
    }

    /** Whether both are of one person. People are known by id within an installation; in another one the id may be another's. */
    public boolean isOfSamePerson(Signature other) {
        return by.id().equals(other.by.id()) && room.installation().equals(other.room.installation());
    }
}
