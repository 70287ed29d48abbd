package dev.parley.core.telling;

import dev.parley.core.dates.Dates;
import dev.parley.core.dates.NamedDay;
import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import dev.parley.core.money.Unit;
import dev.parley.core.reading.PlainTyping;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The amounts and days that a text names, in all their readings. */
final class Figures {

    /** Numbers so small stand in any text; beside other words they tell something only with their unit. */
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private final List<NamedDay> days;
    private final List<Amount> amounts;
    private final Map<BigDecimal, List<Unit>> units;
    private final Set<String> significant;

    /** Of a text as {@link Visible} leaves it. */
    Figures(String visible, String dealCurrency) {
        String plain = PlainTyping.of(visible);
        days = Dates.within(plain);
        amounts = Amounts.within(without(days, plain), dealCurrency);
        units = amounts.stream()
                .collect(Collectors.groupingBy(
                        amount -> amount.number().abs(), Collectors.mapping(Amount::unit, Collectors.toList())));
        significant = Stream.concat(
                        units.keySet().stream(),
                        days.stream().map(day -> BigDecimal.valueOf(day.day().getDayOfMonth())))
                .map(Significant::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String without(List<NamedDay> days, String plain) {
        StringBuilder text = new StringBuilder(plain);
        days.forEach(day -> text.replace(day.start(), day.end(), " ".repeat(day.end() - day.start())));
        return text.toString();
    }

    /** Whether a text could have any of these figures; a cheap question that says no to most. */
    boolean mayShareOneWith(String visible) {
        return !significant.isEmpty()
                && Significant.in(Amounts.inDigits(visible)).anyMatch(significant::contains);
    }

    /**
     * Whether any figure of {@code secret} is among these.
     *
     * @param alone whether the secret is nothing but that figure
     */
    boolean hold(Figures secret, BooleanSupplier alone) {
        return secret.days.stream().anyMatch(day -> days.stream().anyMatch(day::canBe))
                || secret.amounts.stream().anyMatch(amount -> holds(amount, alone));
    }

    private boolean holds(Amount amount, BooleanSupplier alone) {
        List<Unit> same = units.getOrDefault(amount.number().abs(), List.of());
        boolean small = amount.number().abs().compareTo(SMALL) < 0;
        return same.stream()
                .anyMatch(unit -> canBe(unit, amount.unit())
                        && (!small || isExactly(unit, amount.unit()) || alone.getAsBoolean()));
    }

    private static boolean isExactly(Unit one, Unit other) {
        return one.kind() != Unit.Kind.NONE && isSame(one, other);
    }

    /** A missing unit can be any but percent. */
    private static boolean canBe(Unit one, Unit other) {
        boolean percent = one.kind() == Unit.Kind.PERCENT || other.kind() == Unit.Kind.PERCENT;
        boolean missing = one.kind() == Unit.Kind.NONE || other.kind() == Unit.Kind.NONE;
        return isSame(one, other) || (missing && !percent);
    }

    private static boolean isSame(Unit one, Unit other) {
        return one.kind() == other.kind() && singular(one).equals(singular(other));
    }

    private static String singular(Unit unit) {
        boolean plural = unit.kind() == Unit.Kind.QUANTITY && unit.name().endsWith("s");
        return plural ? unit.name().substring(0, unit.name().length() - 1) : unit.name();
    }
}
