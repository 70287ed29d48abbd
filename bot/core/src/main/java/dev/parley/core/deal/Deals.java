package dev.parley.core.deal;

import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The deals of every installation and the rooms in which they are negotiated. A room carries at most one deal; one that
 * joined it may be of another installation than the deal.
 */
public interface Deals {

    /** The deal of a room, if anything was ever kept for it. */
    Optional<Deal> of(RoomKey room);

    /** Only the id of {@link #of}, for paths that need no more. */
    Optional<DealId> idOf(RoomKey room);

    /**
     * Of each deal that any of these channels of an installation carries one room that does, the room that came to it last
     * first.
     */
    List<RoomKey> carriedIn(Installation installation, Collection<String> channels);

    /** The deal of a room; an unnamed one is begun where there is none. */
    Deal openAt(Room room, Instant now);

    /** Only the id of {@link #openAt}, for paths that need no more. */
    DealId openIdAt(Room room, Instant now);

    /** Keeps terms, BATNA, mandate and issues of a deal that was opened before. */
    void keep(Deal deal);

    /**
     * Everything of {@link Deal#secrets()} that was ever kept for the deal, what it holds now included, without what was
     * disclosed on purpose.
     */
    List<DealSecret> secretsEver(DealId deal);

    /** These were disclosed on purpose: once they are changed, they are no secrets any more. */
    void disclosed(DealId deal, List<DealSecret> secrets);

    /** The rooms that carry this deal, oldest first. */
    List<NamedRoom> roomsOf(DealId deal);

    /** Keeps a code with which another room can join the deal until {@code expires}. */
    void offerLink(DealId deal, String code, Instant expires);

    /**
     * The deal behind a code that has neither been used nor expired; the code is used up. One that was given out in an
     * installation which {@code organisation} does not unite with this one is as good as none, and stays as it is.
     */
    Optional<DealId> takeLink(Installation installation, Organisation organisation, String code, Instant now);

    /**
     * Makes a room carry {@code deal} from now on. What was kept for the room under an unnamed deal moves along, and its
     * concessions and impasses get new numbers after those that the deal has.
     *
     * @return by how much the numbers of the moved concessions grew; empty if there were none
     * @throws IllegalStateException if the deal is of another installation, unless {@code house} unites the two or another
     *     room of this one carries the deal already
     */
    Optional<Moved> join(Room room, DealId deal, Organisation organisation, Instant now);

    /** The same where every installation is on its own. */
    default Optional<Moved> join(Room room, DealId deal, Instant now) {
        return join(room, deal, Organisation.NONE, now);
    }

    /**
     * A room that carries a deal.
     *
     * @param name as it was last seen
     */
    record NamedRoom(RoomKey key, String name) {
        public NamedRoom {
            Objects.requireNonNull(key);
            Objects.requireNonNull(name);
        }
    }

    /**
     * Concessions that got new numbers.
     *
     * @param count how many, at least 1
     * @param firstNumber the new number of the first
     */
    record Moved(int count, int firstNumber) {

        /**
         * So many that follow those which are there; empty for none.
         *
         * @param last the last number there, 0 if there is none
         */
        public static Optional<Moved> after(int last, int count) {
            return count == 0 ? Optional.empty() : Optional.of(new Moved(count, last + 1));
        }
    }
}
