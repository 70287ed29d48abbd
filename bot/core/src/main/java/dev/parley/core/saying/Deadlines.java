package dev.parley.core.saying;

import dev.parley.core.dates.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Looks at a day that the other side is given ({@code power}: deadlines are real, or they are a bluff). */
public final class Deadlines {

    private Deadlines() {}

    /** Asks about a day on which hardly anyone works. */
    public static Optional<String> weekend(LocalDate day) {
        return isWeekend(day)
                ? Optional.of(
                        Dates.show(day) + " is on a weekend. Did you mean " + Dates.show(workingDayBefore(day)) + "?")
                : Optional.empty();
    }

    /**
     * Asks about a second date for the same offer.
     *
     * @param earlier the date that they were given last
     */
    public static Optional<String> second(LocalDate earlier, LocalDate now) {
        return earlier.equals(now)
                ? Optional.empty()
                : Optional.of("They were given " + Dates.show(earlier)
                        + " before. For the same offer, a second date makes both look like a bluff. What has changed?");
    }

    /** The day itself, or the Monday after a weekend. */
    public static LocalDate workingDayFrom(LocalDate day) {
        LocalDate from = day;
        while (isWeekend(from)) {
            from = from.plusDays(1);
        }
        return from;
    }

    private static LocalDate workingDayBefore(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - (long) DayOfWeek.FRIDAY.getValue());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }
}
