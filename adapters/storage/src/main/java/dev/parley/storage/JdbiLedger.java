package dev.parley.storage;

import dev.parley.core.concession.Concessions;
import dev.parley.core.deal.Deals;
import dev.parley.core.impasse.Impasses;
import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Addresses;
import dev.parley.core.store.Admissions;
import dev.parley.core.store.Disclosures;
import dev.parley.core.store.Drafts;
import dev.parley.core.store.Ledger;
import dev.parley.core.store.Outbox;
import dev.parley.core.store.Post;
import dev.parley.core.store.Posts;
import java.util.List;

/** All ports on one turn. */
record JdbiLedger(
        Turn turn,
        Deals deals,
        Concessions concessions,
        Impasses impasses,
        Drafts drafts,
        Posts posts,
        Outbox outbox,
        Disclosures disclosures,
        Admissions admissions,
        Addresses addresses)
        implements Ledger {

    /** Every table there is; all of them have the column installation. */
    static final List<String> TABLES = List.of(
            "address",
            "admission",
            "admission_begun",
            "delivery",
            "disclosure",
            "outbox",
            "post",
            "standard",
            "draft",
            "impasse_event",
            "impasse",
            "worth",
            "tally",
            "debt",
            "concession_revision",
            "concession",
            "room",
            "deal_link",
            "deal_issue",
            "deal");

    /** Those that have the column channel too. */
    private static final List<String> OF_ROOMS =
            List.of("delivery", "disclosure", "draft", "concession_revision", "concession");

    static JdbiLedger on(Turn turn) {
        return new JdbiLedger(
                turn,
                new JdbiDeals(turn),
                new JdbiConcessions(turn),
                new JdbiImpasses(turn),
                new JdbiDrafts(turn),
                new JdbiPosts(turn),
                new JdbiOutbox(turn),
                new JdbiDisclosures(turn),
                new JdbiAdmissions(turn),
                new JdbiAddresses(turn));
    }

    @Override
    public void rename(RoomKey room, String channel) {
        for (String table : OF_ROOMS) {
            turn.update(room, """
                    UPDATE <table> SET channel = :renamed
                    WHERE installation = :installation AND channel = :channel""")
                    .define("table", table)
                    .bind("renamed", channel)
                    .execute();
        }
        renameNumberedAndRoom(room, channel);
    }

    /** Posts get numbers after those that are under the new id already; a deal that is there stays. */
    private void renameNumberedAndRoom(RoomKey room, String channel) {
        long last = posts.latest(new RoomKey(room.installation(), channel), 1).stream()
                .mapToLong(Post::number)
                .sum();
        for (String table : List.of("outbox", "post")) {
            turn.update(room, """
                    UPDATE <table> SET channel = :renamed, number = number + :last
                    WHERE installation = :installation AND channel = :channel""")
                    .define("table", table)
                    .bind("renamed", channel)
                    .bind("last", last)
                    .execute();
        }
        turn.update(room, """
                DELETE FROM room
                WHERE installation = :installation AND channel = :channel
                  AND deal = (SELECT deal FROM room WHERE installation = :installation AND channel = :renamed)""").bind("renamed", channel).execute();
        turn.update(room, """
                UPDATE room SET channel = :renamed
                WHERE installation = :installation AND channel = :channel
                  AND NOT EXISTS (SELECT 1 FROM room WHERE installation = :installation AND channel = :renamed)""").bind("renamed", channel).execute();
    }

    @Override
    public void forget(Installation installation) {
        for (String table : TABLES) {
            turn.update(installation, "DELETE FROM <table> WHERE installation = :installation")
                    .define("table", table)
                    .execute();
        }
    }
}
