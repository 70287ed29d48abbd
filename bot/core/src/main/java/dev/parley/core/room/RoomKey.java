package dev.parley.core.room;

import java.util.Objects;

/**
 * Which room: never the channel alone, since two companies may both run Parley in one shared channel.
 *
 * @param installation whose copy of Parley
 * @param channel the platform's id of the channel
 */
public record RoomKey(Installation installation, String channel) {
    public RoomKey {
        Objects.requireNonNull(installation);
        if (channel.isBlank()) {
            throw new IllegalArgumentException("a room needs a channel id");
        }
    }
}
