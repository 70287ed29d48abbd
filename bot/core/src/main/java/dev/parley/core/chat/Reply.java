package dev.parley.core.chat;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** What Parley answers to the one who asked. Always private; what others see goes out as a post. */
public sealed interface Reply {

    /**
     * A message.
     *
     * @param replaces whether it stands in for the message whose button or form led here
     */
    record Answer(PrivateMessage message, boolean replaces) implements Reply {
        public Answer {
            Objects.requireNonNull(message);
        }
    }

    /** A form to fill in, empty, prefilled, or with what was wrong in it. */
    record Ask(Form form) implements Reply {
        public Ask {
            Objects.requireNonNull(form);
        }
    }

    /** A no. Nothing was changed. */
    record Refused(Refusal refusal) implements Reply {
        public Refused {
            Objects.requireNonNull(refusal);
        }
    }

    /** Nothing to say: what was asked for is its own answer, such as a plain message that now stands in the room. */
    record Silent() implements Reply {}

    default <R> R fold(
            Function<Answer, R> answer, Function<Ask, R> ask, Function<Refused, R> refused, Supplier<R> silent) {
        if (this instanceof Answer a) {
            return answer.apply(a);
        }
        if (this instanceof Ask a) {
            return ask.apply(a);
        }
        if (this instanceof Refused r) {
            return refused.apply(r);
        }
        return silent.get();
    }

    static Reply answer(PrivateMessage message) {
        return new Answer(message, false);
    }

    static Reply inPlace(PrivateMessage message) {
        return new Answer(message, true);
    }

    static Reply refused(String what, String... works) {
        return new Refused(Refusal.of(what, works));
    }
}
