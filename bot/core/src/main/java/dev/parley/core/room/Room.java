package dev.parley.core.room;

import java.util.Objects;

/**
 * A room as it is right now.
 *
 * @param key which room
 * @param name its name as people see it, such as {@code #acme-renewal}
 * @param exposure who can read along
 * @param remote whether what is posted has to be sent to a chat platform; where not, the room is read from the store
 */
public record Room(RoomKey key, String name, Exposure exposure, boolean remote) {
    public Room {
        Objects.requireNonNull(key);
        Objects.requireNonNull(name);
        Objects.requireNonNull(exposure);
    }

    /** A room that is read from the store. */
    public Room(RoomKey key, String name, Exposure exposure) {
        this(key, name, exposure, false);
    }
}
