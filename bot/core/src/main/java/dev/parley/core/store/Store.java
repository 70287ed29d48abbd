package dev.parley.core.store;

import dev.parley.core.chat.Reply;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where everything is kept. Safe for use by many threads.
 *
 * <p>Both kinds of work may fail with a {@link StoreFault}, which says whether anything was saved.
 */
public interface Store extends AutoCloseable {

    /** Looks something up. The work must not change anything. */
    <T> T read(Function<? super SystemTransaction, T> work);

    /**
     * Does the work and keeps what it changed together with its reply; when this returns, both survive a kill and a power
     * cut. If this delivery was answered before, the work is not done and the first reply is returned, even when both
     * arrive at once. If the work refuses or throws, nothing that it changed is kept; a refusal is kept as the reply.
     *
     * @param work may be done more than once where another replica gets in its way, of which only one is kept: it changes
     *     only what the transaction gives it, and makes no change of its own
     */
    Reply change(Delivery delivery, Function<? super SystemTransaction, Reply> work);

    /** The reply that this delivery got, if it was answered by a {@link #change}. */
    Optional<Reply> answerTo(RoomKey room, Person person, String deliveryId);

    /** Up to {@code size} of the latest answers to this person in this room, newest last. */
    List<Answered> answered(RoomKey room, Person person, int size);

    /** Finishes what was accepted, then refuses everything further. */
    @Override
    void close();
}
