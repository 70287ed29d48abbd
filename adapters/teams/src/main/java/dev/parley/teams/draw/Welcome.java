package dev.parley.teams.draw;

import dev.parley.core.chat.PrivateMessage;

/** What Parley says of itself, once, where it comes to. */
public final class Welcome {

    private Welcome() {}

    /** Anybody in the room reads it, so it says nothing of anybody's deal. */
    public static final String TO_ROOM =
            "Parley is here: an assistant for the team that brought it along. It answers that team alone, and nobody else"
                    + " sees its answers. To begin, type @Parley help.";

    public static PrivateMessage toPerson() {
        return PrivateMessage.titled("Parley is here")
                .say("I give you the next sentence in a negotiation, keep a log of what was given and what was got, and"
                        + " when talks are stuck I suggest how both sides' sponsors get involved.")
                .say("This is our own chat: nobody else reads it. Type here:")
                .examples("/help", "/floor", "/deals")
                .say(
                        "Add me to the channel or chat where you negotiate, too. What you type there after @Parley, everybody"
                                + " in it can read; my answers come to you alone.")
                .done();
    }
}
