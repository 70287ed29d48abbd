package dev.parley.playground.draw;

import dev.parley.core.chat.Block;
import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import dev.parley.core.money.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out a chart. Zero is always on its scale, so that no change looks larger than it is. */
public final class Plot {

    /** Percent of the width that are left free on either side, for the names of the first and the last point. */
    private static final double MARGIN = 8;
    /** In pixels; the style sheet gives the whole its height. */
    private static final double TOP = 20;

    private static final double BOTTOM = 160;
    /** More would run into one another on a phone. */
    private static final int LABELS = 5;

    private static final BigDecimal FINEST = BigDecimal.ONE.movePointLeft(5);
    private static final List<BigDecimal> ROUND =
            Stream.of("1", "2", "2.5", "5", "10").map(BigDecimal::new).toList();
    private static final BigDecimal TICKS = BigDecimal.valueOf(4);

    private final Block.Chart<String> chart;
    private final List<List<Amount>> values;
    private final BigDecimal least;
    private final BigDecimal most;

    public Plot(Block.Chart<String> chart) {
        this.chart = chart;
        values = chart.lines().stream()
                .map(line -> Block.Chart.amounts(chart, line))
                .toList();
        least = numbers().reduce(BigDecimal.ZERO, BigDecimal::min);
        most = numbers().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private Stream<BigDecimal> numbers() {
        return values.stream().flatMap(List::stream).map(Amount::number);
    }

    public Part.Chart drawn() {
        return new Part.Chart(
                chart.caption(),
                ticks(),
                labels(),
                BOTTOM,
                IntStream.range(0, values.size()).mapToObj(this::line).toList(),
                table());
    }

    private Part.Line line(int index) {
        String name = chart.lines().get(index).name();
        List<Part.Dot> dots = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            Amount value = values.get(index).get(i);
            String said = name + ", " + chart.points().get(i) + ": " + Amounts.show(value);
            dots.add(new Part.Dot(x(i), y(value.number()), said));
        }
        return new Part.Line(
                name, dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")), dots);
    }

    /** Round numbers from the least value to the greatest. */
    private List<Part.Tick> ticks() {
        BigDecimal step = step();
        BigDecimal first = least.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return Stream.iterate(first, tick -> tick.compareTo(most) <= 0, tick -> tick.add(step))
                .map(tick -> new Part.Tick(Amounts.show(new Amount(tick, Unit.NONE)), y(tick)))
                .toList();
    }

    /** 1, 2, 2.5 or 5 with zeros: the smallest with which no more than a few ticks are needed. */
    private BigDecimal step() {
        BigDecimal rough =
                most.subtract(least).divide(TICKS, MathContext.DECIMAL64).max(FINEST);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** As many as there is room for, the last among them. */
    private List<Part.Label> labels() {
        int last = chart.points().size() - 1;
        int step = Math.max(1, (last + LABELS - 2) / (LABELS - 1));
        return IntStream.rangeClosed(0, last)
                .filter(i -> (last - i) % step == 0)
                .mapToObj(i -> new Part.Label(chart.points().get(i), x(i)))
                .toList();
    }

    private Part.Table table() {
        List<String> columns = Stream.concat(
                        Stream.of(chart.along()), chart.lines().stream().map(Block.Line::name))
                .toList();
        List<List<String>> rows = IntStream.range(0, chart.points().size())
                .mapToObj(i -> Stream.concat(
                                Stream.of(chart.points().get(i)),
                                values.stream().map(line -> Amounts.show(line.get(i))))
                        .toList())
                .toList();
        return new Part.Table(chart.caption(), columns, rows);
    }

    private double x(int point) {
        int last = chart.points().size() - 1;
        return last == 0 ? 50 : rounded(MARGIN + (100 - 2 * MARGIN) * point / last);
    }

    private double y(BigDecimal value) {
        BigDecimal range = most.subtract(least);
        double part = range.signum() == 0 ? 0 : value.subtract(least).doubleValue() / range.doubleValue();
        return rounded(BOTTOM - part * (BOTTOM - TOP));
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
