package dev.parley.core.store;

import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A filled template that its owner has seen and may post.
 *
 * @param id opaque
 * @param room where it was filled and would be posted
 * @param owner whose it is; nobody else can post or edit it
 * @param template the id of the template
 * @param values what stands in the blanks, by blank name, as typed
 * @param text the finished message
 * @param step the rung of an impasse that posting it takes, if it was suggested by one
 * @param posted when it was posted, if it was
 */
public record Draft(
        UUID id,
        RoomKey room,
        Person owner,
        String template,
        Map<String, String> values,
        String text,
        Optional<Step> step,
        Instant filled,
        Optional<Instant> posted) {
    public Draft {
        Objects.requireNonNull(id);
        Objects.requireNonNull(room);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(template);
        values = Map.copyOf(values);
        Objects.requireNonNull(text);
        Objects.requireNonNull(step);
        Objects.requireNonNull(filled);
        Objects.requireNonNull(posted);
    }

    /** A rung of an impasse, by numbers. */
    public record Step(int impasse, int rung) {}
}
