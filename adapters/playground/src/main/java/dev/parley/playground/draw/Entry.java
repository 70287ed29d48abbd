package dev.parley.playground.draw;

import dev.parley.core.chat.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a transcript, ready to be drawn.
 *
 * @param id its id in the page
 * @param line the key of the line it draws
 * @param holder what exactly is shown, named by the buttons in it
 * @param author whose entry it is, and their initials
 * @param day the day to announce above it, if it is the first of that day
 * @param time when, for reading
 * @param moment when, for a machine
 * @param exactly when, to the second and with its zone
 * @param attribution who posted it for whom; empty in a plain message
 * @param asked what was asked for; empty unless the entry is private
 * @param title the heading; may be empty
 * @param refusal what was refused, if this is a no
 * @param neutral the neutral message behind it, if that is to be shown
 */
public record Entry(
        String id,
        String line,
        String holder,
        Kind kind,
        String author,
        String initials,
        Optional<String> day,
        String time,
        String moment,
        String exactly,
        String attribution,
        String asked,
        String title,
        List<Part> parts,
        Optional<Refusal> refusal,
        Optional<String> neutral) {

    public Entry {
        parts = List.copyOf(parts);
    }

    /** Who reads it, and who says it. */
    public enum Kind {
        CHAT,
        POST,
        PRIVATE
    }

    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }
}
