package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import dev.parley.core.money.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the values in one unit add up over the newest entries of a log that have one.
 *
 * @param unit what they count: the unit in which most of these entries have a value
 * @param whole whether the log has values in no other unit
 * @param entries the numbers of those entries, at least two, in order
 * @param sums for a side, the sum of its values after each of those entries, all earlier ones included
 */
public record Trend(Unit unit, boolean whole, List<Integer> entries, Map<Side, List<Amount>> sums) {

    public Trend {
        entries = List.copyOf(entries);
        sums = Collections.unmodifiableMap(new EnumMap<>(sums));
    }

    /**
     * Reckons backwards from where the log stands, so that it need not be read.
     *
     * @param newest the newest entries that count, newest last
     * @return empty where fewer than two of them have a value in the same unit, or no sum could be kept
     */
    public static Optional<Trend> of(Balance balance, List<Valued> newest) {
        return commonest(newest).flatMap(unit -> of(unit, balance, newest));
    }

    private static Optional<Unit> commonest(List<Valued> newest) {
        Map<Unit, Long> entries = newest.stream()
                .flatMap(entry ->
                        entry.values().stream().map(value -> value.sum().unit()).distinct())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return entries.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Optional<Trend> of(Unit unit, Balance balance, List<Valued> newest) {
        List<Valued> entries = newest.stream()
                .filter(entry -> entry.values().stream()
                        .anyMatch(value -> value.sum().unit().equals(unit)))
                .toList();
        Map<Side, List<Amount>> sums = new EnumMap<>(Side.class);
        balance.tallies().stream()
                .filter(tally -> tally.sum().unit().equals(unit))
                .forEach(tally -> backwards(tally, entries).ifPresent(each -> sums.put(tally.side(), each)));
        boolean whole =
                balance.tallies().stream().allMatch(tally -> tally.sum().unit().equals(unit));
        return entries.size() < 2 || sums.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trend(
                        unit, whole, entries.stream().map(Valued::number).toList(), sums));
    }

    /** Empty if one of the sums was too large to be an {@link Amount}. */
    private static Optional<List<Amount>> backwards(Tally now, List<Valued> entries) {
        List<Amount> sums = new ArrayList<>();
        BigDecimal sum = now.sum().number();
        try {
            for (int i = entries.size() - 1; i >= 0; i--) {
                sums.add(new Amount(sum, now.sum().unit()));
                sum = sum.subtract(added(entries.get(i), now));
            }
        } catch (IllegalArgumentException outOfBounds) {
            return Optional.empty();
        }
        Collections.reverse(sums);
        return Optional.of(sums);
    }

    private static BigDecimal added(Valued entry, Tally to) {
        return entry.values().stream()
                .filter(value -> value.side() == to.side()
                        && value.sum().unit().equals(to.sum().unit()))
                .map(value -> value.sum().number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
