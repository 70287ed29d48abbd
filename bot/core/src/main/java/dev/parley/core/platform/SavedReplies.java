package dev.parley.core.platform;

import dev.parley.core.chat.Reply;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Store;
import java.time.InstantSource;
import java.util.Optional;

/** Replies that are shown later, to the one for whom they were. */
public final class SavedReplies {

    private final Store store;
    private final InstantSource clock;

    public SavedReplies(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a reply; the same delivery's is kept once.
     *
     * @return by which {@link #of} finds it; gives nothing away
     */
    public String keep(RoomKey room, Person person, String delivery, Reply reply) {
        String kept = "late-" + Digest.of(delivery);
        store.change(new Delivery(room, person, kept, "", Optional.empty(), clock.instant()), transaction -> reply);
        return kept;
    }

    /** What was kept for this person. */
    public Optional<Reply> of(RoomKey room, Person person, String kept) {
        return kept.startsWith("late-") ? store.answerTo(room, person, kept) : Optional.empty();
    }
}
