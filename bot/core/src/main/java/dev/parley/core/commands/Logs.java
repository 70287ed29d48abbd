package dev.parley.core.commands;

import dev.parley.core.concession.Concession;
import dev.parley.core.concession.ConcessionLog;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.store.Ledger;
import java.util.ArrayList;
import java.util.List;

/** Reads the log of a deal. */
final class Logs {

    private Logs() {}

    static ConcessionLog of(Ledger ledger, Deal deal) {
        return new ConcessionLog(entries(ledger, deal.id()), deal.terms().currency());
    }

    /** The entries that count, in order. */
    static List<Concession> entries(Ledger ledger, DealId deal) {
        List<Concession> entries = new ArrayList<>();
        ledger.concessions().each(deal, entries::add);
        return entries;
    }
}
