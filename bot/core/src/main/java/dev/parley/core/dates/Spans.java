package dev.parley.core.dates;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days counted from today. */
final class Spans {

    private static final Map<String, Integer> DAYS =
            Map.of("yesterday", -1, "today", 0, "tomorrow", 1, "day after tomorrow", 2, "the day after tomorrow", 2);
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));
    private static final String LENGTH =
            "(?<number>[0-9]{1,4}|[a-z]{1,8})[ -]?(?<unit>day|week|fortnight|month|quarter|year|hour|hr|h|d|w)s?";
    private static final Pattern SPAN = Pattern.compile(
            "(?:in |within )?(?:the )?(?:next |coming )?" + LENGTH + "(?:'?s? time)?(?: from (?:now|today)| hence)?");
    private static final Pattern ALONE = Pattern.compile(LENGTH);
    private static final int HOURS_OF_A_DAY = 24;

    private Spans() {}

    static Optional<Candidates> read(String text, LocalDate today) {
        Integer days = DAYS.get(text);
        if (days != null) {
            return Optional.of(Candidates.of(today.plusDays(days)));
        }
        Matcher span = SPAN.matcher(text);
        return span.matches() ? length(span).map(length -> Candidates.of(today.plus(length))) : Optional.empty();
    }

    /** How long a span such as {@code two weeks} is. */
    static Optional<Period> length(String text) {
        Matcher alone = ALONE.matcher(text);
        return alone.matches() ? length(alone) : Optional.empty();
    }

    private static Optional<Period> length(Matcher span) {
        return number(span.group("number")).flatMap(number -> length(number, span.group("unit")));
    }

    static Optional<Integer> number(String text) {
        return Character.isDigit(text.charAt(0))
                ? Optional.of(Integer.parseInt(text))
                : Optional.ofNullable(NUMBERS.get(text));
    }

    /** Hours only where they make whole days: which day it is would hang on the hour otherwise. */
    private static Optional<Period> length(int number, String unit) {
        return switch (unit) {
            case "hour", "hr", "h" ->
                number > 0 && number % HOURS_OF_A_DAY == 0
                        ? Optional.of(Period.ofDays(number / HOURS_OF_A_DAY))
                        : Optional.empty();
            case "day", "d" -> Optional.of(Period.ofDays(number));
            case "fortnight" -> Optional.of(Period.ofWeeks(2 * number));
            case "month" -> Optional.of(Period.ofMonths(number));
            case "quarter" -> Optional.of(Period.ofMonths(3 * number));
            case "year" -> Optional.of(Period.ofYears(number));
            default -> Optional.of(Period.ofWeeks(number));
        };
    }
}
