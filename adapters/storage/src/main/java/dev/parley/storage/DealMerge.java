package dev.parley.storage;

import dev.parley.core.deal.DealId;
import dev.parley.core.deal.Deals;
import dev.parley.core.room.Room;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** Everything that was kept under one deal moving to another, its numbers after those that are there. */
final class DealMerge {
    private final ScopedHandle turn;
    private final DealId from;
    private final DealId to;

    DealMerge(ScopedHandle turn, DealId from, DealId to) {
        this.turn = turn;
        this.from = from;
        this.to = to;
    }

    /** The room carries the other deal from now on; the one that it carried, which no other room does, is gone. */
    Optional<Deals.Moved> move(Room room, Instant now) {
        DealRow deals = new DealRow(turn);
        DealRow.Numbers there = deals.lock(to);
        DealRow.Numbers moved = deals.lock(from);
        moveLog(there);
        moveImpasses(there, room);
        moveTexts();
        addCounters();
        carry(room, now);
        return Deals.Moved.after(there.concession(), moved.concession());
    }

    private void moveLog(DealRow.Numbers there) {
        for (String table : new String[] {"concession", "concession_revision"}) {
            both("""
                    UPDATE <table>
                    SET installation = :to_installation, deal = :to,
                      number = number + :concession, act_number = act_number + :act
                    WHERE installation = :installation AND deal = :deal""")
                    .define("table", table)
                    .bind("concession", there.concession())
                    .bind("act", there.act())
                    .execute();
        }
        both("""
                UPDATE debt
                SET installation = :to_installation, deal = :to, number = number + :concession
                WHERE installation = :installation AND deal = :deal""").bind("concession", there.concession()).execute();
    }

    private void moveImpasses(DealRow.Numbers there, Room room) {
        both("""
                UPDATE impasse
                SET installation = :to_installation, deal = :to, number = number + :impasse
                WHERE installation = :installation AND deal = :deal""").bind("impasse", there.impasse()).execute();
        both("""
                UPDATE impasse_event
                SET installation = :to_installation, deal = :to, impasse = impasse + :impasse
                WHERE installation = :installation AND deal = :deal""").bind("impasse", there.impasse()).execute();
        turn.update(room.key(), """
                UPDATE draft SET step_impasse = step_impasse + :impasse
                WHERE installation = :installation AND channel = :channel
                  AND step_impasse IS NOT NULL""").bind("impasse", there.impasse()).execute();
    }

    private void moveTexts() {
        for (String table : new String[] {"deal_secret", "standard"}) {
            both("""
                    UPDATE <table> SET installation = :to_installation, deal = :to
                    WHERE installation = :installation AND deal = :deal
                      AND wording_match NOT IN (SELECT kept.wording_match FROM <table> kept
                        WHERE kept.installation = :to_installation AND kept.deal = :to)""").define("table", table).execute();
            from("DELETE FROM <table> WHERE installation = :installation AND deal = :deal")
                    .define("table", table)
                    .execute();
        }
        both("""
                UPDATE disclosure
                SET installation = :to_installation, deal = :to,
                  number = number + (SELECT COALESCE(MAX(kept.number), 0) FROM disclosure kept
                    WHERE kept.installation = :to_installation AND kept.deal = :to)
                WHERE installation = :installation AND deal = :deal""").execute();
        both("""
                UPDATE deal_link SET installation = :to_installation, deal = :to
                WHERE installation = :installation AND deal = :deal""").execute();
    }

    private void addCounters() {
        both("""
                UPDATE deal
                SET (last_concession, last_act, last_impasse, entries, owed) = (
                  SELECT deal.last_concession + moved.last_concession, deal.last_act + moved.last_act,
                    deal.last_impasse + moved.last_impasse, deal.entries + moved.entries, deal.owed + moved.owed
                  FROM deal moved
                  WHERE moved.installation = :installation AND moved.deal = :deal)
                WHERE installation = :to_installation AND deal = :to""").execute();
        from("DELETE FROM deal_issue WHERE installation = :installation AND deal = :deal")
                .execute();
        from("DELETE FROM deal WHERE installation = :installation AND deal = :deal")
                .execute();
    }

    private void carry(Room room, Instant now) {
        turn.update(room.key(), """
                UPDATE room
                SET deal_installation = :to_installation, deal = :to, name = :name, carries_since = :now
                WHERE installation = :installation AND channel = :channel""")
                .bind("to_installation", to.installation().key())
                .bind("to", to.id())
                .bind("name", room.name())
                .bind("now", now)
                .execute();
    }

    private Update from(String sql) {
        return turn.update(from, sql);
    }

    private Update both(String sql) {
        return from(sql).bind("to_installation", to.installation().key()).bind("to", to.id());
    }
}
