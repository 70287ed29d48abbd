package dev.parley.templates;

import java.util.List;
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
 * @param prefill what the deal already knows and can suggest here
 * @param ifEmpty what is written where it is left empty: the first whose own blanks are filled; without any the blank has
 *     to be filled
 * @param atLeast how many people it takes, at least 1; of no meaning for other kinds
 * @param refusesNothing whether "none", "n/a" and the like are refused here
 * @param check what a preview looks at here, if anything
 */
public record Blank(
        String name,
        Kind kind,
        String label,
        String help,
        String example,
        boolean confidential,
        Optional<Prefill> prefill,
        List<Prose> ifEmpty,
        int atLeast,
        boolean refusesNothing,
        Optional<Check> check) {

    public Blank {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
        Objects.requireNonNull(example);
        Objects.requireNonNull(prefill);
        ifEmpty = List.copyOf(ifEmpty);
        Objects.requireNonNull(check);
        if (atLeast < 1) {
            throw new IllegalArgumentException("at least one");
        }
    }

    /** Whether a message can be made without a value for it. */
    public boolean mayBeEmpty() {
        return !ifEmpty.isEmpty();
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
    public enum Prefill {
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

    /** What a preview looks at in a blank. Each raises a doubt where it has one, and none of them ever stops a message. */
    public enum Check {
        /** A reason is something they can check, not a target of our own ({@code power}: only true dates). */
        REASON,
        /** A pilot has an end, a measure and a price ({@code power}). */
        PILOT,
        /** A day on which people work. */
        WORKING_DAY,
        /** A working day, and the same one as was given for this offer before ({@code power}: deadlines are no bluff). */
        DEADLINE;

        /** As it is written in a template file. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
