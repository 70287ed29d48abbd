package dev.parley.templates;

import java.util.Objects;

/**
 * Something to change in a template file.
 *
 * @param file the file or folder
 * @param line its line, from 1; 0 where it is about the file as a whole
 * @param change what is wrong and what to change, in words
 */
public record TemplateProblem(String file, int line, String change) {
    public TemplateProblem {
        Objects.requireNonNull(file);
        Objects.requireNonNull(change);
    }

    @Override
    public String toString() {
        return (line == 0 ? file : file + ", line " + line) + ": " + change;
    }
}
