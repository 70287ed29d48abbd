package dev.parley.core.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weeks, months, quarters, halves and years. None of them is one day, so days within it are offered. */
final class Stretches {

    private static final String PROBLEM = "That's more than one day: name the one you mean.";
    private static final String YEAR = "(?:[ ,/-]{0,2}(?:of )?(?<year>'[0-9]{2}|20[0-9]{2}|(?<=/)[0-9]{2}))?";
    private static final Pattern PART =
            Pattern.compile("(?:the )?(?<part>early|mid|late)?(?:[ -](?:in |of )?)?(?:the )?(?<whole>.*)");
    private static final Pattern WEEK =
            Pattern.compile("(?<which>this |next |the |in the )?(?<unit>week|weekend)" + "(?<after> after next)?");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?<first>20[0-9]{2})[ -]?)?(?:kw|cw|w|week|calendar week|kalenderwoche|week no\\.?) ?(?<week>[0-9]{1,2})"
                    + "(?:[ ,/-]{0,2}(?<year>20[0-9]{2}))?");
    private static final Pattern WEEK_OF = Pattern.compile(
            "(?:the )?(?<nth>(?:[0-9]{1,2}(?:st|nd|rd|th)|last) )?week (?:of|in) " + "(?:the )?(?<rest>.+)");
    private static final Pattern OTHER = Pattern.compile("(?:(?<which>this |next )(?<unit>month|quarter|year)|"
            + "q(?<quarter>[1-4])" + YEAR + "|h(?<half>[12])" + YEAR.replace("<year>", "<halfyear>") + "|"
            + "(?<month>" + Names.MONTH + ")\\.?" + YEAR.replace("<year>", "<monthyear>") + "|"
            + "(?<number>0?[1-9]|1[0-2])/(?<numberyear>20[0-9]{2})|(?<whole>20[0-9]{2}))");

    /** From a first day to a last. */
    private record Stretch(LocalDate first, LocalDate last) {

        static Stretch months(int year, int month, int length) {
            return new Stretch(
                    LocalDate.of(year, month, 1),
                    YearMonth.of(year, month).plusMonths(length - 1L).atEndOfMonth());
        }

        static Stretch week(LocalDate within) {
            LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Stretch(monday, monday.plusDays(4));
        }

        /** Days in it that could be meant; of a week every one. */
        List<LocalDate> days(String part) {
            boolean week = ChronoUnit.DAYS.between(first, last) < 7;
            LocalDate middle =
                    week ? first.plusDays(2) : first.plusDays((ChronoUnit.DAYS.between(first, last) - 1) / 2);
            return switch (part) {
                case "early" -> week ? List.of(first, first.plusDays(1)) : List.of(first, workday(first, 1));
                case "mid" -> List.of(middle.minusDays(1), middle, middle.plusDays(1));
                case "late" -> week ? List.of(last.minusDays(1), last) : List.of(workday(last, -1), last);
                default -> week ? first.datesUntil(last.plusDays(1)).toList() : List.of(first, middle, last);
            };
        }

        private static LocalDate workday(LocalDate from, int step) {
            LocalDate day = from;
            while (day.getDayOfWeek().getValue() > 5 || day.equals(from)) {
                day = day.plusDays(step);
            }
            return day;
        }
    }

    private Stretches() {}

    static Optional<Candidates> read(String text, LocalDate today) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return Optional.empty();
        }
        String whole = part.group("whole");
        String which = Optional.ofNullable(part.group("part")).orElse("");
        return week(whole, today)
                .or(() -> numbered(whole, today))
                .or(() -> other(whole, today))
                .map(stretch -> offered(stretch, which, today))
                .or(() -> weekOf(whole, which, today));
    }

    private static Candidates offered(Stretch stretch, String part, LocalDate today) {
        List<LocalDate> all = stretch.days(part).stream()
                .filter(day -> Dates.isWithin(day.getYear()))
                .toList();
        List<LocalDate> ahead = all.stream().filter(day -> !day.isBefore(today)).toList();
        return all.isEmpty()
                ? Dates.outside()
                : Candidates.none(PROBLEM, (ahead.isEmpty() ? all : ahead).toArray(LocalDate[]::new));
    }

    private static Optional<Stretch> week(String text, LocalDate today) {
        Matcher week = WEEK.matcher(text);
        if (!week.matches()) {
            return Optional.empty();
        }
        boolean after = week.group("after") != null;
        boolean next = "next ".equals(week.group("which"));
        LocalDate monday = Stretch.week(today).first().plusWeeks(after ? 2 : next ? 1 : 0);
        return Optional.of(
                week.group("unit").equals("week")
                        ? new Stretch(monday, monday.plusDays(4))
                        : new Stretch(monday.plusDays(5), monday.plusDays(6)));
    }

    /** The Monday of a week such as “next week” or “KW 50”; “Monday week” names another. */
    static Optional<LocalDate> monday(String text, LocalDate today) {
        return text.equals("week")
                ? Optional.empty()
                : week(text, today)
                        .or(() -> numbered(text, today))
                        .map(Stretch::first)
                        .filter(first -> first.getDayOfWeek() == DayOfWeek.MONDAY);
    }

    private static Optional<Stretch> numbered(String text, LocalDate today) {
        Matcher week = NUMBERED.matcher(text);
        if (!week.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(week.group("week"));
        String typed = week.group("year") == null ? week.group("first") : week.group("year");
        if (number < 1 || number > 53) {
            return Optional.empty();
        }
        if (typed != null) {
            return Optional.of(numbered(Integer.parseInt(typed), number));
        }
        int year = today.get(IsoFields.WEEK_BASED_YEAR);
        Stretch thisYear = numbered(year, number);
        return Optional.of(thisYear.last().isBefore(today) ? numbered(year + 1, number) : thisYear);
    }

    private static Stretch numbered(int year, int week) {
        return Stretch.week(LocalDate.of(year, Month.JANUARY, 4).plusWeeks(week - 1L));
    }

    /** The week of a day, or a month's first or second week. */
    private static Optional<Candidates> weekOf(String text, String part, LocalDate today) {
        Matcher week = WEEK_OF.matcher(text);
        if (!week.matches()) {
            return Optional.empty();
        }
        String nth = week.group("nth");
        if (nth == null) {
            return Dates.candidates(week.group("rest"), today)
                    .filter(each -> each.problem().isEmpty() && each.dates().size() == 1)
                    .map(each -> offered(Stretch.week(each.dates().get(0)), part, today));
        }
        if (nth.equals("last ")) {
            return other(week.group("rest"), today).map(month -> offered(Stretch.week(month.last()), part, today));
        }
        int number = Integer.parseInt(nth.replaceAll("\\D", ""));
        return number < 1 || number > 4
                ? Optional.empty()
                : other(week.group("rest"), today)
                        .map(month -> offered(Stretch.week(month.first().plusWeeks(number - 1L)), part, today));
    }

    private static Optional<Stretch> other(String text, LocalDate today) {
        Matcher other = OTHER.matcher(text);
        if (!other.matches()) {
            return Optional.empty();
        }
        if (other.group("unit") != null) {
            return Optional.of(named(other.group("unit"), other.group("which").equals("next "), today));
        }
        if (other.group("whole") != null) {
            return Optional.of(Stretch.months(Integer.parseInt(other.group("whole")), 1, 12));
        }
        if (other.group("number") != null) {
            return Optional.of(Stretch.months(
                    Integer.parseInt(other.group("numberyear")), Integer.parseInt(other.group("number")), 1));
        }
        if (other.group("month") != null) {
            return Optional.of(of(Names.month(other.group("month")).getValue(), 1, other.group("monthyear"), today));
        }
        return Optional.of(
                other.group("quarter") != null
                        ? of(3 * Integer.parseInt(other.group("quarter")) - 2, 3, other.group("year"), today)
                        : of(6 * Integer.parseInt(other.group("half")) - 5, 6, other.group("halfyear"), today));
    }

    private static Stretch named(String unit, boolean next, LocalDate today) {
        int length = unit.equals("month") ? 1 : unit.equals("quarter") ? 3 : 12;
        YearMonth first = YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / length * length + 1)
                .plusMonths(next ? length : 0);
        return Stretch.months(first.getYear(), first.getMonthValue(), length);
    }

    /** Of the year that is named, or else the next that isn't over. */
    private static Stretch of(int month, int length, @Nullable String year, LocalDate today) {
        if (year != null) {
            return Stretch.months(Day.year(year.replace("'", "")), month, length);
        }
        return Stream.of(0, 1)
                .map(later -> Stretch.months(today.getYear() + later, month, length))
                .filter(stretch -> !stretch.last().isBefore(today))
                .findFirst()
                .orElseThrow();
    }
}
