package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import java.util.Objects;
import java.util.Optional;

/**
 * What a clause of a worth says, understood to its last word.
 *
 * @param side whose it is, where that is said
 * @param sense which way it goes, where that is said
 * @param amount what it comes to; negative only where it is net
 */
record Claim(Optional<Side> side, Optional<Sense> sense, Amount amount) {
    Claim {
        Objects.requireNonNull(side);
        Objects.requireNonNull(sense);
        Objects.requireNonNull(amount);
    }
}
