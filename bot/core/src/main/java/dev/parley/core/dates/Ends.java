package dev.parley.core.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ends of weeks, months, quarters and years of the calendar. */
final class Ends {

    private static final Map<String, String> SHORT = Map.of(
            "eod",
            "end of day",
            "eow",
            "end of week",
            "eom",
            "end of month",
            "eoq",
            "end of quarter",
            "eoy",
            "end of year",
            "month end",
            "end of month",
            "quarter end",
            "end of quarter",
            "year end",
            "end of year");
    private static final Pattern END = Pattern.compile("(?:the )?end (?:of )?(?:(?:the|this) |(?<next>next ))?"
            + "(?:(?<unit>day|week|month|quarter|year)|q(?<quarter>[1-4])|(?<month>" + Names.MONTH + ")\\.?)?"
            + "(?: ?(?<year>'[0-9]{2}|[0-9]{4}))?");

    private Ends() {}

    static Optional<Candidates> read(String text, LocalDate today) {
        Matcher end = END.matcher(SHORT.getOrDefault(text.replace('-', ' '), text.replace('-', ' ')));
        if (!end.matches()) {
            return Optional.empty();
        }
        Optional<Year> year =
                Optional.ofNullable(end.group("year")).map(digits -> Year.of(Day.year(digits.replace("'", ""))));
        if (year.filter(each -> !Dates.isWithin(each.getValue())).isPresent()) {
            return Optional.of(Dates.outside());
        }
        boolean next = end.group("next") != null;
        if (end.group("unit") != null) {
            return year.isPresent() ? Optional.empty() : Optional.of(of(end.group("unit"), next, today));
        }
        if (next) {
            return Optional.empty();
        }
        if (end.group("quarter") != null) {
            return Optional.of(Day.endOf(Month.of(3 * Integer.parseInt(end.group("quarter"))), year, today));
        }
        if (end.group("month") != null) {
            return Optional.of(Day.endOf(Names.month(end.group("month")), year, today));
        }
        return year.map(each -> Candidates.of(each.atMonth(Month.DECEMBER).atEndOfMonth()));
    }

    private static Candidates of(String unit, boolean next, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        int intoQuarter = (month.getMonthValue() - 1) % 3;
        return switch (unit) {
            case "day" -> Candidates.of(next ? today.plusDays(1) : today);
            case "week" -> week(next ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today);
            case "month" -> Candidates.of(month.plusMonths(next ? 1 : 0).atEndOfMonth());
            case "quarter" ->
                Candidates.of(
                        month.plusMonths(2L - intoQuarter + (next ? 3 : 0)).atEndOfMonth());
            default -> Candidates.of(LocalDate.of(today.getYear() + (next ? 1 : 0), 12, 31));
        };
    }

    /** Some weeks end on Friday and some on Sunday. */
    private static Candidates week(LocalDate from) {
        return Candidates.of(
                from.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)),
                from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }
}
