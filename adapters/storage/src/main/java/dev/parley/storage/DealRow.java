package dev.parley.storage;

import dev.parley.core.concession.Balance;
import dev.parley.core.deal.DealId;

/**
 * The counters on a deal's row. Anything numbered under a deal is counted here first, which locks the row: two
 * replicas never give one number twice, and everything else that is kept in step with the log is written under that lock.
 */
final class DealRow {
    private final ScopedHandle turn;

    DealRow(ScopedHandle turn) {
        this.turn = turn;
    }

    /**
     * The numbers given out last.
     *
     * @param act the place of the latest act among all acts of the deal
     */
    record Numbers(int concession, long act, int impasse) {}

    /** Locks the row until the end of the transaction. */
    Numbers lock(DealId deal) {
        return turn.query(deal, """
                SELECT last_concession, last_act, last_impasse FROM deal
                WHERE installation = :installation AND deal = :deal
                FOR UPDATE""")
                .map((row, context) ->
                        new Numbers(row.getInt("last_concession"), row.getLong("last_act"), row.getInt("last_impasse")))
                .findOne()
                .orElseThrow(DealRow::unknown);
    }

    /** Counts a new entry, and returns its number and that of its act. */
    Numbers logged(DealId deal, boolean owed) {
        changed(turn.update(deal, """
                UPDATE deal
                SET last_concession = last_concession + 1, last_act = last_act + 1,
                  entries = entries + 1, owed = owed + :owed
                WHERE installation = :installation AND deal = :deal""").bind("owed", owed ? 1 : 0).execute());
        return numbers(deal);
    }

    /** Counts an act on an entry, by which the balance changes so much. */
    void acted(DealId deal, Balance change) {
        changed(turn.update(deal, """
                UPDATE deal
                SET last_act = last_act + 1, entries = entries + :entries, owed = owed + :owed
                WHERE installation = :installation AND deal = :deal""")
                .bind("entries", change.entries())
                .bind("owed", change.owed())
                .execute());
    }

    /** Counts a new impasse, and returns its number. */
    int reported(DealId deal) {
        changed(turn.update(deal, """
                UPDATE deal SET last_impasse = last_impasse + 1
                WHERE installation = :installation AND deal = :deal""").execute());
        return numbers(deal).impasse();
    }

    private Numbers numbers(DealId deal) {
        return turn.query(deal, """
                SELECT last_concession, last_act, last_impasse FROM deal
                WHERE installation = :installation AND deal = :deal""")
                .map((row, context) ->
                        new Numbers(row.getInt("last_concession"), row.getLong("last_act"), row.getInt("last_impasse")))
                .one();
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw unknown();
        }
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException("no such deal");
    }
}
