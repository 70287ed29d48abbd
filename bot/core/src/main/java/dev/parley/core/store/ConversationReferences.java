package dev.parley.core.store;

import dev.parley.core.room.Installation;
import java.util.Map;
import java.util.Optional;

/** How rooms and people of a chat platform are reached there, in the platform's own words. */
public interface ConversationReferences {

    /**
     * Keeps an address in place of the one before.
     *
     * @param whom the platform's id of a room or a person, at most 255 characters
     */
    void keep(Installation installation, String whom, String address);

    /** What {@link #keep} kept last, unless it was dropped. */
    Optional<String> of(Installation installation, String whom);

    /** All that are kept for an installation, by whom they are of. */
    Map<String, String> all(Installation installation);

    /** That room or person can no longer be reached. */
    void drop(Installation installation, String whom);
}
