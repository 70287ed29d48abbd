package dev.parley.core.dates;

import java.time.MonthDay;
import java.time.Year;
import java.util.Objects;
import java.util.Optional;

/**
 * A day that running text names.
 *
 * @param start where it begins
 * @param end where it ends
 * @param year its year, if the text names it
 */
public record NamedDay(int start, int end, MonthDay day, Optional<Year> year) {
    public NamedDay {
        Objects.requireNonNull(day);
        Objects.requireNonNull(year);
    }

    /** Whether both can be the same day. */
    public boolean canBe(NamedDay other) {
        return day.equals(other.day) && (year.isEmpty() || other.year.isEmpty() || year.equals(other.year));
    }
}
