package dev.parley.core.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weekdays alone, of a week, and beside a date with which they have to agree. */
final class Weekdays {

    private static final Pattern ALONE = Pattern.compile(
            "(?<which>(?:the )?(?:this |this coming |coming |following |next ))?(?<day>" + Names.WEEKDAY + ")");
    private static final Pattern AFTER_NEXT = Pattern.compile("(?:the )?(?<day>" + Names.WEEKDAY + ") after next");
    private static final Pattern BEFORE =
            Pattern.compile("(?<day>" + Names.WEEKDAY_BESIDE + ")[ ,.]{1,3}(?:the |den |of |in )*(?<rest>.+)");
    private static final Pattern AFTER = Pattern.compile("(?<rest>.+?)[ ,]{1,2}\\(?(?<day>" + Names.WEEKDAY + ")\\)?");

    private Weekdays() {}

    static Optional<Candidates> read(String text, LocalDate today) {
        Matcher alone = ALONE.matcher(text);
        if (alone.matches()) {
            DayOfWeek day = Names.weekday(alone.group("day"));
            return Optional.of(
                    String.valueOf(alone.group("which")).endsWith("next ") ? next(day, today) : coming(day, today));
        }
        Matcher afterNext = AFTER_NEXT.matcher(text);
        if (afterNext.matches()) {
            return Optional.of(Candidates.of(next(Names.weekday(afterNext.group("day")), today).dates().stream()
                    .map(date -> date.plusWeeks(1))
                    .toList()));
        }
        for (Pattern place : List.of(BEFORE, AFTER)) {
            Matcher matcher = place.matcher(text);
            if (matcher.matches()) {
                DayOfWeek day = Names.weekday(matcher.group("day"));
                String rest = matcher.group("rest");
                return Stretches.monday(rest, today)
                        .map(monday -> Candidates.of(monday.with(day)))
                        .or(() -> NamedDates.read(rest, today)
                                .or(() -> NumericDates.read(rest, today))
                                .or(() -> Offsets.dayOfMonth(rest, today))
                                .map(dates -> agreeing(dates, day)));
            }
        }
        return Optional.empty();
    }

    private static Candidates coming(DayOfWeek day, LocalDate today) {
        return today.getDayOfWeek() == day
                ? Candidates.of(today, today.plusWeeks(1))
                : Candidates.of(today.with(TemporalAdjusters.next(day)));
    }

    private static Candidates next(DayOfWeek day, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return Candidates.of(today.with(TemporalAdjusters.next(day)), monday.with(TemporalAdjusters.nextOrSame(day)));
    }

    private static Candidates agreeing(Candidates dates, DayOfWeek day) {
        if (dates.problem().isPresent() || dates.dates().isEmpty()) {
            return dates;
        }
        List<LocalDate> agreeing = dates.dates().stream()
                .filter(date -> date.getDayOfWeek() == day)
                .toList();
        if (!agreeing.isEmpty()) {
            return Candidates.of(agreeing);
        }
        LocalDate named = dates.dates().get(0);
        LocalDate before = named.with(TemporalAdjusters.previous(day));
        LocalDate after = named.with(TemporalAdjusters.next(day));
        LocalDate near = before.plusDays(3).isBefore(named) ? after : before;
        return Candidates.none(
                Dates.show(named).replaceFirst("^\\S+ ", "") + " is a " + Dates.name(named.getDayOfWeek()) + ", not a "
                        + Dates.name(day) + ".",
                named,
                near);
    }
}
