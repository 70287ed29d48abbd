package dev.parley.core.room;

/** What a person is to our organisation. Only {@link #MEMBER} acts; everybody else is refused politely. */
public enum Membership {
    /** A full member of our own organisation. */
    MEMBER,
    /** Let into our organisation from outside; may well be the counterparty. */
    GUEST,
    /** Of another organisation, or unknown. */
    OUTSIDER
}
