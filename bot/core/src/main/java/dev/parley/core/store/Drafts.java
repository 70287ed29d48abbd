package dev.parley.core.store;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Filled templates. */
public interface Drafts {

    /** Keeps a new draft. */
    void keep(Draft draft);

    /** A draft of this person in this room; nobody else's is ever found. */
    Optional<Draft> find(RoomKey room, Person owner, UUID id);

    /** Whether any other draft is kept for the room of this one. */
    boolean anyBefore(Draft draft);

    /**
     * Marks a draft as posted.
     *
     * @throws IllegalStateException if it was posted before
     */
    void posted(Draft draft, Instant at);

    /** The draft of a template that was posted last in a room, by anyone. */
    Optional<Draft> lastPosted(RoomKey room, String template);

    /** Remembers a standard that a posted message rested on. */
    void usedStandard(DealId deal, String standard, Instant at);

    /** Up to {@code size} standards that posted messages of the deal rested on, latest first. */
    List<String> standards(DealId deal, int size);
}
