package dev.parley.core.chat;

import java.util.Objects;

/**
 * One thing that can be chosen.
 *
 * @param id what is submitted
 * @param label what is read
 */
public record Option(String id, String label) {
    public Option {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
    }
}
