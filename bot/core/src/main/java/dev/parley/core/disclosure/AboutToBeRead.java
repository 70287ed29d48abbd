package dev.parley.core.disclosure;

import dev.parley.core.chat.Telling;

/** Stub. */
public final class AboutToBeRead {
    private AboutToBeRead() {}

    public static Telling text(String text, String currency) {
        return text::contains;
    }
}
