package dev.parley.core.dispatch;

import java.util.Objects;

/**
 * Something that could be typed next.
 *
 * @param text the whole line after taking it
 * @param label what it is called
 * @param hint one line on what it does or takes
 */
public record Completion(String text, String label, String hint) {
    public Completion {
        Objects.requireNonNull(text);
        Objects.requireNonNull(label);
        Objects.requireNonNull(hint);
    }
}
