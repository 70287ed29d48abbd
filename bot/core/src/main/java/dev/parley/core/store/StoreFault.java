package dev.parley.core.store;

import java.util.Objects;

/** The store could not do its work. */
public final class StoreFault extends RuntimeException {

    private final Saved saved;

    public StoreFault(Saved saved, Throwable cause) {
        super("saved: " + saved, Objects.requireNonNull(cause));
        this.saved = saved;
    }

    public Saved saved() {
        return saved;
    }

    /** Whether anything was saved. */
    public enum Saved {
        NO,
        /** The disk failed after the point of no return: it may or may not have been kept. */
        UNKNOWN
    }
}
