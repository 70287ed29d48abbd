package dev.parley.core.chat;

import java.util.Objects;
import java.util.function.Function;

/**
 * Something our side keeps to itself. It has no way into a room: only someone who holds the private message or form in
 * which it is shown can read it, and {@link #toString()} gives nothing away.
 */
public class Confidential {

    /** Reads confidential values while another confidential text is made out of them. */
    @FunctionalInterface
    public interface Reader {
        String read(Confidential value);
    }

    private final String text;

    public Confidential(String text) {
        this.text = Objects.requireNonNull(text).strip();
    }

    /** A text made out of confidential ones, and as confidential as they are. */
    public static Confidential composed(Function<Reader, String> composition) {
        return new Confidential(composition.apply(value -> value.text));
    }

    /** For a kind of confidential value that knows how to read itself. */
    protected final String text() {
        return text;
    }

    /** The text, for the database and for nothing else (an architecture test holds this). */
    public final String forStorage() {
        return text;
    }

    public final boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether a reader of {@code message} would learn this value. */
    public final boolean isRevealedBy(LeakCheck message) {
        return message.reveals(text);
    }

    /** Whether {@code message} says exactly this, where this is a name. */
    public final boolean isNamedIn(LeakCheck message) {
        return message.mentions(text);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Confidential that && getClass() == that.getClass() && text.equals(that.text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[private]";
    }
}
