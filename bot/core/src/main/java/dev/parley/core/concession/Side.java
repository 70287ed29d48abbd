package dev.parley.core.concession;

/** To whom something is worth something. */
public enum Side {
    US,
    THEM
}
