package dev.parley.core.dates;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds days in running text that are written so that they can be nothing else. */
final class DayFinder {

    private static final String NOT_AFTER = "(?<![\\p{L}\\p{N}])";
    private static final String NOT_BEFORE = "(?![\\p{L}\\p{N}]| ?%| ?percent|[.,/-][0-9])";
    private static final List<Pattern> NAMED = NamedDates.ORDERS.stream()
            .map(order -> Pattern.compile(
                    NOT_AFTER + "(?:" + order.pattern() + ")" + NOT_BEFORE,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();
    private static final Pattern DIGITS =
            Pattern.compile(NOT_AFTER + "(?<![.,/-])[0-9]{1,4}([./-])[0-9]{1,2}\\1[0-9]{1,4}" + NOT_BEFORE);

    private DayFinder() {}

    static List<NamedDay> find(String plain) {
        List<NamedDay> found = new ArrayList<>();
        for (Pattern order : NAMED) {
            Matcher named = order.matcher(plain);
            while (named.find()) {
                day(named).ifPresent(found::add);
            }
        }
        Matcher digits = DIGITS.matcher(plain);
        while (digits.find()) {
            all(digits).forEach(found::add);
        }
        return found;
    }

    private static Optional<NamedDay> day(Matcher named) {
        int month = Names.month(named.group("month")).getValue();
        int day = Integer.parseInt(named.group("day"));
        Optional<Year> year =
                Optional.ofNullable(named.group("year")).map(digits -> Year.of(Day.year(digits.replace("'", ""))));
        // a leap year holds every day that a month can have
        boolean exists = new Day(2000, month, day).date().isPresent();
        return exists
                ? Optional.of(new NamedDay(named.start(), named.end(), MonthDay.of(month, day), year))
                : Optional.empty();
    }

    private static Stream<NamedDay> all(Matcher digits) {
        return NumericDates.read(digits.group(), LocalDate.EPOCH)
                .filter(candidates -> candidates.problem().isEmpty())
                .stream()
                .flatMap(candidates -> candidates.dates().stream())
                .map(date -> new NamedDay(
                        digits.start(), digits.end(), MonthDay.from(date), Optional.of(Year.of(date.getYear()))));
    }
}
