package dev.parley.core.deal;

import dev.parley.core.chat.Confidential;

/** What our own management lets us trade, agreed before the talks ({@code internal}). Private. */
public final class Mandate extends Confidential {
    public Mandate(String text) {
        super(text);
    }
}
