package dev.parley.core.commands;

import dev.parley.core.command.Situation;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.store.Ledger;
import java.util.Optional;

/** Finds the deal that a room carries, for commands that look and for commands that change. */
final class Cases {

    private Cases() {}

    static Optional<Deal> deal(Ledger ledger, Situation situation) {
        return ledger.deals().of(situation.room().key());
    }

    static Optional<DealId> id(Ledger ledger, Situation situation) {
        return ledger.deals().idOf(situation.room().key());
    }

    /** The currency that bare amounts are taken to be in; empty if none was set. */
    static String currency(Ledger ledger, Situation situation) {
        return deal(ledger, situation).map(deal -> deal.terms().currency()).orElse("");
    }
}
