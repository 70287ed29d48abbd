package dev.parley.core.disclosure;

import java.util.List;
import java.util.Objects;

/**
 * Something said or logged.
 *
 * @param on the issue that it is about; empty where it does not say
 * @param figure what is said on that issue itself
 * @param words what is said beside it; it counts for an issue that it names
 */
public record Statement(String on, List<String> figure, List<String> words) {
    public Statement {
        Objects.requireNonNull(on);
        figure = List.copyOf(figure);
        words = List.copyOf(words);
    }
}
