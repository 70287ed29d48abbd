package dev.parley.storage;

import dev.parley.core.concession.Concessions;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.Deals;
import dev.parley.core.deal.RenamedRoom;
import dev.parley.core.impasse.Impasses;
import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.ConversationReferences;
import dev.parley.core.store.Credentials;
import dev.parley.core.store.Disclosures;
import dev.parley.core.store.Drafts;
import dev.parley.core.store.Outbox;
import dev.parley.core.store.Post;
import dev.parley.core.store.Posts;
import dev.parley.core.store.SystemTransaction;
import java.util.List;
import java.util.Optional;

/** All ports on one turn. */
record JdbiTransaction(
        ScopedHandle turn,
        Deals deals,
        Concessions concessions,
        Impasses impasses,
        Drafts drafts,
        Posts posts,
        Outbox outbox,
        Disclosures disclosures,
        Credentials credentials,
        ConversationReferences conversations)
        implements SystemTransaction {

    /**
     * Every table there is; all of them have the column installation. Deals come first: a room about to join one that is
     * being forgotten has either done so before its rooms are looked for, or no longer can.
     */
    static final List<String> TABLES = List.of(
            "deal",
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
            "deal_secret",
            "debt",
            "concession_revision",
            "concession",
            "room",
            "deal_link",
            "deal_issue");

    /** Those that are kept under a room. */
    private static final List<String> OF_ROOMS = List.of("delivery", "draft");

    /** Those that are kept under a deal, with the room in which it was done. */
    private static final List<String> DONE_IN_ROOMS = List.of("disclosure", "concession_revision", "concession");

    static JdbiTransaction on(ScopedHandle turn) {
        return new JdbiTransaction(
                turn,
                new JdbiDeals(turn),
                new JdbiConcessions(turn),
                new JdbiImpasses(turn),
                new JdbiDrafts(turn),
                new JdbiPosts(turn),
                new JdbiOutbox(turn),
                new JdbiDisclosures(turn),
                new JdbiCredentials(turn),
                new JdbiConversationReferences(turn));
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
        renameNumbered(room, channel);
        deals.idOf(room).ifPresent(deal -> {
            renameWhereDone(deal, room, channel);
            Optional<DealId> there = deals.idOf(new RoomKey(room.installation(), channel));
            switch (RenamedRoom.of(deal, there)) {
                case MOVES -> renameRoom(room, channel);
                case MERGES -> removeRoom(room);
                case STAYS -> {}
            }
        });
    }

    /** All that was ever done in a room was done in the deal that it carries. */
    private void renameWhereDone(DealId deal, RoomKey room, String channel) {
        for (String table : DONE_IN_ROOMS) {
            Columns.in(turn.update(deal, """
                    UPDATE <table> SET channel = :renamed
                    WHERE installation = :installation AND deal = :deal
                      AND room_installation = :room_installation AND channel = :channel"""), room)
                    .define("table", table)
                    .bind("renamed", channel)
                    .execute();
        }
    }

    /** Posts get numbers after those that are under the new id already. */
    private void renameNumbered(RoomKey room, String channel) {
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
    }

    private void renameRoom(RoomKey room, String channel) {
        turn.update(room, """
                UPDATE room SET channel = :renamed
                WHERE installation = :installation AND channel = :channel""").bind("renamed", channel).execute();
    }

    private void removeRoom(RoomKey room) {
        turn.update(room, """
                DELETE FROM room
                WHERE installation = :installation AND channel = :channel""").execute();
    }

    @Override
    public void forget(Installation installation) {
        for (String table : TABLES) {
            turn.update(installation, "DELETE FROM <table> WHERE installation = :installation")
                    .define("table", table)
                    .execute();
        }
        elsewhere(installation).forEach(this::letGo);
    }

    /** The rooms of other installations that carry a deal of this one. */
    private List<RoomKey> elsewhere(Installation installation) {
        return turn.query(installation, """
                SELECT installation, channel FROM room
                WHERE deal_installation = :installation AND installation <> :installation""")
                .map((row, context) -> Columns.room(row))
                .list();
    }

    /** The room carries no deal any more, and keeps nothing that may tell of the one that it carried. */
    private void letGo(RoomKey room) {
        for (String table : List.of("delivery", "draft", "room")) {
            turn.update(room, "DELETE FROM <table> WHERE installation = :installation AND channel = :channel")
                    .define("table", table)
                    .execute();
        }
    }
}
