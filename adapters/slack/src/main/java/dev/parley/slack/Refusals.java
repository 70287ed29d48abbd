package dev.parley.slack;

import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Refusal;

/** A no, as a private message: what is wrong, what was typed, and a line that works. */
final class Refusals {

    private Refusals() {}

    /** The same in one line, for a field of a form. */
    static String line(Refusal refusal) {
        String works = refusal.works().isEmpty()
                ? ""
                : " This would work: " + Slash.typed(refusal.works().get(0));
        return Limits.cut(refusal.what() + works, Limits.TEXT);
    }

    static OnlyYou told(Refusal refusal) {
        OnlyYou.Composer message = OnlyYou.titled("That did not work").say(refusal.what());
        if (!refusal.typed().isEmpty()) {
            message.quote(refusal.typed());
        }
        if (!refusal.works().isEmpty()) {
            message.say("This would work:").examples(refusal.works().toArray(String[]::new));
        }
        return message.done();
    }
}
