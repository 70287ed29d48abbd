package dev.parley.core.store;

import dev.parley.core.concession.Concessions;
import dev.parley.core.deal.Deals;
import dev.parley.core.impasse.Impasses;
import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;

/** Everything that is kept, within one transaction. Not to be used after the work it was handed to is over. */
public interface Transaction {

    Deals deals();

    Concessions concessions();

    Impasses impasses();

    Drafts drafts();

    Posts posts();

    Outbox outbox();

    Disclosures disclosures();

    Credentials credentials();

    ConversationReferences conversations();

    /**
     * The platform calls a channel by another id from now on; everything that was ever kept for it goes along. Where another
     * deal is kept under the new id already, both stay.
     */
    void rename(RoomKey room, String channel);

    /**
     * Deletes everything that was ever kept for an installation. A room of another one that carries a deal of this one carries
     * none from then on, and its drafts and answers, which may tell of that deal, go too. What rooms of this one logged in the
     * deal of another stays there.
     */
    void forget(Installation installation);
}
