package dev.parley.core.deal;

import java.util.Optional;

/** What becomes of a room that carries a deal when its channel gets another id. */
public enum RenamedRoom {
    /** Nothing is carried under the new id, so the room goes there. */
    MOVES,
    /** The same deal is carried there already, so that there is one room fewer. */
    MERGES,
    /** Another deal is carried there. Neither may be lost: both rooms stay. */
    STAYS;

    /**
     * Decides it.
     *
     * @param deal what the room carries
     * @param there what is carried under the new id
     */
    public static RenamedRoom of(DealId deal, Optional<DealId> there) {
        return there.map(other -> other.equals(deal) ? MERGES : STAYS).orElse(MOVES);
    }
}
