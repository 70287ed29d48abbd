package dev.parley.core.store;

import dev.parley.core.chat.RoomMessage;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.util.List;

/** What goes out to rooms, in order. */
public interface Posts {

    Post append(RoomKey room, Person by, RoomMessage message, Instant at);

    /** Up to {@code size} of the latest posts of a room, newest last. */
    List<Post> latest(RoomKey room, int size);
}
