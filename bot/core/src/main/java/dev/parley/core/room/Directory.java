package dev.parley.core.room;

import java.util.Set;

/**
 * What a chat platform knows of rooms and people, asked again at every request. An implementation may throw and may be
 * slow; {@link ClosedDirectory} is what the rest of the core talks to.
 */
public interface Directory {

    /** The room with its exposure at this moment. */
    Room room(RoomKey key);

    /** The channels of the installation in which this person is, {@code here} among them. */
    Set<String> channelsOf(Person person, RoomKey here);

    /** What this person is to the installation that the room belongs to. */
    Membership membership(Person person, RoomKey room);
}
