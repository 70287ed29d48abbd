package dev.parley.templates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A message with blanks to fill in, and the advice that goes with it.
 *
 * @param id the word that asks for it: 2 to 31 lower-case letters, digits and dashes, a letter first
 * @param name what it is called, at most 24 characters
 * @param summary what its command does, in one line that begins with a verb; the name where it has none
 * @param when when to use it
 * @param stop the signal to adjust or stop on
 * @param safeguard what keeps it from doing harm
 * @param source key of the source it comes from
 * @param blanks in the order in which they are asked for
 * @param prose the message
 */
public record Template(
        String id,
        String name,
        String summary,
        String when,
        String stop,
        String safeguard,
        String source,
        List<Blank> blanks,
        Prose prose) {

    public Template {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(when);
        Objects.requireNonNull(stop);
        Objects.requireNonNull(safeguard);
        Objects.requireNonNull(source);
        blanks = List.copyOf(blanks);
        Set<String> declared = blanks.stream().map(Blank::name).collect(Collectors.toSet());
        if (!declared.containsAll(prose.blanks())) {
            throw new IllegalArgumentException("the prose of " + id + " has a blank that is not declared");
        }
    }

    /**
     * The finished message.
     *
     * @param values by the names of the blanks, fitted into the sentence and otherwise exactly as they are; one left out or
     *     empty gets what its blank says for that case
     * @throws IllegalArgumentException if a blank that has to be filled is not
     */
    public String fill(Map<String, String> values) {
        return prose.fill(name -> filled(blank(name), values));
    }

    /**
     * The message filled with the examples.
     *
     * @param writtenOut writes out the day that the example of a date blank names, such as {@code in 3 weeks}
     */
    public String example(UnaryOperator<String> writtenOut) {
        return fill(blanks.stream()
                .collect(Collectors.toMap(
                        Blank::name,
                        blank -> blank.kind() == Blank.Kind.DATE
                                ? writtenOut.apply(blank.example())
                                : blank.example())));
    }

    private static String filled(Blank blank, Map<String, String> values) {
        String value = values.getOrDefault(blank.name(), "");
        if (!value.isBlank()) {
            return value;
        }
        Prose instead = blank.ifEmpty().stream()
                .filter(prose -> prose.blanks().stream().noneMatch(isEmpty(values)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the blank '" + blank.name() + "' is not filled"));
        return instead.fill(other -> values.getOrDefault(other, ""));
    }

    private static Predicate<String> isEmpty(Map<String, String> values) {
        return name -> values.getOrDefault(name, "").isBlank();
    }

    private Blank blank(String wanted) {
        return blanks.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
