package dev.parley.core.concession;

/** Which way a value goes for the side that it is of. */
public enum Sense {
    COST,
    WORTH,
    /** Worth less cost, as reckoned by the one who typed it. */
    NET
}
