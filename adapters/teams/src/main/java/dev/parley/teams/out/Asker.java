package dev.parley.teams.out;

import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;

/**
 * Who asks something, and where they do.
 *
 * @param room the conversation in which they ask; a card in it may be about another
 * @param at where that is
 * @param thread the id of the conversation, with that of the thread if they are in one
 * @param targeted whether nobody else sees what they sent, so that nobody else need see an answer in the same place
 * @param card the message whose card they used; empty if they used none
 * @param activity the id of what they sent
 */
public record Asker(
        Caller caller,
        RoomKey room,
        ConversationReference at,
        String thread,
        boolean targeted,
        String card,
        String activity) {

    /** Whether they are in their own chat with Parley. */
    public boolean isPersonal() {
        return at.isPersonal();
    }

    /** Their id in Teams. */
    public String id() {
        return caller.person().id();
    }
}
