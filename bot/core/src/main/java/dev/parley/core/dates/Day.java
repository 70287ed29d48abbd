package dev.parley.core.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A day of a month of a year, as named, whether or not there is such a day. */
record Day(int year, int month, int day) {

    /** A day this recently past may be meant rather than the same day of the next year. */
    private static final int RECENT_DAYS = 60;

    Optional<LocalDate> date() {
        return isWithin() && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /** Whether it could be a day if only the month were long enough. */
    boolean isWithin() {
        return Dates.isWithin(year) && isOfAYear();
    }

    /** The same, in whatever year. */
    boolean isOfAYear() {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** The last day of its month, and that this one does not exist. */
    Candidates missing() {
        LocalDate last = YearMonth.of(year, month).atEndOfMonth();
        return Candidates.none(
                "There is no " + day + " " + Dates.name(Month.of(month)) + " " + year
                        + ": the last day of that month is " + Dates.show(last) + ".",
                last);
    }

    /** A day without a year: the next time it occurs, and the last time if that was not long ago. */
    static Candidates of(int month, int day, LocalDate today) {
        Day thisYear = new Day(today.getYear(), month, day);
        boolean over = thisYear.date().filter(date -> date.isBefore(today)).isPresent()
                || (thisYear.date().isEmpty() && month < today.getMonthValue());
        Day next = over ? new Day(today.getYear() + 1, month, day) : thisYear;
        if (next.date().isEmpty()) {
            return next.isWithin() ? next.missing() : Candidates.of();
        }
        LocalDate coming = next.date().orElseThrow();
        Optional<LocalDate> last = new Day(coming.getYear() - 1, month, day)
                .date()
                .filter(date -> date.isBefore(today) && ChronoUnit.DAYS.between(date, today) <= RECENT_DAYS);
        return last.map(date -> Candidates.of(coming, date)).orElseGet(() -> Candidates.of(coming));
    }

    /** The year that two or four digits name. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    /** The last day of a month: that of the given year, or without one the next, and the last if not long ago. */
    static Candidates endOf(Month month, Optional<Year> year, LocalDate today) {
        if (year.isPresent()) {
            return Candidates.of(year.get().atMonth(month).atEndOfMonth());
        }
        LocalDate thisYear = YearMonth.of(today.getYear(), month).atEndOfMonth();
        LocalDate coming = thisYear.isBefore(today)
                ? YearMonth.of(today.getYear() + 1, month).atEndOfMonth()
                : thisYear;
        LocalDate last = YearMonth.from(coming).minusYears(1).atEndOfMonth();
        return Candidates.of(
                ChronoUnit.DAYS.between(last, today) <= RECENT_DAYS ? List.of(coming, last) : List.of(coming));
    }
}
