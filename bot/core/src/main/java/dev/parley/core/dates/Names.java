package dev.parley.core.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of months and weekdays, in small letters, with their usual short forms. */
final class Names {

    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            MONTHS.put(month.name().toLowerCase(Locale.ROOT), month);
            MONTHS.put(month.name().toLowerCase(Locale.ROOT).substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT).substring(0, 3), day);
        }
        WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        WEEKDAYS.put("weds", DayOfWeek.WEDNESDAY);
        WEEKDAYS.put("thur", DayOfWeek.THURSDAY);
        WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
    }

    /** Any month's name, longest first, as part of a pattern. */
    static final String MONTH = anyOf(MONTHS.keySet().toArray(String[]::new));

    /** Any weekday's name, longest first, as part of a pattern. */
    static final String WEEKDAY = anyOf(WEEKDAYS.keySet().toArray(String[]::new));

    private Names() {}

    static Stream<String> words() {
        return Stream.concat(MONTHS.keySet().stream(), WEEKDAYS.keySet().stream());
    }

    static Month month(String name) {
        return of(MONTHS, name);
    }

    static DayOfWeek weekday(String name) {
        return of(WEEKDAYS, name);
    }

    private static <T> T of(Map<String, T> names, String name) {
        T found = names.get(name.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return found;
    }

    private static String anyOf(String... names) {
        return Arrays.stream(names)
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
