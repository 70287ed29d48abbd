package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import dev.parley.core.money.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the net to us adds up over the newest entries of a log whose cost and worth to us are both known.
 *
 * @param unit what it counts: the unit in which most of these entries are net
 * @param whole whether the log is net in no other unit
 * @param entries the numbers of those entries, at least two, in order
 * @param sums the net after each of those entries, all earlier ones included
 */
public record Trend(Unit unit, boolean whole, List<Integer> entries, List<Amount> sums) {

    public Trend {
        Objects.requireNonNull(unit);
        entries = List.copyOf(entries);
        sums = List.copyOf(sums);
    }

    /** A number of an entry with what it adds in the one unit. */
    private record Point(int number, BigDecimal adds) {}

    /** Empty where fewer than two entries are net in the same unit, or a sum cannot be kept. */
    static Optional<Trend> of(Map<Concession, Appraisal> log, int newest) {
        Map<Unit, List<Point>> points = new LinkedHashMap<>();
        log.forEach((entry, appraisal) -> {
            if (appraisal.isNet()) {
                byUnit(appraisal)
                        .forEach((unit, adds) -> points.computeIfAbsent(unit, each -> new ArrayList<>())
                                .add(new Point(entry.number(), adds)));
            }
        });
        return points.entrySet().stream()
                .max(Comparator.comparingInt(unit -> unit.getValue().size()))
                .filter(unit -> unit.getValue().size() > 1)
                .flatMap(unit -> of(unit.getKey(), points.size() == 1, unit.getValue(), newest));
    }

    private static Map<Unit, BigDecimal> byUnit(Appraisal appraisal) {
        return appraisal
                .net()
                .collect(Collectors.groupingBy(
                        Amount::unit,
                        LinkedHashMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Amount::number, BigDecimal::add)));
    }

    private static Optional<Trend> of(Unit unit, boolean whole, List<Point> points, int newest) {
        List<Amount> sums = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Point point : points) {
            sum = sum.add(point.adds());
            Totals.amount(sum, unit).ifPresent(sums::add);
        }
        int from = Math.max(0, points.size() - newest);
        return sums.size() < points.size()
                ? Optional.empty()
                : Optional.of(new Trend(
                        unit,
                        whole,
                        points.stream().skip(from).map(Point::number).toList(),
                        sums.subList(from, sums.size())));
    }
}
