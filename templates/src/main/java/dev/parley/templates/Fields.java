package dev.parley.templates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of one YAML mapping, read one by one; whatever is wrong with them is collected. */
final class Fields {

    private final Yaml.Mapping mapping;
    private final String owner;
    private final Problems problems;

    /** The keys of {@code owner}, such as {@code the header}. */
    Fields(Yaml.Mapping mapping, String owner, Set<String> known, Problems problems) {
        this.mapping = mapping;
        this.owner = owner;
        this.problems = problems;
        mapping.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(
                        value.line(),
                        "The key " + key + " doesn't belong in " + owner + ". Remove it, or use one of: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        });
    }

    /** The line of a key's value, or of the mapping where the key is missing. */
    int line(String key) {
        Yaml value = mapping.entries().get(key);
        return value == null ? mapping.line() : value.line();
    }

    /** A text of 1 to {@code most} characters; empty if it is missing or wrong, which is then collected. */
    String text(String key, int most) {
        Yaml value = mapping.entries().get(key);
        if (value == null) {
            problems.add(mapping.line(), "Add the key " + key + " to " + owner + ".");
            return "";
        }
        return text(key, value, most);
    }

    private String text(String key, Yaml value, int most) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            problems.add(value.line(), "The key " + key + " takes one line of text. Put it in quotes.");
            return "";
        }
        String text = scalar.text().strip();
        if (text.isEmpty()) {
            problems.add(value.line(), "The key " + key + " is empty. Give it a text.");
        } else if (text.length() > most) {
            problems.add(
                    value.line(), "The " + key + " has " + text.length() + " characters. Shorten it to " + most + ".");
        } else if (text.indexOf('\n') >= 0) {
            problems.add(value.line(), "The " + key + " runs over several lines. Put it on one.");
        }
        return text;
    }

    /** One text or a list of them; none if the key is missing. */
    List<String> textsIfAny(String key, int most) {
        Yaml value = mapping.entries().get(key);
        if (value instanceof Yaml.Sequence several) {
            return several.items().stream().map(each -> text(key, each, most)).toList();
        }
        return value == null ? List.of() : List.of(text(key, value, most));
    }

    /** The choice that {@code key} names; empty if it is missing or names none, which is then collected. */
    <T> Optional<T> choice(String key, Map<String, T> choices) {
        String text = text(key, Integer.MAX_VALUE);
        if (!text.isEmpty() && !choices.containsKey(text)) {
            problems.add(
                    line(key),
                    "The " + key + " " + text + " doesn't exist. Use one of: "
                            + String.join(
                                    ", ", choices.keySet().stream().sorted().toList()) + ".");
        }
        return Optional.ofNullable(choices.get(text));
    }

    <T> Optional<T> choiceIfAny(String key, Map<String, T> choices) {
        return mapping.entries().containsKey(key) ? choice(key, choices) : Optional.empty();
    }

    /** The items of a list; none if it is missing or no list, which is then collected. */
    List<Yaml> list(String key) {
        Yaml value = mapping.entries().get(key);
        if (value instanceof Yaml.Sequence sequence) {
            return sequence.items();
        }
        problems.add(
                line(key),
                value == null
                        ? "Add the key " + key + " to " + owner + "."
                        : "The key " + key + " takes a list. Start each item with a dash.");
        return List.of();
    }
}
