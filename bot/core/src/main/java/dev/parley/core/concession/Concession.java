package dev.parley.core.concession;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.room.Signature;
import java.time.Instant;
import java.util.Objects;

/**
 * An entry of the log as it stands after its latest revision.
 *
 * @param deal whose log
 * @param number from 1, in the order of logging; never used twice within a deal
 * @param move what it says
 * @param settlement what was decided about it if it is one-way
 * @param withdrawn whether it was undone; it then counts nowhere
 * @param loggedAt when it was first logged
 * @param revision from 1; grows with every act
 * @param act what the latest revision did
 * @param by who made the latest revision
 * @param room the room in which the latest revision was made
 * @param at when the latest revision was made
 */
public record Concession(
        DealId deal,
        int number,
        Move move,
        Settlement settlement,
        boolean withdrawn,
        Instant loggedAt,
        int revision,
        Act act,
        Person by,
        RoomKey room,
        Instant at) {

    public Concession {
        Objects.requireNonNull(deal);
        Objects.requireNonNull(move);
        Objects.requireNonNull(settlement);
        Objects.requireNonNull(loggedAt);
        Objects.requireNonNull(act);
        Objects.requireNonNull(by);
        Objects.requireNonNull(room);
        Objects.requireNonNull(at);
        if (number < 1 || revision < 1) {
            throw new IllegalArgumentException("numbers and revisions count from 1");
        }
    }

    /** Given without a return, and nothing decided about it: an open debt ({@code power}). */
    public boolean isOwed() {
        return isSettledWithoutReturn(Settlement.NONE);
    }

    /** Given without a return, and decided about in this way; what was given stays visible. */
    public boolean isSettledWithoutReturn(Settlement how) {
        return !withdrawn && move.isOneWay() && settlement == how;
    }

    /** Who made the latest revision, where and when. */
    public Signature signature() {
        return new Signature(by, room, at);
    }

    /** A new entry. */
    public static Concession logged(DealId deal, int number, Move move, Signature by) {
        return new Concession(
                deal, number, move, Settlement.NONE, false, by.at(), 1, Act.LOGGED, by.by(), by.room(), by.at());
    }

    /** It says something else from now on. With a return it is settled, whatever was decided while it had none. */
    public Concession edited(Move newMove, Signature by) {
        return revised(newMove, newMove.isOneWay() ? settlement : Settlement.NONE, withdrawn, Act.EDITED, by);
    }

    /** Whether this can be decided about it: it counts, has no return, and was not decided about in this way. */
    public boolean canSettle(Settlement how) {
        return !withdrawn && move.isOneWay() && settlement != how;
    }

    /** Something was decided about what is owed for it. */
    public Concession settled(Settlement how, Signature by) {
        return revised(move, how, withdrawn, Act.SETTLED, by);
    }

    /** It is again as it was at an earlier revision, but for whether it counts. */
    Concession like(Concession earlier, boolean nowWithdrawn, Act what, Signature by) {
        return revised(earlier.move, earlier.settlement, nowWithdrawn, what, by);
    }

    /** The next revision of this entry. */
    public Concession revised(Move newMove, Settlement newSettlement, boolean nowWithdrawn, Act what, Signature by) {
        return new Concession(
                deal,
                number,
                newMove,
                newSettlement,
                nowWithdrawn,
                loggedAt,
                revision + 1,
                what,
                by.by(),
                by.room(),
                by.at());
    }
}
