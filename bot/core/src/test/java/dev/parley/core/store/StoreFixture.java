package dev.parley.core.store;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.room.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the parts of the contract share: a store, two people, two rooms, and short ways to act on them. */
abstract class StoreFixture {
    static final Installation HOME = new Installation("playground", "home");
    static final Installation ACME = new Installation("playground", "acme");
    static final Room INSIDE = room(HOME, "C-inside", "#acme-inside");
    static final Room SHARED = room(HOME, "C-shared", "#acme-shared");
    static final Person ANA = new Person("U-ana", "Ana Ruiz");
    static final Person BO = new Person("U-bo", "Bo Larsen");
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");
    static final Reply DONE = Reply.answer(new PrivateMessage("Done", List.of()));

    private final AtomicInteger deliveries = new AtomicInteger();
    Store store;

    abstract Store open();

    @SuppressWarnings("NullAway.Init")
    StoreFixture() {}

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    void reopen() {
        store.close();
        store = open();
    }

    static Room room(Installation installation, String channel, String name) {
        return new Room(new RoomKey(installation, channel), name, new Exposure.Internal());
    }

    static Delivery delivery(RoomKey room, Person person, String id) {
        return new Delivery(room, person, id, "/asked " + id, Optional.empty(), NOW);
    }

    Delivery nextDelivery() {
        return delivery(INSIDE.key(), ANA, "next-" + deliveries.incrementAndGet());
    }

    /** Ports on which every call is a change of its own. */
    SystemTransaction change() {
        return new CallByCall(work -> {
            List<@Nullable Object> results = new ArrayList<>();
            store.change(nextDelivery(), transaction -> {
                results.add(work.apply(transaction));
                return DONE;
            });
            return results.get(0);
        });
    }

    /** Ports on which every call is a read of its own. */
    SystemTransaction saved() {
        return new CallByCall(work -> store.read(transaction -> Optional.ofNullable(work.apply(transaction)))
                .orElse(null));
    }

    void act(Consumer<SystemTransaction> work) {
        store.change(nextDelivery(), transaction -> {
            work.accept(transaction);
            return DONE;
        });
    }

    DealId dealAt(Room room) {
        return change().deals().openIdAt(room, NOW);
    }

    static Move move(String item, String give, String get) {
        return new Move(item, give, get, new Worth(""), "");
    }

    Concession log(DealId deal, Move move) {
        return logBy(ANA, INSIDE, deal, move);
    }

    Concession logBy(Person person, Room room, DealId deal, Move move) {
        return change().concessions().log(deal, move, person, room.key(), NOW);
    }

    Concession edit(Concession entry, Move move) {
        return reviseBy(ANA, INSIDE, entry, move, entry.settlement(), entry.withdrawn(), Act.EDITED);
    }

    Concession settle(Concession entry, Settlement settlement) {
        return reviseBy(ANA, INSIDE, entry, entry.move(), settlement, entry.withdrawn(), Act.SETTLED);
    }

    Concession withdraw(Concession entry) {
        return reviseBy(ANA, INSIDE, entry, entry.move(), entry.settlement(), true, Act.UNDONE);
    }

    Concession reviseBy(
            Person person, Room room, Concession entry, Move move, Settlement settlement, boolean withdrawn, Act what) {
        Concession after = entry.revised(move, settlement, withdrawn, what, new Signature(person, room.key(), NOW));
        change().concessions().revise(after);
        return after;
    }
}
