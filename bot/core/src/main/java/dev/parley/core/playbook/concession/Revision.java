package dev.parley.core.playbook.concession;

import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.dispatch.CommandContext;

/** Makes the next revision of an entry, in the name of the caller. */
final class Revision {

    private Revision() {}

    /** It says something else. */
    static Concession edited(Concession entry, Move move, CommandContext context) {
        Settlement settlement = move.isOneWay() ? entry.settlement() : Settlement.NONE;
        return of(entry, move, settlement, entry.withdrawn(), Act.EDITED, context);
    }

    /** Something was decided about what is owed for it. */
    static Concession settled(Concession entry, Settlement settlement, CommandContext context) {
        return of(entry, entry.move(), settlement, entry.withdrawn(), Act.SETTLED, context);
    }

    /** It stands again as it stood at an earlier revision. */
    static Concession like(Concession earlier, Concession entry, boolean withdrawn, Act act, CommandContext context) {
        return of(entry, earlier.move(), earlier.settlement(), withdrawn, act, context);
    }

    private static Concession of(
            Concession entry, Move move, Settlement settlement, boolean withdrawn, Act act, CommandContext context) {
        return entry.revised(
                move,
                settlement,
                withdrawn,
                act,
                context.person(),
                context.room().key(),
                context.now());
    }
}
