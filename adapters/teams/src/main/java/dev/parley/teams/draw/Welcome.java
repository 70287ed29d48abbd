package dev.parley.teams.draw;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.playbook.common.Introduction;

/** What Parley says once, where it was added. */
public final class Welcome {

    private Welcome() {}

    /** Everyone in the room reads it, so it says nothing about a deal. */
    public static final String TO_ROOM =
            "Parley is here: an assistant for the team that added it. It answers only that team, and only they see"
                    + " its answers. To start, type @Parley help.";

    public static PrivateMessage toPerson() {
        return PrivateMessage.titled("Parley is here")
                .say(Introduction.WHAT_I_DO)
                .say("This is our own chat: nobody else reads it. Type here:")
                .examples("/help", "/floor", "/deals")
                .say(
                        "Add me to the channel or chat where you negotiate, too. Everyone there can read what you type after"
                                + " @Parley; only you see my answers.")
                .done();
    }
}
