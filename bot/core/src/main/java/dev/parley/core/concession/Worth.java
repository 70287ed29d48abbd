package dev.parley.core.concession;

import dev.parley.core.chat.Confidential;

/** What a concession is worth to us or to them, as our side sees it. Private; kept as typed. */
public final class Worth extends Confidential {
    public Worth(String text) {
        super(text);
    }
}
