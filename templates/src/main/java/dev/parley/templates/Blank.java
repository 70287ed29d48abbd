package dev.parley.templates;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A blank of a template.
 *
 * @param name under which it is filled, unique within the template
 * @param kind what goes in
 * @param label what the field is called, at most 48 characters
 * @param help one line on what goes in, at most 150 characters
 * @param example a value that reads well in the message
 * @param confidential whether its value is our side's own
 * @param offers what the deal already knows and can suggest here
 * @param ifEmpty what is written where it is left empty; without it the blank has to be filled
 * @param atLeast how many people it takes, at least 1; of no meaning for other kinds
 */
public record Blank(
        String name,
        Kind kind,
        String label,
        String help,
        String example,
        boolean confidential,
        Optional<Offer> offers,
        Optional<Prose> ifEmpty,
        int atLeast) {

    public Blank {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
        Objects.requireNonNull(example);
        Objects.requireNonNull(offers);
        Objects.requireNonNull(ifEmpty);
        if (atLeast < 1) {
            throw new IllegalArgumentException("at least one");
        }
    }

    /** Whether a message can be made without a value for it. */
    public boolean mayBeEmpty() {
        return ifEmpty.isPresent();
    }

    /** What goes into a blank. */
    public enum Kind {
        TEXT,
        AMOUNT,
        /** An amount, or what has none: a governing law, fees paid in 12 months. */
        AMOUNT_OR_TEXT,
        DATE,
        PEOPLE;

        /** As it is written in a template file. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a deal knows that can be suggested for a blank. */
    public enum Offer {
        ISSUES,
        STANDARDS,
        OUR_SPONSOR,
        THEIR_SPONSOR,
        BOTH_SPONSORS;

        /** As it is written in a template file. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
