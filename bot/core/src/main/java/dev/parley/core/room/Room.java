package dev.parley.core.room;

import java.util.Objects;

/**
 * A room as it is right now.
 *
 * @param key which room
 * @param name its name as people see it, such as {@code #acme-renewal}
 * @param exposure who can read along
 */
public record Room(RoomKey key, String name, Exposure exposure) {
    public Room {
        Objects.requireNonNull(key);
        Objects.requireNonNull(name);
        Objects.requireNonNull(exposure);
    }
}
