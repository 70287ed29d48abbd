package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import java.util.Objects;

/**
 * One figure of an entry: what it costs a side, is worth to it, or leaves it net.
 *
 * @param amount not negative, unless it is net
 */
public record Value(Side side, Sense sense, Amount amount) {
    public Value {
        Objects.requireNonNull(side);
        Objects.requireNonNull(sense);
        Objects.requireNonNull(amount);
    }
}
