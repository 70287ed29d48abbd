package dev.parley.storage;

import static dev.parley.storage.Columns.by;
import static dev.parley.storage.Columns.in;

import dev.parley.core.deal.DealId;
import dev.parley.core.store.Disclosure;
import dev.parley.core.store.Disclosures;
import java.util.List;
import java.util.Optional;

final class JdbiDisclosures implements Disclosures {
    private final ScopedHandle turn;

    JdbiDisclosures(ScopedHandle turn) {
        this.turn = turn;
    }

    @Override
    public void record(Disclosure disclosure) {
        if (!new JdbiDeals(turn).idOf(disclosure.room()).equals(Optional.of(disclosure.deal()))) {
            throw new IllegalStateException("the room does not carry the deal");
        }
        new DealRow(turn).lock(disclosure.deal());
        in(by(turn.update(disclosure.deal(), """
                INSERT INTO disclosure
                  (installation, deal, number, room_installation, channel, made_by, made_by_name, told,
                   wording, made_at)
                SELECT
                  :installation, :deal, COALESCE(MAX(number), 0) + 1, :room_installation, :channel, :made_by,
                  :made_by_name, :told, :wording, :made_at
                FROM disclosure
                WHERE installation = :installation AND deal = :deal"""), disclosure.by()), disclosure.room())
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
                        Columns.madeIn(row),
                        Columns.madeBy(row),
                        JsonColumn.list(row.getString("told")),
                        row.getString("wording"),
                        Columns.instant(row, "made_at")))
                .list();
    }
}
