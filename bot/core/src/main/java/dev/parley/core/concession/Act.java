package dev.parley.core.concession;

/** What someone did to an entry. */
public enum Act {
    LOGGED,
    EDITED,
    /** Marked as goodwill, parked, or un-marked. */
    SETTLED,
    /** Taken back; the entry keeps its number and its history. */
    UNDONE,
    /** An undone act done after all. */
    RESTORED
}
