package dev.parley.core.impasse;

/** The ladder, from the least to the most that one can do ({@code boss}, {@code power}, {@code internal}). */
public enum Rung {
    /** Ask our own boss, in private, for guidance on the specific point. */
    GUIDANCE(1),
    /** Pause or park, or try a pilot. */
    PAUSE(2),
    /** Name the two-sided escalation. */
    NAME_IT(3),
    /** Schedule sponsor-to-sponsor by a date. */
    SPONSORS(4),
    /** Our boss at the table, to finish. */
    BOSS_AT_THE_TABLE(5);

    private final int number;

    Rung(int number) {
        this.number = number;
    }

    /** Its place on the ladder, from 1. */
    public int number() {
        return number;
    }

    /** The inverse of {@link #number()}. */
    public static Rung of(int number) {
        return values()[number - 1];
    }
}
