package dev.parley.core.dispatch;

import java.time.Duration;

/** Counts how every request went; never sees what was in it. */
@FunctionalInterface
public interface Meter {

    Meter NONE = (command, outcome, took) -> {};

    /**
     * A request was handled.
     *
     * @param command a {@link CommandSpec#tag()}, or {@code unknown}
     */
    void handled(String command, Outcome outcome, Duration took);

    /**
     * A chat platform did not do what it was asked.
     *
     * @param kind the platform's own word for it
     */
    default void troubled(String platform, String kind) {}

    /** How it went. */
    enum Outcome {
        ANSWERED,
        ASKED,
        REFUSED,
        OUTSIDER,
        FAULT
    }
}
