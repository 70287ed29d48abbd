package dev.parley.core.store;

import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One delivery of a request, by which a second one of the same is recognised.
 *
 * @param room where
 * @param person who
 * @param id the platform's id, 1 to 200 characters
 * @param asked what was asked, in words to show again
 * @param origin the delivery whose answer led to this one, if known
 * @param at when it came
 */
public record Delivery(RoomKey room, Person person, String id, String asked, Optional<String> origin, Instant at) {
    public Delivery {
        Objects.requireNonNull(room);
        Objects.requireNonNull(person);
        Objects.requireNonNull(id);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(at);
    }
}
