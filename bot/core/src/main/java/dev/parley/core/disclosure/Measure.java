package dev.parley.core.disclosure;

import java.util.Set;

/**
 * What a number in running text counts, as far as a reader can see.
 *
 * @param kind which sort of thing
 * @param names for money the codes it may be in, for a span its unit, for a count its nouns; empty where any is possible
 * @param rate what it is counted by, such as {@code seat} in <i>15 per seat</i>; may be empty
 */
record Measure(Kind kind, Set<String> names, String rate) {

    static final Measure BARE = new Measure(Kind.BARE, Set.of(), "");
    static final Measure PERCENT = new Measure(Kind.PERCENT, Set.of(), "");
    static final Measure LABEL = new Measure(Kind.LABEL, Set.of(), "");
    /** Money in any currency. */
    static final Measure MONEY = money(Set.of());
    /** A time of which the unit is not said, as in <i>a term of 36</i>. */
    static final Measure SPAN = new Measure(Kind.SPAN, Set.of(), "");

    Measure {
        names = Set.copyOf(names);
    }

    static Measure money(Set<String> codes) {
        return new Measure(Kind.MONEY, codes, "");
    }

    static Measure span(String unit) {
        return new Measure(Kind.SPAN, Set.of(unit), "");
    }

    static Measure count(Set<String> nouns) {
        return new Measure(Kind.COUNT, nouns, "");
    }

    Measure per(String noun) {
        return new Measure(kind, names, noun);
    }

    /** Whether both may be the same where a missing name can be any. */
    boolean mayAgreeWith(Measure other) {
        return names.isEmpty() || other.names.isEmpty() || names.stream().anyMatch(other.names::contains);
    }

    enum Kind {
        MONEY,
        PERCENT,
        /** So many hours, days, months. */
        SPAN,
        /** So many of something. */
        COUNT,
        /** A number that names something: a page, a standard, an hour of the day. */
        LABEL,
        /** Nothing is said. */
        BARE
    }
}
