package dev.parley.core.chat;

import java.util.List;
import java.util.Objects;

/**
 * A message that everybody in a room reads. It is made of open words only; the compiler keeps the rest out.
 *
 * @param attribution who posts it for whom, such as {@code Posted by Parley for Ana Ruiz}
 */
public record RoomMessage(String attribution, List<Block<PublicText>> blocks) {
    public RoomMessage {
        Objects.requireNonNull(attribution);
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("an empty message");
        }
    }

    /** What is drawn for everybody in the room. */
    public List<Block<String>> shown() {
        return Shown.blocks(blocks);
    }

    /** The same in plain text, for a screen reader or a notification. */
    public String plainText() {
        return PlainText.of(this);
    }
}
