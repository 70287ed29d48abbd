package dev.parley.core.chat;

import java.util.List;
import java.util.Objects;

/**
 * A no that the reader can do something about.
 *
 * @param what what does not work, in one sentence
 * @param works lines that would work, as they could be typed; may be empty where nothing can be done
 * @param typed what was typed, so that nothing is lost; may be empty
 */
public record Refusal(String what, List<String> works, String typed) {
    public Refusal {
        Objects.requireNonNull(what);
        works = List.copyOf(works);
        Objects.requireNonNull(typed);
    }

    public static Refusal of(String what, String... works) {
        return new Refusal(what, List.of(works), "");
    }

    public Refusal havingTyped(String text) {
        return new Refusal(what, works, text);
    }

    /** The same as a message: what is wrong, what was typed, and what would work. */
    public PrivateMessage told() {
        PrivateMessage.Composer message =
                PrivateMessage.titled("That didn't work").say(what);
        if (!typed.isEmpty()) {
            message.quote(typed);
        }
        if (!works.isEmpty()) {
            message.say("This would work:").examples(works.toArray(String[]::new));
        }
        return message.done();
    }
}
