package dev.parley.core.room;

/**
 * What a chat platform knows of rooms and people, asked anew at every request. An implementation may throw and may be
 * slow; {@link ClosedDirectory} is what the rest of the core talks to.
 */
public interface Directory {

    /** The room with its exposure at this moment. */
    Room room(RoomKey key);

    /** What this person is to the installation that the room belongs to. */
    Standing standing(Person person, RoomKey room);
}
