package dev.parley.core.playbook.concession;

import dev.parley.core.concession.Concession;
import dev.parley.core.concession.ConcessionLog;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.store.Transaction;
import java.util.ArrayList;
import java.util.List;

/** Reads the log of a deal. */
final class Logs {

    private Logs() {}

    static ConcessionLog of(Transaction transaction, Deal deal) {
        return new ConcessionLog(entries(transaction, deal.id()), deal.terms().currency());
    }

    /** The entries that count, in order. */
    static List<Concession> entries(Transaction transaction, DealId deal) {
        List<Concession> entries = new ArrayList<>();
        transaction.concessions().each(deal, entries::add);
        return entries;
    }
}
