package dev.parley.core.chat;

import java.util.Objects;
import java.util.function.Function;

/** Something to press under a message. */
public sealed interface Button {

    /** What the button does, in a few words. */
    String label();

    /** A button that asks Parley for something. */
    record Do(String label, Weight weight, ButtonAction action) implements Button {
        public Do {
            Objects.requireNonNull(label);
            Objects.requireNonNull(weight);
            Objects.requireNonNull(action);
        }
    }

    /** A button that puts a text on the reader's clipboard; where a platform cannot, the text is shown for copying. */
    record Copy(String label, String text) implements Button {
        public Copy {
            Objects.requireNonNull(label);
            Objects.requireNonNull(text);
        }
    }

    default <R> R fold(Function<Do, R> act, Function<Copy, R> copy) {
        return this instanceof Do d ? act.apply(d) : copy.apply((Copy) this);
    }

    /** How much a button stands out. */
    enum Weight {
        PRIMARY,
        NORMAL,
        DANGER
    }

    static Button primary(String label, ButtonAction action) {
        return new Do(label, Weight.PRIMARY, action);
    }

    static Button normal(String label, ButtonAction action) {
        return new Do(label, Weight.NORMAL, action);
    }

    static Button danger(String label, ButtonAction action) {
        return new Do(label, Weight.DANGER, action);
    }
}
