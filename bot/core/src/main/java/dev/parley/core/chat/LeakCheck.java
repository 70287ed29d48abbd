package dev.parley.core.chat;

/** A text that others are about to read, ready to be held against what must stay private. */
public interface LeakCheck {

    /** Whether a reader of the text learns {@code secret}: its wording, or any amount, share, span, count or day in it. */
    boolean reveals(String secret);

    /** Whether the text names {@code name}, however it is capitalised or spaced. */
    boolean mentions(String name);
}
