package dev.parley.core.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days that are named by way of another day or of a month, and several days named at once. */
final class Offsets {

    private static final Pattern AWAY =
            Pattern.compile("(?:the )?(?<span>day|[a-z0-9]{1,8}[ -](?:days?|weeks?|fortnights?|months?|years?)) "
                    + "(?:(?<way>from|after|before|on|prior to) (?=.)|(?=today$|tomorrow$|(?:" + Names.WEEKDAY
                    + ")$))(?<base>.+)");
    private static final Pattern WEEK_ON =
            Pattern.compile("(?<base>" + Names.WEEKDAY + "|today|tomorrow) (?<span>week|fortnight)");
    private static final Pattern WEEK_COMMENCING = Pattern.compile(
            "(?:w ?/ ?c|wc|w ?/ ?e|w ?/ ?b|week (?:commencing|beginning|starting|ending|from)|week early|"
                    + "(?:the )?week (?:of )?(?:commencing|ending)) (?:on |of )?(?<base>.+)");
    private static final Pattern BEFORE =
            Pattern.compile("(?:before|avant le|antes del|vor dem|prima del) (?<base>.+)");
    private static final Pattern SEVERAL =
            Pattern.compile("(?:between |from )?(?<one>.+?) ?(?:\\bor\\b|\\band\\b|\\bto\\b|"
                    + "\\boder\\b|\\bou\\b|/| - |-|&) ?(?<other>.+)");
    private static final Pattern NTH =
            Pattern.compile("(?:the )?(?<nth>[1-5](?:st|nd|rd|th)|last) (?<day>" + Names.WEEKDAY
                    + ") (?:of|in) (?:the )?(?:(?<which>this|next) month|month|(?<month>" + Names.MONTH
                    + ")\\.?(?: (?<year>20[0-9]{2}))?)");
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("(?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th)(?: (?:of )?(?<which>this|next) month)?");
    private static final Pattern LAST_DAY =
            Pattern.compile("(?:the )?last (?<working>(?:working|business|work) )?day (?:of|in) (?<rest>.+)");
    private static final Pattern WORKING_DAYS = Pattern.compile(
            "(?:in |within )?(?<number>[0-9]{1,3}|[a-z]{1,8})[ -](?:working|business|work|werk|arbeits) ?days?"
                    + "(?: from (?:now|today))?");

    private Offsets() {}

    static Optional<Candidates> read(String text, LocalDate today) {
        return Stream.<Function<String, Optional<Candidates>>>of(
                        each -> base(WEEK_COMMENCING, each, today, UnaryOperator.identity()),
                        each -> away(each, today),
                        each -> weekOn(each, today),
                        each -> dayOfMonth(each, today),
                        each -> nth(each, today),
                        each -> lastDay(each, today),
                        each -> workingDays(each, today),
                        each -> before(each, today))
                .flatMap(rule -> rule.apply(text).stream())
                .findFirst();
    }

    private static Optional<Candidates> base(
            Pattern pattern, String text, LocalDate today, UnaryOperator<LocalDate> moved) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches()
                ? Dates.candidates(Wording.bare(matcher.group("base")), today).map(each -> moved(each, moved))
                : Optional.empty();
    }

    private static Candidates moved(Candidates candidates, UnaryOperator<LocalDate> moved) {
        return new Candidates(candidates.dates().stream().map(moved).toList(), candidates.problem());
    }

    private static Optional<Candidates> away(String text, LocalDate today) {
        Matcher away = AWAY.matcher(text);
        if (!away.matches()) {
            return Optional.empty();
        }
        boolean back = List.of("before", "prior to").contains(String.valueOf(away.group("way")));
        return Spans.length(away.group("span").equals("day") ? "1 day" : away.group("span"))
                .flatMap(span -> base(AWAY, text, today, day -> back ? day.minus(span) : day.plus(span)));
    }

    /** “Friday week” is the Friday a week after the coming one. */
    private static Optional<Candidates> weekOn(String text, LocalDate today) {
        Matcher week = WEEK_ON.matcher(text);
        return week.matches()
                ? base(
                        WEEK_ON,
                        text,
                        today,
                        day -> day.plusWeeks(week.group("span").equals("week") ? 1 : 2))
                : Optional.empty();
    }

    /** The next such day; the last one too if it was less than a week ago. */
    static Optional<Candidates> dayOfMonth(String text, LocalDate today) {
        Matcher matcher = DAY_OF_MONTH.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group("day")) > 31) {
            return Optional.empty();
        }
        int day = Integer.parseInt(matcher.group("day"));
        YearMonth month = YearMonth.from(today);
        String which = matcher.group("which");
        if (which != null) {
            YearMonth named = month.plusMonths(which.equals("next") ? 1 : 0);
            Day meant = new Day(named.getYear(), named.getMonthValue(), day);
            return meant.isWithin()
                    ? Optional.of(meant.date().map(Candidates::of).orElseGet(meant::missing))
                    : Optional.empty();
        }
        List<LocalDate> around = IntStream.rangeClosed(-1, 2)
                .mapToObj(month::plusMonths)
                .flatMap(each -> new Day(each.getYear(), each.getMonthValue(), day).date().stream())
                .filter(each -> each.plusDays(7).isAfter(today))
                .toList();
        long recent = around.stream().filter(each -> !each.isAfter(today)).count();
        return around.isEmpty() ? Optional.empty() : Optional.of(Candidates.of(around.subList(0, (int) recent + 1)));
    }

    private static Optional<Candidates> nth(String text, LocalDate today) {
        Matcher nth = NTH.matcher(text);
        if (!nth.matches()) {
            return Optional.empty();
        }
        DayOfWeek day = Names.weekday(nth.group("day"));
        int number = nth.group("nth").equals("last")
                ? -1
                : Character.digit(nth.group("nth").charAt(0), 10);
        UnaryOperator<LocalDate> within = first -> first.with(TemporalAdjusters.dayOfWeekInMonth(number, day));
        LocalDate thisMonth = today.withDayOfMonth(1);
        if (nth.group("month") == null) {
            boolean next = "next".equals(nth.group("which"));
            return Optional.of(Candidates.of(within.apply(next ? thisMonth.plusMonths(1) : thisMonth)));
        }
        int month = Names.month(nth.group("month")).getValue();
        if (nth.group("year") != null) {
            return Optional.of(
                    Candidates.of(within.apply(LocalDate.of(Integer.parseInt(nth.group("year")), month, 1))));
        }
        LocalDate thisYear = within.apply(LocalDate.of(today.getYear(), month, 1));
        return Optional.of(Candidates.of(
                thisYear.isBefore(today) ? within.apply(LocalDate.of(today.getYear() + 1, month, 1)) : thisYear));
    }

    private static Optional<Candidates> lastDay(String text, LocalDate today) {
        Matcher last = LAST_DAY.matcher(text);
        if (!last.matches()) {
            return Optional.empty();
        }
        Optional<Candidates> end = Ends.read("end of " + last.group("rest"), today);
        return last.group("working") == null
                ? end
                : end.filter(each -> each.problem().isEmpty() && !each.dates().isEmpty())
                        .map(each -> workingDay(atLatest(each.dates().get(0))));
    }

    private static LocalDate atLatest(LocalDate day) {
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()));
    }

    /** Which days are holidays isn't known, so the day is offered and not taken. */
    private static Optional<Candidates> workingDays(String text, LocalDate today) {
        Matcher matcher = WORKING_DAYS.matcher(text);
        return matcher.matches()
                ? Spans.number(matcher.group("number"))
                        .map(number -> Candidates.none(
                                "I don't know your holidays. Without any, that's " + Dates.show(after(number, today))
                                        + ".",
                                after(number, today)))
                : Optional.empty();
    }

    private static Candidates workingDay(LocalDate day) {
        return Candidates.none("I don't know your holidays. Without any, that's " + Dates.show(day) + ".", day);
    }

    private static LocalDate after(int workingDays, LocalDate today) {
        LocalDate day = today;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        return day;
    }

    /** Some mean the day itself as the last one, some the day before. */
    private static Optional<Candidates> before(String text, LocalDate today) {
        return base(BEFORE, text, today, UnaryOperator.identity())
                .map(each -> each.problem().isPresent()
                        ? each
                        : Candidates.of(each.dates().stream()
                                .flatMap(day -> Stream.of(day.minusDays(1), day))
                                .toList()));
    }

    /** More than one day. */
    static Optional<Candidates> several(String text, LocalDate today) {
        Matcher several = SEVERAL.matcher(text);
        if (!several.matches()) {
            return Optional.empty();
        }
        String one = several.group("one");
        String other = Wording.bare(several.group("other"));
        // “4 or 5 Dec”: the month is named once
        String whole = one.matches("(?:the )?[0-9]{1,2}(?:st|nd|rd|th|\\.)?")
                ? one + " " + other.replaceFirst("^[0-9]{1,2}(?:st|nd|rd|th|\\.)? ?", "")
                : one;
        return Dates.candidates(Wording.bare(whole), today)
                .flatMap(first -> Dates.candidates(other, today)
                        .filter(second ->
                                first.problem().isEmpty() && second.problem().isEmpty())
                        .map(second -> Candidates.none(
                                "That's more than one day: name the one you mean.",
                                Stream.concat(first.dates().stream(), second.dates().stream())
                                        .toArray(LocalDate[]::new))));
    }
}
