package dev.parley.core.dispatch;

import dev.parley.core.chat.Option;
import java.util.List;
import java.util.Objects;

/**
 * One thing that a command takes.
 *
 * @param name the field's own name for it, unique within the command; also what {@code name=value} is matched against
 * @param label what its field is called
 * @param help one line on what goes in
 * @param example a value that works
 * @param kind what is accepted
 * @param required whether the command can do without it
 * @param options what can be chosen; empty unless the kind is a choice
 * @param confidential whether what is typed here must not reach the counterpart
 */
public record Argument(
        String name,
        String label,
        String help,
        String example,
        Kind kind,
        boolean required,
        List<Option> options,
        boolean confidential) {

    public Argument {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an argument needs a name");
        }
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
        Objects.requireNonNull(example);
        Objects.requireNonNull(kind);
        options = List.copyOf(options);
        if (options.isEmpty() == kind.isChoice()) {
            throw new IllegalArgumentException(name + ": a choice has options and nothing else does");
        }
    }

    public static Argument required(String name, String label, Kind kind, String help, String example) {
        return new Argument(name, label, help, example, kind, true, List.of(), false);
    }

    public static Argument optional(String name, String label, Kind kind, String help, String example) {
        return new Argument(name, label, help, example, kind, false, List.of(), false);
    }

    /** The same, kept from the counterpart. */
    public Argument keptPrivate() {
        return new Argument(name, label, help, example, kind, required, options, true);
    }

    public static Argument choice(
            String name, String label, Kind kind, boolean required, List<Option> options, String help) {
        return new Argument(name, label, help, options.get(0).id(), kind, required, options, false);
    }

    /** What is accepted, and how much of it. */
    public enum Kind {
        /** One line, up to 500 characters. */
        TEXT(500),
        /** Several lines, up to 2,000 characters. */
        PARAGRAPH(2000),
        /** A number with what it counts. */
        AMOUNT(60),
        /** An amount, or a text that is no attempt at one. */
        AMOUNT_OR_TEXT(200),
        /** A day. */
        DATE(60),
        /** Names of people. */
        PEOPLE(200),
        /** Someone of our own side. */
        COLLEAGUE(200),
        /** A whole number from 1. */
        NUMBER(9),
        /** One of the options. */
        CHOICE(60),
        /** Any of the options. */
        CHOICES(60);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }

        /** The most characters (code points) that are accepted. */
        public int longest() {
            return longest;
        }

        public boolean isChoice() {
            return this == CHOICE || this == CHOICES;
        }
    }
}
