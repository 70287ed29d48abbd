package dev.parley.core.room;

/** What a person is to our organisation. Only {@link #HOME} acts; everybody else is refused politely. */
public enum Standing {
    /** A full member of our own organisation. */
    HOME,
    /** Let into our organisation from outside; may well be the counterparty. */
    GUEST,
    /** Of another organisation, or unknown. */
    OUTSIDER
}
