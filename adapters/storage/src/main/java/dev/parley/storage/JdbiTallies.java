package dev.parley.storage;

import dev.parley.core.concession.Side;
import dev.parley.core.concession.Tally;
import dev.parley.core.deal.DealId;
import dev.parley.core.money.Amount;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sums of a log, kept in step with it so that a balance never has to read it. Written under the deal's lock. */
final class JdbiTallies {
    private final Turn turn;

    JdbiTallies(Turn turn) {
        this.turn = turn;
    }

    void add(DealId deal, Counted counted) {
        counted.tallies().forEach(tally -> count(deal, tally, tally.sum().number(), 1));
    }

    void takeOut(DealId deal, Counted counted) {
        counted.tallies()
                .forEach(tally -> count(deal, tally, tally.sum().number().negate(), -1));
    }

    private void count(DealId deal, Tally tally, BigDecimal amount, int entries) {
        int rows = change("""
                UPDATE tally SET total = total + :amount, entries = entries + :entries
                WHERE installation = :installation AND deal = :deal AND side = :side AND currency = :currency""", deal, tally, amount, entries);
        if (rows == 0) {
            change("""
                    INSERT INTO tally (installation, deal, side, currency, total, entries)
                    VALUES (:installation, :deal, :side, :currency, :amount, :entries)""", deal, tally, amount, entries);
        }
    }

    private int change(String sql, DealId deal, Tally tally, BigDecimal amount, int entries) {
        return turn.update(deal, sql)
                .bind("side", tally.side().name())
                .bind("currency", tally.sum().unit().name())
                .bind("amount", amount)
                .bind("entries", entries)
                .execute();
    }

    /** To us first, then by currency. A sum too large to be an {@link Amount} is left out rather than shown wrong. */
    List<Tally> of(DealId deal) {
        return turn
                .query(deal, """
                        SELECT side, currency, total FROM tally
                        WHERE installation = :installation AND deal = :deal AND entries > 0""")
                .map((row, context) -> tally(
                        Side.valueOf(row.getString("side")), row.getBigDecimal("total"), row.getString("currency")))
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Tally::side)
                        .thenComparing(tally -> tally.sum().unit().name()))
                .toList();
    }

    private static Optional<Tally> tally(Side side, BigDecimal total, String currency) {
        try {
            return Optional.of(new Tally(side, new Amount(total, Counted.unit(currency))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
