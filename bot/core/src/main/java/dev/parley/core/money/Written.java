package dev.parley.core.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An amount as it was written, before it is known what it means.
 *
 * @param negative whether it has a minus or stands in brackets
 * @param numeral the number
 * @param magnitude what stands for its zeros; may be empty
 * @param units what it can count, at least one
 */
record Written(boolean negative, Numeral numeral, String magnitude, List<Unit> units) {

    Written {
        Objects.requireNonNull(numeral);
        Objects.requireNonNull(magnitude);
        units = List.copyOf(units);
    }

    /** Every amount that it can mean and that can be kept. */
    List<Amount> readings() {
        return units.stream().flatMap(this::readings).distinct().toList();
    }

    private Stream<Amount> readings(Unit unit) {
        boolean thousands = unit.kind() == Unit.Kind.MONEY
                && magnitude.isEmpty()
                && Currencies.decimals(unit.name()) >= 0
                && Currencies.decimals(unit.name()) < 3
                && !Rate.isFine(unit.per());
        List<BigDecimal> numbers = thousands ? numeral.readingsOfMoney() : numeral.readings();
        return numbers.stream()
                .flatMap(number -> Magnitude.apply(magnitude, number))
                .map(number -> negative ? number.negate() : number)
                .flatMap(number -> amount(number, unit).stream());
    }

    private static Optional<Amount> amount(BigDecimal number, Unit unit) {
        try {
            return Optional.of(new Amount(number, unit));
        } catch (IllegalArgumentException outOfBounds) {
            return Optional.empty();
        }
    }
}
