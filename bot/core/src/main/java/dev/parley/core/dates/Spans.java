package dev.parley.core.dates;

import java.time.LocalDate;
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
    private static final Pattern SPAN = Pattern.compile(
            "(?:in |within )?(?<number>[0-9]{1,4}|[a-z]{1,8})[ -]?(?<unit>day|week|wk|fortnight|month|quarter|year)s?"
                    + "(?: from (?:now|today))?");

    private Spans() {}

    static Optional<Candidates> read(String text, LocalDate today) {
        Integer days = DAYS.get(text);
        if (days != null) {
            return Optional.of(Candidates.of(today.plusDays(days)));
        }
        Matcher span = SPAN.matcher(text);
        return span.matches()
                ? number(span.group("number")).map(number -> Candidates.of(after(number, span.group("unit"), today)))
                : Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        return Character.isDigit(text.charAt(0))
                ? Optional.of(Integer.parseInt(text))
                : Optional.ofNullable(NUMBERS.get(text));
    }

    private static LocalDate after(int number, String unit, LocalDate today) {
        return switch (unit) {
            case "day" -> today.plusDays(number);
            case "fortnight" -> today.plusWeeks(2L * number);
            case "month" -> today.plusMonths(number);
            case "quarter" -> today.plusMonths(3L * number);
            case "year" -> today.plusYears(number);
            default -> today.plusWeeks(number);
        };
    }
}
