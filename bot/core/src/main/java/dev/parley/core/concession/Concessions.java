package dev.parley.core.concession;

import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The concession logs. Nothing is ever overwritten: every act adds a revision. */
public interface Concessions {

    /** Logs a new entry under the next free number. */
    Concession log(DealId deal, Move move, Person by, RoomKey room, Instant at);

    /**
     * Puts {@code after}, made by {@link Concession#revised}, in place of the revision before it.
     *
     * @throws IllegalStateException if {@code after} does not follow the current revision
     */
    void revise(Concession after);

    /** An entry, undone or not. */
    Optional<Concession> entry(DealId deal, int number);

    /** Up to {@code size} entries that count, numbered below {@code before}: the newest of them, newest last. */
    List<Concession> before(DealId deal, int before, int size);

    /** Up to {@code size} open debts, oldest first. */
    List<Concession> owed(DealId deal, int size);

    Balance balance(DealId deal);

    /** All revisions of an entry, oldest first; the last is the current one. */
    List<Concession> history(DealId deal, int number);

    /**
     * The revision of the latest act in this room by this person that was neither an undo nor undone since; it is
     * the current revision of its entry unless someone acted on the entry after it.
     */
    Optional<Concession> lastActOf(DealId deal, RoomKey room, Person person);

    /** Every entry that counts, in the order of numbers, without holding them all in memory. */
    void each(DealId deal, Consumer<Concession> visitor);

    /** All that {@link #each} visits. */
    default List<Concession> all(DealId deal) {
        List<Concession> all = new ArrayList<>();
        each(deal, all::add);
        return all;
    }

    /** The log of a deal, in its currency. */
    default ConcessionLog logOf(Deal deal) {
        return new ConcessionLog(all(deal.id()), deal.terms().currency());
    }

    /** The distinct non-empty worths of all entries, undone ones too: what must not be revealed. */
    List<Worth> worths(DealId deal);
}
