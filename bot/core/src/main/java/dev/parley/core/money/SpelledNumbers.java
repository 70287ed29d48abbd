package dev.parley.core.money;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns numbers in words, such as a hundred and twenty thousand, into digits. */
final class SpelledNumbers {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Long> SCALES =
            Map.of("thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);
    private static final Set<String> WORDS = Stream.of(SMALL, TENS, SCALES.keySet(), List.of("hundred"))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final String WORD = WORDS.stream().sorted().collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<![0-9] )(?:an? (?=hundred|thousand|million|billion))?" + WORD + "(?:(?: and |[ -])"
                    + WORD + "(?![\\p{L}\\p{N}])){0,20}+(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("[ -]");

    private SpelledNumbers() {}

    /** The text with digits where a number was spelled out. */
    static String toDigits(String plain) {
        return hasNumberWord(plain) ? NUMBER.matcher(plain).replaceAll(SpelledNumbers::digits) : plain;
    }

    /** Many times faster than the pattern, and most texts have none. */
    private static boolean hasNumberWord(String plain) {
        int start = 0;
        for (int at = 0; at <= plain.length(); at++) {
            if (at == plain.length() || !Character.isLetter(plain.charAt(at))) {
                int length = at - start;
                if (length >= 3
                        && length <= 9
                        && WORDS.contains(plain.substring(start, at).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = at + 1;
            }
        }
        return false;
    }

    private static String digits(MatchResult number) {
        long total = 0;
        long group = 0;
        for (String word : BETWEEN.split(number.group().toLowerCase(Locale.ROOT))) {
            if (SMALL.contains(word)) {
                group += SMALL.indexOf(word);
            } else if (TENS.contains(word)) {
                group += 10L * TENS.indexOf(word) + 20;
            } else if (word.equals("hundred")) {
                group = 100 * Math.max(1, group);
            } else if (SCALES.containsKey(word)) {
                total += SCALES.getOrDefault(word, 1L) * Math.max(1, group);
                group = 0;
            }
        }
        return Long.toString(Math.min(total + group, 999_999_999_999_999L));
    }
}
