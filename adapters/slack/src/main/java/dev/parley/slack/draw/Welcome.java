package dev.parley.slack.draw;

import dev.parley.core.chat.PrivateMessage;

/** What Parley says of itself, once, to whoever brought it along. */
public final class Welcome {

    private Welcome() {}

    public static PrivateMessage toWorkspace() {
        return PrivateMessage.titled("Parley is here")
                .say("I give you the next sentence in a negotiation, keep a log of what was given and what was got, and"
                        + " when talks are stuck I suggest how both sides' sponsors get involved.")
                .say("Bring me into the channel where you negotiate, then type there:")
                .examples("/invite @Parley", "/parley help", "/floor")
                .say(
                        "Only the one who types sees my answers, until they post one. People from outside, guests among them,"
                                + " get no answers at all.")
                .done();
    }

    public static PrivateMessage toChannel() {
        return PrivateMessage.titled("Parley is in this channel")
                .say("Only you see this. Begin with one of these:")
                .examples(
                        "/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park",
                        "/floor price | 120k | FY25 benchmark | 15% off | 24-month term",
                        "/parley help")
                .done();
    }
}
