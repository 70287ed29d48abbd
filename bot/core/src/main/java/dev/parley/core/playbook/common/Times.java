package dev.parley.core.playbook.common;

import dev.parley.core.dates.Dates;
import dev.parley.core.dispatch.CommandContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows points in time to the one who reads: absolute, and in the reader's own zone. */
public final class Times {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private Times() {}

    public static String moment(Instant at, CommandContext reader) {
        return MOMENT.format(ZonedDateTime.ofInstant(at, reader.zone()));
    }

    /** How long ago, roughly: {@code today}, {@code 1 day}, {@code 12 days}. */
    public static String age(Instant since, CommandContext reader) {
        long days = Duration.between(since, reader.now()).toDays();
        return days < 1 ? "less than a day" : days == 1 ? "1 day" : days + " days";
    }

    /** A day in a few letters, with its weekday: {@code Fri 11 Dec 2026}. */
    public static String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    public static String day(LocalDate date) {
        return Dates.show(date);
    }
}
