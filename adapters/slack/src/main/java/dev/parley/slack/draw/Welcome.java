package dev.parley.slack.draw;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.playbook.common.Introduction;

/** What Parley says once, to the person who added it. */
public final class Welcome {

    private Welcome() {}

    public static PrivateMessage toWorkspace() {
        return PrivateMessage.titled("Parley is here")
                .say(Introduction.WHAT_I_DO)
                .say("Invite me to the channel where you negotiate, then type there:")
                .examples("/invite @Parley", "/parley help", "/floor")
                .say(
                        "Only the person who types sees my answers, until they post one. I don't answer people from outside,"
                                + " guests included.")
                .done();
    }

    public static PrivateMessage toChannel() {
        return PrivateMessage.titled("Parley is in this channel")
                .say("Only you see this. Start with one of these:")
                .examples(
                        "/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park",
                        "/floor price | 120k | FY25 benchmark | 15% off | 24-month term",
                        "/parley help")
                .done();
    }
}
