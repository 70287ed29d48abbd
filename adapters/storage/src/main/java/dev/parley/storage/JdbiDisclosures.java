package dev.parley.storage;

import static dev.parley.storage.Columns.by;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Disclosure;
import dev.parley.core.store.Disclosures;
import java.util.List;

final class JdbiDisclosures implements Disclosures {
    private final Turn turn;

    JdbiDisclosures(Turn turn) {
        this.turn = turn;
    }

    @Override
    public void record(Disclosure disclosure) {
        if (!disclosure.deal().installation().equals(disclosure.room().installation())) {
            throw new IllegalArgumentException("a deal and a room of two installations");
        }
        new DealRow(turn).lock(disclosure.deal());
        by(turn.update(disclosure.deal(), """
                INSERT INTO disclosure
                  (installation, deal, number, channel, made_by, made_by_name, told,
                   wording, made_at)
                SELECT
                  :installation, :deal, COALESCE(MAX(number), 0) + 1, :channel, :made_by,
                  :made_by_name, :told, :wording, :made_at
                FROM disclosure
                WHERE installation = :installation AND deal = :deal"""), disclosure.by())
                .bind("channel", disclosure.room().channel())
                .bind("told", JsonColumn.write(disclosure.what()))
                .bind("wording", disclosure.text())
                .bind("made_at", disclosure.at())
                .execute();
    }

    @Override
    public List<Disclosure> of(DealId deal, int size) {
        return turn.query(deal, """
                SELECT * FROM disclosure
                WHERE installation = :installation AND deal = :deal
                ORDER BY installation DESC, deal DESC, number DESC
                FETCH FIRST :size ROWS ONLY""")
                .bind("size", size)
                .map((row, context) -> new Disclosure(
                        deal,
                        new RoomKey(deal.installation(), row.getString("channel")),
                        Columns.madeBy(row),
                        JsonColumn.list(row.getString("told")),
                        row.getString("wording"),
                        Columns.instant(row, "made_at")))
                .list();
    }
}
