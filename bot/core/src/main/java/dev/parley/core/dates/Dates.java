package dev.parley.core.dates;

import dev.parley.core.reading.Reading;
import java.time.LocalDate;

/** Stub. */
public final class Dates {
    private Dates() {}

    public static Reading<LocalDate> read(String text, LocalDate today) {
        return new Reading.Clear<>(LocalDate.parse(text));
    }

    public static String show(LocalDate date) {
        return date.toString();
    }
}
