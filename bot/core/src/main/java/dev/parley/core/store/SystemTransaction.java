package dev.parley.core.store;

import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;

/** What Parley itself may do beyond what a command may: everything that comes and goes with an installation. */
public interface SystemTransaction extends Transaction {

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
