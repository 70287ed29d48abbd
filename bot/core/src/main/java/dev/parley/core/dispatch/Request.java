package dev.parley.core.dispatch;

import dev.parley.core.chat.Interaction;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that someone asks of Parley.
 *
 * @param delivery the platform's id of this delivery, at most 200 characters; the same id from the same person in the
 *     same room is the same delivery
 * @param caller who
 * @param room where
 * @param interaction what
 * @param origin the delivery whose answer held the button or opened the form, where the platform knows it
 */
public record Request(String delivery, Caller caller, RoomKey room, Interaction interaction, Optional<String> origin) {
    public Request {
        if (delivery.isBlank() || delivery.length() > 200) {
            throw new IllegalArgumentException("a delivery id has 1 to 200 characters");
        }
        Objects.requireNonNull(caller);
        Objects.requireNonNull(room);
        Objects.requireNonNull(interaction);
        Objects.requireNonNull(origin);
    }
}
