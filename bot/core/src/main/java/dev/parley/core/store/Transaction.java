package dev.parley.core.store;

import dev.parley.core.concession.Concessions;
import dev.parley.core.deal.Deals;
import dev.parley.core.impasse.Impasses;

/** What a command may look up and change, within one transaction. Not to be used after the work it was handed to is over. */
public interface Transaction {

    Deals deals();

    Concessions concessions();

    Impasses impasses();

    Drafts drafts();

    Posts posts();

    Outbox outbox();

    Disclosures disclosures();
}
