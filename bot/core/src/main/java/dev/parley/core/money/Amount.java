package dev.parley.core.money;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number with what it counts.
 *
 * @param number the exact number, below 10^15 either side of zero, at most 6 decimals, without trailing zeros
 * @param unit what it counts
 */
public record Amount(BigDecimal number, Unit unit) {

    private static final BigDecimal BOUND = BigDecimal.TEN.pow(15);

    public Amount {
        Objects.requireNonNull(unit);
        number = plain(number);
        if (number.abs().compareTo(BOUND) >= 0 || number.scale() > 6) {
            throw new IllegalArgumentException("out of bounds");
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
