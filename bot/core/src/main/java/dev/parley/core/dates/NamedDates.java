package dev.parley.core.dates;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates that name their month. */
final class NamedDates {

    private static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th|\\.)?";
    private static final String MONTH = "(?<month>" + Names.MONTH + ")\\.?";
    private static final String YEAR = "(?<year>'[0-9]{2}|[0-9]{4})";
    private static final String SHORT_YEAR = "(?<year>'?[0-9]{2}|[0-9]{4})";
    private static final Pattern MONTH_OF_YEAR = Pattern.compile(MONTH + "-(?<day>2[4-9]|3[01])");
    private static final String GAP = "[ ,-]{0,2}";
    static final List<Pattern> ORDERS = List.of(
            Pattern.compile("(?:the )?" + DAY + GAP + "(?:of )?" + MONTH + "(?:[ ,-]{1,2}(?:of )?" + SHORT_YEAR + ")?"),
            Pattern.compile(MONTH + GAP + "(?:the )?" + DAY + "(?:[ ,-]{1,2}" + SHORT_YEAR + ")?"),
            Pattern.compile(YEAR + GAP + MONTH + GAP + DAY));

    private NamedDates() {}

    static Optional<Candidates> read(String text, LocalDate today) {
        Matcher either = MONTH_OF_YEAR.matcher(text);
        if (either.matches()) {
            return candidates(either, today).map(day -> dayOrMonth(day, either, today));
        }
        return ORDERS.stream()
                .map(order -> order.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(matcher -> candidates(matcher, today));
    }

    /** “Jan-27” is a day of January, or January of a year. */
    private static Candidates dayOrMonth(Candidates day, Matcher either, LocalDate today) {
        Year year = Year.of(Day.year(either.group("day")));
        Candidates end = Day.endOf(Names.month(either.group("month")), Optional.of(year), today);
        return day.problem().isPresent()
                ? end
                : Candidates.of(Stream.concat(day.dates().stream(), end.dates().stream())
                        .toList());
    }

    private static Optional<Candidates> candidates(Matcher matcher, LocalDate today) {
        int month = Names.month(matcher.group("month")).getValue();
        int number = Integer.parseInt(matcher.group("day"));
        String year = matcher.pattern() == MONTH_OF_YEAR ? null : matcher.group("year");
        if (number < 1 || number > 31) {
            return Optional.empty();
        }
        if (year == null) {
            return Optional.of(Day.of(month, number, today));
        }
        Day day = new Day(Day.year(year.replace("'", "")), month, number);
        if (!day.isWithin()) {
            return Optional.of(Dates.outside());
        }
        return Optional.of(day.date().map(Candidates::of).orElseGet(day::missing));
    }
}
