package dev.parley.teams;

import dev.parley.core.platform.Upkeep;
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
final class AddressBook {

    private static final int MOST_REMEMBERED = 10_000;

    private final Store store;
    private final Upkeep upkeep;
    private final Map<RoomKey, Address> known = new ConcurrentHashMap<>();

    AddressBook(Store store, InstantSource clock) {
        this.store = store;
        this.upkeep = new Upkeep(store, clock);
    }

    /** Notes what an activity says of where it comes from. */
    void note(RoomKey room, Address heard) {
        change(room, before -> before.and(heard), heard);
    }

    /** Notes which chat is somebody's own with us. */
    void noteOwnChat(Installation installation, Person person, Address chat) {
        note(new RoomKey(installation, person.id()), chat);
    }

    /**
     * Where a room is.
     *
     * @throws TeamsTrouble if Parley is not there
     */
    Address of(RoomKey room) {
        return known(room).orElseThrow(() -> new TeamsTrouble(404, "unknown_room", Optional.empty()));
    }

    private Optional<Address> known(RoomKey room) {
        Address remembered = known.get(room);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Address> found = store.read(ledger -> ledger.addresses().of(room.installation(), room.channel()))
                .flatMap(Address::decode);
        found.ifPresent(address -> remember(room, address));
        return found;
    }

    Optional<Address> ownChatOf(Installation installation, Person person) {
        return known(new RoomKey(installation, person.id()));
    }

    /** Changes what is known of a room; nothing if nothing is. */
    void change(RoomKey room, UnaryOperator<Address> how) {
        known(room).ifPresent(address -> change(room, how, address));
    }

    /** Every room of an installation that is known, but for people's own chats. */
    List<String> sharedRooms(Installation installation) {
        List<String> rooms = new ArrayList<>();
        store.read(ledger -> ledger.addresses().all(installation))
                .forEach((whom, address) -> Address.decode(address)
                        .filter(each -> each.conversation().equals(whom) && !each.isPersonal())
                        .ifPresent(each -> rooms.add(whom)));
        return rooms;
    }

    /** Whether it is now, for the first time, that a room is told what Parley is. */
    synchronized boolean isFirstWelcome(RoomKey room) {
        boolean first = known(room).filter(address -> !address.welcomed()).isPresent();
        change(room, Address::welcomedThere);
        return first;
    }

    /** We are no longer there. */
    void drop(RoomKey room) {
        upkeep.change(room, ledger -> ledger.addresses().drop(room.installation(), room.channel()));
        known.remove(room);
    }

    private synchronized void change(RoomKey room, UnaryOperator<Address> how, Address otherwise) {
        Optional<Address> before = known(room);
        Address after = before.map(how).orElse(otherwise);
        if (!before.equals(Optional.of(after))) {
            upkeep.change(room, ledger -> ledger.addresses().keep(room.installation(), room.channel(), after.encode()));
            remember(room, after);
        }
    }

    private void remember(RoomKey room, Address address) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.put(room, address);
    }
}
