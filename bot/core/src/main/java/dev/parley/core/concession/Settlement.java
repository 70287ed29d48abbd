package dev.parley.core.concession;

/** What was decided about a one-way concession, other than naming what was got for it. */
public enum Settlement {
    /** Nothing yet. */
    NONE,
    /** Given on purpose, without a return. */
    GOODWILL,
    /** The issue is parked until they move ({@code power}): nothing more is given on it, and what was given has no return. */
    PARKED
}
