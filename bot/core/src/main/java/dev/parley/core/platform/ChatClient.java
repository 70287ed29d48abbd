package dev.parley.core.platform;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.store.Post;

/** Brings messages to one chat platform. Every call may throw a {@link PlatformException}. */
public interface ChatClient {

    /** The platform as in {@link dev.parley.core.room.Installation#platform()}. */
    String platform();

    /** What people call it. */
    String name();

    /** Posts to the room; returns when the platform has taken it. */
    void post(Post post);

    /** Sends the person who posted it a message that nobody else sees. */
    void tell(Post of, PrivateMessage message);

    /** Why something is not in the room yet and what would help, in one sentence that follows “Not posted yet: ”. */
    String why(PlatformException problem);
}
