package dev.parley.core.deal;

import dev.parley.core.chat.Confidential;

/** The best alternative to a negotiated agreement that our side has. Private until our side chooses to name it ({@code power}). */
public final class Batna extends Confidential {
    public Batna(String text) {
        super(text);
    }
}
