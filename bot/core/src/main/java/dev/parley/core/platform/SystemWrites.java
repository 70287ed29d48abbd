package dev.parley.core.platform;

import dev.parley.core.chat.Reply;
import dev.parley.core.deal.Deals;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Store;
import dev.parley.core.store.SystemTransaction;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Changes that nobody asked for and nobody is answered: durable when they return. */
public final class SystemWrites {

    private static final Person ITSELF = new Person("parley", "Parley");

    private final Store store;
    private final InstantSource clock;

    public SystemWrites(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Does the work, each time that it is asked for. */
    public void change(RoomKey room, Consumer<SystemTransaction> work) {
        once(room, "system-" + UUID.randomUUID(), work);
    }

    /** Does the work, unless it was done under this id before. */
    public void once(RoomKey room, String id, Consumer<SystemTransaction> work) {
        store.change(new Delivery(room, ITSELF, id, "", Optional.empty(), clock.instant()), transaction -> {
            work.accept(transaction);
            return new Reply.Silent();
        });
    }

    /**
     * Moves what was kept for a channel to the id that it has now, unless that was done under this id before. Its deal goes
     * along, and takes in what was logged under the new id before the platform said so.
     */
    public void rename(String id, RoomKey before, Room now) {
        once(before, id, transaction -> {
            Deals deals = transaction.deals();
            deals.of(now.key())
                    .filter(there -> !there.terms().started())
                    .flatMap(there -> deals.idOf(before).filter(deal -> !deal.equals(there.id())))
                    .ifPresent(deal -> deals.join(now, deal, clock.instant()));
            transaction.rename(before, now.key().channel());
        });
    }
}
