package dev.parley.core.commands;

import dev.parley.core.command.Situation;
import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;

/** Makes the next revision of an entry, in the name of the caller. */
final class Revision {

    private Revision() {}

    /** It says something else. */
    static Concession edited(Concession entry, Move move, Situation situation) {
        Settlement settlement = move.isOneWay() ? entry.settlement() : Settlement.NONE;
        return of(entry, move, settlement, entry.withdrawn(), Act.EDITED, situation);
    }

    /** Something was decided about what is owed for it. */
    static Concession settled(Concession entry, Settlement settlement, Situation situation) {
        return of(entry, entry.move(), settlement, entry.withdrawn(), Act.SETTLED, situation);
    }

    /** It stands again as it stood at an earlier revision. */
    static Concession like(Concession earlier, Concession entry, boolean withdrawn, Act act, Situation situation) {
        return of(entry, earlier.move(), earlier.settlement(), withdrawn, act, situation);
    }

    private static Concession of(
            Concession entry, Move move, Settlement settlement, boolean withdrawn, Act act, Situation situation) {
        return entry.revised(
                move,
                settlement,
                withdrawn,
                act,
                situation.person(),
                situation.room().key(),
                situation.now());
    }
}
