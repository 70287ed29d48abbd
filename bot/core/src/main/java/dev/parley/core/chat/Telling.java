package dev.parley.core.chat;

/** A text that is about to be read by others, ready to be held against what must not be told. */
public interface Telling {

    /** Whether a reader of the text learns {@code secret}. */
    boolean tells(String secret);
}
