package dev.parley.core.concession;

import dev.parley.core.chat.Confidential;

/** What a concession is worth to us or to them, as our side sees it. Private; kept as typed. */
public final class Worth extends Confidential {
    public Worth(String text) {
        super(text);
    }

    /**
     * The amounts in it.
     *
     * @param currency ISO 4217 code that bare amounts are taken to be in; empty for none
     */
    public WorthReading read(String currency) {
        return Worths.read(text(), currency);
    }

    /** The same, said to be worth that to one side. */
    public Worth to(Side side) {
        return new Worth(text() + (side == Side.US ? " to us" : " to them"));
    }
}
