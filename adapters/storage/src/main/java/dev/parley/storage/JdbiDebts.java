package dev.parley.storage;

import dev.parley.core.concession.Concession;
import dev.parley.core.deal.DealId;
import java.util.List;

/** Which entries are open debts, kept in step with the log so that they are found without reading it. */
final class JdbiDebts {
    private final ScopedHandle turn;

    JdbiDebts(ScopedHandle turn) {
        this.turn = turn;
    }

    void owe(Concession entry) {
        turn.update(entry.deal(), """
                INSERT INTO debt (installation, deal, number)
                VALUES (:installation, :deal, :number)""").bind("number", entry.number()).execute();
    }

    void settle(Concession entry) {
        turn.update(entry.deal(), """
                DELETE FROM debt
                WHERE installation = :installation AND deal = :deal AND number = :number""").bind("number", entry.number()).execute();
    }

    /** Up to {@code size} of them, oldest first. */
    List<Concession> of(DealId deal, int size) {
        return turn.query(deal, """
                SELECT c.* FROM debt d
                JOIN concession c ON c.installation = d.installation AND c.deal = d.deal
                  AND c.number = d.number
                WHERE d.installation = :installation AND d.deal = :deal
                ORDER BY d.installation, d.deal, d.number
                FETCH FIRST :size ROWS ONLY""")
                .bind("size", size)
                .map((row, context) -> StoredConcession.concession(row))
                .list();
    }
}
