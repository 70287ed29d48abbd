package dev.parley.core.commands;

import dev.parley.core.command.Situation;
import dev.parley.core.dates.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows points in time to the one who reads: absolute, and in the reader's own zone. */
final class Times {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private Times() {}

    static String moment(Instant at, Situation reader) {
        return MOMENT.format(ZonedDateTime.ofInstant(at, reader.zone()));
    }

    /** How long ago, roughly: {@code today}, {@code 1 day}, {@code 12 days}. */
    static String age(Instant since, Situation reader) {
        long days = Duration.between(since, reader.now()).toDays();
        return days < 1 ? "less than a day" : days == 1 ? "1 day" : days + " days";
    }

    /** A day in a few letters, with its weekday: {@code Fri 11 Dec 2026}. */
    static String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    static String day(LocalDate date) {
        return Dates.show(date);
    }
}
