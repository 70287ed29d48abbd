package dev.parley.core.store;

import dev.parley.core.room.Installation;
import java.time.Instant;
import java.util.Optional;

/** What installations of a chat platform have given Parley to act there with, such as a token. */
public interface Credentials {

    /**
     * Notes that someone is about to let Parley in.
     *
     * @param state comes back with what they give, 1 to 64 characters
     */
    void begin(String platform, String state, Instant expires);

    /** Whether this was begun and has neither come back before nor expired; it cannot come back again. */
    boolean comesBack(String platform, String state, Instant now);

    /**
     * Keeps what an installation gives, in place of what it gave before.
     *
     * @param sealed unreadable without a key that is not kept here
     * @return whether it is the first that this installation ever gave
     */
    boolean admit(Installation installation, String sealed, Instant now);

    /** What {@link #admit} kept last, unless it was taken back. */
    Optional<String> of(Installation installation);

    /** The installation takes back what it gave before {@code end}; what it gave later holds. */
    void takeBack(Installation installation, Instant end);
}
