package dev.parley.core.deal;

import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.RoomKey;
import java.util.List;
import java.util.Objects;

/** A deal with the rooms that carry it. */
public record CarriedDeal(Deal deal, List<RoomKey> rooms) {
    public CarriedDeal {
        Objects.requireNonNull(deal);
        rooms = List.copyOf(rooms);
    }

    /** Whether a room of this installation may join: one of the same organisation, or where another room carries the deal. */
    public boolean admits(Installation joining, Organisation organisation) {
        return organisation.sameOrganisation(joining, deal.id().installation())
                || rooms.stream().anyMatch(room -> room.installation().equals(joining));
    }

    /** Whether it may become part of another deal: nobody named it, and no other room would lose it. */
    public boolean canMove() {
        return !deal.terms().started() && rooms.size() == 1;
    }
}
