package dev.parley.core.store;

import dev.parley.core.room.RoomKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Posts on their way to a chat platform: in order within each room, each until the platform has taken it. Someone who
 * sends one takes it first, for a while, so that nobody else sends it too; one that was not sent within that while is to be
 * had again.
 */
public interface Outbox {

    /**
     * Puts a post at the end of what waits for its room.
     *
     * @param forOutsiders whether it was confirmed knowing that others may read it; if not, it must not be sent where they do
     */
    void add(Post post, boolean forOutsiders);

    /** Up to {@code size} rooms of a platform whose next post is to be had, the longest waiting first. */
    List<RoomKey> due(String platform, Instant now, int size);

    /**
     * Takes the next post of a room; empty if none is to be had now.
     *
     * @param hold for how long nobody else gets it
     */
    Optional<Sending> take(RoomKey room, Instant now, Duration hold);

    /** The platform has taken the post, or never will: the next one is up. */
    void done(Sending sending);

    /** The platform could not take the post: not to be had before {@code next}. */
    void postpone(Sending sending, Instant next);

    /** How many posts wait for a platform altogether. */
    int waiting(String platform);

    /** How many posts of a room wait, those in someone's hands among them. */
    int waiting(RoomKey room);

    /**
     * A post in someone's hands.
     *
     * @param attempt from 1; above 1, an earlier attempt may have reached the platform
     * @param forOutsiders as it was put in
     */
    record Sending(Post post, int attempt, boolean forOutsiders) {
        public Sending {
            Objects.requireNonNull(post);
        }
    }
}
