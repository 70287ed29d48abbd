package dev.parley.core.playbook.common;

import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.store.Transaction;
import java.util.Optional;

/** Finds the deal that a room carries, for commands that look and for commands that change. */
public final class CurrentDeal {

    private CurrentDeal() {}

    public static Optional<Deal> deal(Transaction transaction, CommandContext context) {
        return transaction.deals().of(context.room().key());
    }

    public static Optional<DealId> id(Transaction transaction, CommandContext context) {
        return transaction.deals().idOf(context.room().key());
    }

    /** The currency that bare amounts are taken to be in; empty if none was set. */
    public static String currency(Transaction transaction, CommandContext context) {
        return deal(transaction, context).map(deal -> deal.terms().currency()).orElse("");
    }
}
