package dev.parley.storage;

import dev.parley.core.concession.Side;
import dev.parley.core.concession.Tally;
import dev.parley.core.money.Amount;
import dev.parley.core.money.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What one entry adds to the tallies: sums of money, and of numbers that name no currency. */
record Counted(List<Tally> tallies) {
    static final Counted NOTHING = new Counted(List.of());

    static Counted of(List<Tally> values) {
        return new Counted(values.stream()
                .filter(value -> value.sum().unit().kind() == Unit.Kind.MONEY
                        || value.sum().unit().kind() == Unit.Kind.NONE)
                .toList());
    }

    /** One line for each, such as {@code US 1200.5 EUR}. */
    String column() {
        return tallies.stream()
                .map(tally -> tally.side() + " " + tally.sum().number().toPlainString() + " "
                        + tally.sum().unit().name())
                .collect(Collectors.joining("\n"));
    }

    static Counted ofColumn(String column) {
        return new Counted(column.lines().map(Counted::tally).toList());
    }

    private static Tally tally(String line) {
        String[] parts = line.split(" ", 3);
        return new Tally(Side.valueOf(parts[0]), new Amount(new BigDecimal(parts[1]), unit(parts[2])));
    }

    /** The unit of a column that holds a currency, or nothing. */
    static Unit unit(String currency) {
        return currency.isEmpty() ? Unit.NONE : Unit.money(currency);
    }
}
