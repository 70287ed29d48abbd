package dev.parley.core.store;

import dev.parley.core.chat.RoomMessage;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.util.Objects;

/**
 * A message that goes, or went, to a room.
 *
 * @param number from 1 within the room, in order
 * @param by who had it posted
 */
public record Post(RoomKey room, long number, Person by, RoomMessage message, Instant at) {
    public Post {
        Objects.requireNonNull(room);
        Objects.requireNonNull(by);
        Objects.requireNonNull(message);
        Objects.requireNonNull(at);
    }
}
