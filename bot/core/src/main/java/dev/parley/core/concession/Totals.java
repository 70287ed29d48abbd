package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import dev.parley.core.money.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the entries of a log come to, apart for each currency and each rate. Net counts an entry only if what it costs us and
 * what it is worth to us are both known, or one net figure is: a give without a return is no net loss of its cost, since its
 * return is open, not zero, and goodwill is no exception. Undone entries are none of these.
 *
 * @param given what the gives cost us
 * @param givenToThem what the gives are worth to them
 * @param got what the gets are worth to us
 * @param gotFromThem what the gets cost them
 * @param net over the entries that have it
 * @param netEntries how many these are
 * @param entries how many entries there are
 * @param leftOut the numbers of the entries of which something, or everything, is in none of the sums
 */
public record Totals(
        List<Amount> given,
        List<Amount> givenToThem,
        List<Amount> got,
        List<Amount> gotFromThem,
        List<Amount> net,
        int netEntries,
        int entries,
        List<Integer> leftOut) {

    public Totals {
        given = List.copyOf(given);
        givenToThem = List.copyOf(givenToThem);
        got = List.copyOf(got);
        gotFromThem = List.copyOf(gotFromThem);
        net = List.copyOf(net);
        leftOut = List.copyOf(leftOut);
    }

    /** Of the entries that count, each with its appraisal. */
    static Totals of(Map<Concession, Appraisal> entries) {
        List<Appraisal> netted =
                entries.values().stream().filter(Appraisal::isNet).toList();
        return new Totals(
                sum(entries, Side.US, Sense.COST),
                sum(entries, Side.THEM, Sense.WORTH),
                sum(entries, Side.US, Sense.WORTH),
                sum(entries, Side.THEM, Sense.COST),
                sum(netted.stream().flatMap(Appraisal::net)),
                netted.size(),
                entries.size(),
                entries.entrySet().stream()
                        .filter(entry -> !entry.getValue().isWhole())
                        .map(entry -> entry.getKey().number())
                        .toList());
    }

    /** Whether there is nothing in any of the sums. */
    public boolean isEmpty() {
        return Stream.of(given, givenToThem, got, gotFromThem, net).allMatch(List::isEmpty);
    }

    private static List<Amount> sum(Map<Concession, Appraisal> entries, Side side, Sense sense) {
        return sum(entries.values().stream()
                .flatMap(appraisal -> appraisal.values().stream())
                .filter(value -> value.side() == side && value.sense() == sense)
                .map(Value::amount));
    }

    /** By unit, what is paid once first; a sum too large to be an {@link Amount} is left out rather than shown wrong. */
    private static List<Amount> sum(Stream<Amount> amounts) {
        Map<Unit, BigDecimal> sums =
                new TreeMap<>(Comparator.comparing((Unit unit) -> unit.name()).thenComparing(unit -> unit.per()));
        amounts.forEach(amount -> sums.merge(amount.unit(), amount.number(), BigDecimal::add));
        return sums.entrySet().stream()
                .flatMap(sum -> amount(sum.getValue(), sum.getKey()).stream())
                .toList();
    }

    static Optional<Amount> amount(BigDecimal number, Unit unit) {
        try {
            return Optional.of(new Amount(number, unit));
        } catch (IllegalArgumentException outOfBounds) {
            return Optional.empty();
        }
    }
}
