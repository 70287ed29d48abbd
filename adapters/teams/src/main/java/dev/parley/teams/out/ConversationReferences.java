package dev.parley.teams.out;

import dev.parley.core.platform.SystemWrites;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Where rooms are, and people's own chats with us. Kept in the store; what was looked up is remembered. */
public final class ConversationReferences {

    private static final int MOST_REMEMBERED = 10_000;

    private final Store store;
    private final SystemWrites writes;
    private final Map<RoomKey, ConversationReference> known = new ConcurrentHashMap<>();

    public ConversationReferences(Store store, InstantSource clock) {
        this.store = store;
        this.writes = new SystemWrites(store, clock);
    }

    /** Notes what an activity says of where it comes from. */
    public void note(RoomKey room, ConversationReference heard) {
        change(room, before -> before.and(heard), heard);
    }

    /** Notes which chat is someone's own with us. */
    public void noteOwnChat(Installation installation, Person person, ConversationReference chat) {
        note(new RoomKey(installation, person.id()), chat);
    }

    /**
     * Where a room is.
     *
     * @throws TeamsException if Parley is not there
     */
    ConversationReference of(RoomKey room) {
        return known(room).orElseThrow(() -> new TeamsException(404, "unknown_room", Optional.empty()));
    }

    private Optional<ConversationReference> known(RoomKey room) {
        ConversationReference remembered = known.get(room);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<ConversationReference> found = store.read(
                        transaction -> transaction.conversations().of(room.installation(), room.channel()))
                .flatMap(ConversationReference::decode);
        found.ifPresent(address -> remember(room, address));
        return found;
    }

    Optional<ConversationReference> ownChatOf(Installation installation, Person person) {
        return known(new RoomKey(installation, person.id()));
    }

    /** Changes what is known of a room; nothing if nothing is. */
    public void change(RoomKey room, UnaryOperator<ConversationReference> how) {
        known(room).ifPresent(address -> change(room, how, address));
    }

    /** Every room of an installation that is known, but for people's own chats. */
    List<String> sharedRooms(Installation installation) {
        List<String> rooms = new ArrayList<>();
        store.read(transaction -> transaction.conversations().all(installation))
                .forEach((whom, address) -> ConversationReference.decode(address)
                        .filter(each -> each.conversation().equals(whom) && !each.isPersonal())
                        .ifPresent(each -> rooms.add(whom)));
        return rooms;
    }

    /** Whether a room hears now, for the first time, what Parley is. */
    public synchronized boolean isFirstWelcome(RoomKey room) {
        boolean first = known(room).filter(address -> !address.welcomed()).isPresent();
        change(room, ConversationReference::welcomedThere);
        return first;
    }

    /** We are no longer there. */
    public void drop(RoomKey room) {
        writes.change(room, transaction -> transaction.conversations().drop(room.installation(), room.channel()));
        known.remove(room);
    }

    private synchronized void change(
            RoomKey room, UnaryOperator<ConversationReference> how, ConversationReference otherwise) {
        Optional<ConversationReference> before = known(room);
        ConversationReference after = before.map(how).orElse(otherwise);
        if (!before.equals(Optional.of(after))) {
            writes.change(
                    room,
                    transaction ->
                            transaction.conversations().keep(room.installation(), room.channel(), after.encode()));
            remember(room, after);
        }
    }

    private void remember(RoomKey room, ConversationReference address) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.put(room, address);
    }
}
