package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import java.util.Objects;

/** The sum of all values in one unit on one side. */
public record Tally(Side side, Amount sum) {
    public Tally {
        Objects.requireNonNull(side);
        Objects.requireNonNull(sum);
    }
}
