package dev.parley.core.commands;

import dev.parley.core.command.Situation;
import dev.parley.core.concession.Worth;
import dev.parley.core.concession.WorthReading;
import dev.parley.core.store.Ledger;

/** Reads the worth of a concession in the currency of its deal. */
final class Values {

    private Values() {}

    static WorthReading of(Ledger ledger, Worth worth, Situation situation) {
        return worth.isEmpty() ? WorthReading.NOTHING : worth.read(Cases.currency(ledger, situation));
    }
}
