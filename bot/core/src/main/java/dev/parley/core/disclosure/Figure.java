package dev.parley.core.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One reading of a number in running text.
 *
 * @param number without its sign and without trailing zeros
 * @param measure what it counts
 * @param spelled whether it is written in words only
 */
record Figure(BigDecimal number, Measure measure, boolean spelled) {

    /** Numbers below this are in any text: without a unit they say nothing. */
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private static final BigDecimal HAIRBREADTH = new BigDecimal("0.001");

    private static final Map<String, BigDecimal> HOURS = Map.of(
            "hour", BigDecimal.ONE,
            "day", BigDecimal.valueOf(24),
            "week", BigDecimal.valueOf(7 * 24),
            "fortnight", BigDecimal.valueOf(14 * 24));
    private static final Map<String, BigDecimal> MONTHS =
            Map.of("month", BigDecimal.ONE, "quarter", BigDecimal.valueOf(3), "year", BigDecimal.valueOf(12));
    private static final Set<String> YEARLY = Set.of("year", "annum", "jahr", "an");
    private static final BigDecimal HOURS_A_MONTH = BigDecimal.valueOf(30 * 24);
    private static final BigDecimal HOURS_A_YEAR = BigDecimal.valueOf(365 * 24);
    private static final BigDecimal HOURS_OF_52_WEEKS = BigDecimal.valueOf(364 * 24);

    Figure {
        number = number.abs().stripTrailingZeros();
    }

    /**
     * Whether a reader of {@code text} learns this figure of a secret.
     *
     * @param alone whether the secret is nothing but this figure
     */
    boolean isSeenIn(Figure text, boolean alone) {
        return switch (measure.kind()) {
            case MONEY -> moneyIsSeenIn(text, alone);
            case PERCENT -> text.measure.kind() == Measure.Kind.PERCENT && isSame(text);
            case SPAN -> spanIsSeenIn(text);
            case COUNT -> isSame(text) && countIsSeenIn(text);
            case BARE, LABEL -> bareIsSeenIn(text, alone);
        };
    }

    private boolean moneyIsSeenIn(Figure text, boolean alone) {
        if (!isSame(text) && !isAbout(text)) {
            return false;
        }
        return switch (text.measure.kind()) {
            case MONEY -> measure.mayAgreeWith(text.measure);
            case BARE ->
                isAtLeast(BigDecimal.valueOf(20))
                        || (alone && isAtLeast(SMALL))
                        || (!measure.rate().isEmpty() && measure.rate().equals(text.measure.rate()));
            case COUNT -> isAtLeast(THOUSAND) && !Nouns.measure(text.measure.names());
            case LABEL -> isAtLeast(THOUSAND);
            case PERCENT, SPAN -> false;
        };
    }

    private boolean spanIsSeenIn(Figure text) {
        if (text.measure.kind() == Measure.Kind.SPAN) {
            boolean unitMissing =
                    measure.names().isEmpty() || text.measure.names().isEmpty();
            return unitMissing ? isSame(text) : isAsLongAs(text);
        }
        return text.measure.kind() == Measure.Kind.BARE
                && isSame(text)
                && isAtLeast(SMALL)
                && text.measure.rate().isEmpty();
    }

    private boolean isAsLongAs(Figure other) {
        BigDecimal months = in(MONTHS);
        BigDecimal otherMonths = other.in(MONTHS);
        if (months.signum() > 0 && otherMonths.signum() > 0) {
            return months.compareTo(otherMonths) == 0;
        }
        BigDecimal hours = in(HOURS);
        BigDecimal otherHours = other.in(HOURS);
        if (hours.signum() > 0 && otherHours.signum() > 0) {
            return hours.compareTo(otherHours) == 0;
        }
        return hours.signum() > 0 ? isTaken(hours, otherMonths) : isTaken(otherHours, months);
    }

    /** Thirty days are a month, and 52 weeks or 365 days a year, to everybody who negotiates. */
    private static boolean isTaken(BigDecimal hours, BigDecimal months) {
        BigDecimal years = months.divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP);
        return months.signum() > 0
                && (hours.compareTo(months.multiply(HOURS_A_MONTH)) == 0
                        || hours.compareTo(years.multiply(HOURS_A_YEAR)) == 0
                        || hours.compareTo(years.multiply(HOURS_OF_52_WEEKS)) == 0);
    }

    private BigDecimal in(Map<String, BigDecimal> lengths) {
        return measure.names().stream()
                .findFirst()
                .map(unit -> lengths.getOrDefault(unit, BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO)
                .multiply(number);
    }

    private boolean countIsSeenIn(Figure text) {
        return switch (text.measure.kind()) {
            case COUNT ->
                Nouns.same(measure.names(), text.measure.names())
                        || (isAtLeast(HUNDRED)
                                && !Nouns.measure(text.measure.names())
                                && !Nouns.measure(measure.names()));
            case BARE -> isAtLeast(SMALL) && text.measure.rate().isEmpty();
            case LABEL -> isAtLeast(THOUSAND);
            case MONEY -> isAtLeast(THOUSAND) && !Nouns.counted(measure.names()) && !Nouns.measure(measure.names());
            case PERCENT, SPAN -> false;
        };
    }

    private boolean bareIsSeenIn(Figure text, boolean alone) {
        if (!isSame(text) && !isAbout(text)) {
            return false;
        }
        boolean telling = (isAtLeast(SMALL) && !isYear()) || (alone && (isAtLeast(SMALL) || !text.spelled));
        return switch (text.measure.kind()) {
            case MONEY, BARE -> telling;
            case COUNT -> (telling && isAtLeast(THOUSAND)) || (alone && isAtLeast(SMALL));
            case SPAN -> alone && isAtLeast(SMALL);
            case LABEL -> isAtLeast(THOUSAND) && !isYear();
            case PERCENT -> false;
        };
    }

    /** The numbers by which it may be said: itself, and for months the years too. */
    Stream<BigDecimal> spoken() {
        return measure.names().contains("month")
                ? Stream.of(number, number.divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP))
                : Stream.of(number);
    }

    /** Whether the two can be compared: money with money at the same rate, time with time, seats with seats. */
    boolean isOfTheKindOf(Figure other) {
        return switch (measure.kind()) {
            case MONEY, BARE ->
                (other.isMoney() || other.measure.kind() == Measure.Kind.BARE)
                        && measure.mayAgreeWith(other.measure)
                        && isAtTheRateOf(other);
            case PERCENT -> other.measure.kind() == Measure.Kind.PERCENT;
            case SPAN ->
                other.measure.kind() == Measure.Kind.SPAN
                        && months().signum() > 0
                        && other.months().signum() > 0;
            case COUNT ->
                other.measure.kind() == Measure.Kind.COUNT && Nouns.same(measure.names(), other.measure.names());
            case LABEL -> false;
        };
    }

    private boolean isMoney() {
        return measure.kind() == Measure.Kind.MONEY;
    }

    private boolean isAtTheRateOf(Figure other) {
        return measure.rate().equals(other.measure.rate())
                || (measure.rate().isEmpty() && YEARLY.contains(other.measure.rate()))
                || (other.measure.rate().isEmpty() && YEARLY.contains(measure.rate()));
    }

    /** As numbers compare; only where one {@link #isOfTheKindOf} the other. */
    int comparedTo(Figure other) {
        return measure.kind() == Measure.Kind.SPAN
                ? months().compareTo(other.months())
                : number.compareTo(other.number);
    }

    private BigDecimal months() {
        BigDecimal months = in(MONTHS);
        return months.signum() > 0 ? months : in(HOURS).divide(HOURS_A_MONTH, 6, RoundingMode.HALF_UP);
    }

    private boolean isSame(Figure other) {
        return number.compareTo(other.number) == 0;
    }

    /** Such as 86,900 in <i>87k</i>, to as many digits as the text takes the trouble to write, or 120,000 in <i>119,999</i>. */
    private boolean isAbout(Figure text) {
        int zeros = -text.number.scale();
        BigDecimal apart = number.subtract(text.number).abs();
        boolean rounded = zeros >= 2
                && number.setScale(-zeros, RoundingMode.HALF_UP).compareTo(text.number) == 0
                && apart.compareTo(number.multiply(ONE_PERCENT)) <= 0;
        return isAtLeast(THOUSAND) && (rounded || apart.compareTo(number.multiply(HAIRBREADTH)) <= 0);
    }

    private boolean isAtLeast(BigDecimal bound) {
        return number.compareTo(bound) >= 0;
    }

    private boolean isYear() {
        return number.scale() <= 0
                && number.compareTo(BigDecimal.valueOf(1990)) >= 0
                && number.compareTo(BigDecimal.valueOf(2100)) <= 0;
    }
}
