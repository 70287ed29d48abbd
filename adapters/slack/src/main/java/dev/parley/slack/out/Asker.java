package dev.parley.slack.out;

import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;

/** Who asks something, and where. */
public record Asker(Workspace workspace, RoomKey room, Caller caller) {

    public String channel() {
        return room.channel();
    }

    /** Their id in Slack. */
    public String user() {
        return caller.person().id();
    }
}
