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

    private static final Pattern SHORT = Pattern.compile("eo(?<unit>[dwmqy])(?: ?of)?(?: ?(?<rest>.+))?");
    private static final Map<String, String> UNITS =
            Map.of("d", "day", "w", "week", "m", "month", "q", "quarter", "y", "year");
    private static final Pattern END_LAST =
            Pattern.compile("(?<of>(?:this |next |the )?(?:week|month|quarter|year)|q[1-4]|h[12]|" + Names.MONTH
                    + ")[ ']s? ?end(?<rest> .+)?|ye(?<year> .+)?");
    private static final Pattern END =
            Pattern.compile("(?:the )?(?:very )?end (?:of )?(?:the )?(?:this |(?<next>next ))?"
                    + "(?:(?<unit>day|week|month|quarter|year)|q(?<quarter>[1-4])|h(?<half>[12])|(?<month>"
                    + Names.MONTH + ")\\.?)?"
                    + "(?:[ ,/]{0,2}(?:of )?(?<year>'[0-9]{2}|[0-9]{4}))?");

    private static final Pattern END_OF_WEEK = Pattern.compile("end (?:of )?(?:the )?(.+)");

    private Ends() {}

    static Optional<Candidates> read(String text, LocalDate today) {
        Matcher end = END.matcher(spelled(text.replace('-', ' ')));
        if (!end.matches()) {
            Matcher week = END_OF_WEEK.matcher(text);
            return week.matches() ? Stretches.monday(week.group(1), today).map(Ends::week) : Optional.empty();
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
        if (end.group("half") != null) {
            return Optional.of(Day.endOf(Month.of(6 * Integer.parseInt(end.group("half"))), year, today));
        }
        if (end.group("month") != null) {
            return Optional.of(Day.endOf(Names.month(end.group("month")), year, today));
        }
        return year.map(each -> Candidates.of(each.atMonth(Month.DECEMBER).atEndOfMonth()));
    }

    /** “EOM”, “EOM January” and “month end” as the end of it. */
    private static String spelled(String text) {
        Matcher small = SHORT.matcher(text);
        if (small.matches()) {
            String rest = small.group("rest");
            String unit = UNITS.get(small.group("unit"));
            boolean quarter = "quarter".equals(unit) && rest != null && rest.matches("[1-4]\\b.*");
            return "end of " + (rest == null ? unit : quarter ? "q" + rest : rest);
        }
        Matcher last = END_LAST.matcher(text);
        if (!last.matches()) {
            return text;
        }
        if (last.group("of") == null) {
            return "end of" + Optional.ofNullable(last.group("year")).orElse(" year");
        }
        String rest = last.group("rest");
        boolean bare = last.group("of").matches("week|month|quarter|year");
        return "end of " + (rest == null ? last.group("of") : bare ? rest.strip() : last.group("of") + rest);
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
