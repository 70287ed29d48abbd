package dev.parley.core.chat;

import java.util.List;
import java.util.Objects;

/** A message for one person's eyes. It alone may hold {@link Secret} words. */
public record OnlyYou(String title, List<Block<? extends Words>> blocks) {
    public OnlyYou {
        Objects.requireNonNull(title);
        blocks = List.copyOf(blocks);
    }

    /** The same in plain text, for a screen reader or a notification. */
    public String plainText() {
        return PlainText.of(this);
    }
}
