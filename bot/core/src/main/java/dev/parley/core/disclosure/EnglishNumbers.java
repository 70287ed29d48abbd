package dev.parley.core.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns English numbers in words into digits: twelve and a half, half a million, one point two, ninety-five hundred. */
final class EnglishNumbers {

    private static final Map<String, Integer> UNITS = values(
            0,
            1,
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen");
    private static final Map<String, Integer> TENS =
            values(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
    private static final Map<String, Long> SCALES =
            Map.of("thousand", 1_000L, "grand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

    private static final String WORD = Stream.of(UNITS.keySet(), TENS.keySet(), SCALES.keySet())
            .flatMap(words -> words.stream())
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|", "(?:", "|hundred|dozen)(?!\\p{L})"));
    private static final String BETWEEN = "(?:,? and |[ -]{1,2})";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<![0-9] )(?:half an? |a quarter of a |an? (?=hundred|thousand|million|billion|dozen))?"
                    + WORD + "(?:" + BETWEEN + "(?:" + WORD
                    + "|a half(?!\\p{L})|a quarter(?!\\p{L})|point(?!\\p{L}))){0,20}+",
            Pattern.CASE_INSENSITIVE);
    /** In this order: half a fortnight is a fortnight first. */
    private static final List<Map.Entry<Pattern, String>> PHRASES = List.of(
            Map.entry(phrase("half an? fortnight"), "1 week"),
            Map.entry(phrase("(?:an?|one) (year|month|week|hour) and a half"), "1.5 $1"),
            Map.entry(phrase("an? couple of"), "2"),
            Map.entry(phrase("an? fortnight"), "2 weeks"),
            Map.entry(phrase("half an? (?=\\p{L})"), "0.5 "));

    private static final Pattern SPLIT = Pattern.compile("[ ,-]+");

    private EnglishNumbers() {}

    /** The text with digits where a number was spelled out; what cannot be made one number of stays near its meaning. */
    static String toDigits(String plain) {
        String small = plain.toLowerCase(Locale.ROOT);
        boolean none = Stream.of(UNITS, TENS)
                        .noneMatch(words -> words.keySet().stream().anyMatch(small::contains))
                && Stream.of("hundred", "thousand", "million", "billion", "half", "dozen", "couple", "fortnight")
                        .noneMatch(small::contains);
        if (none) {
            return plain;
        }
        String digits = NUMBER.matcher(plain).replaceAll(EnglishNumbers::digits);
        for (Map.Entry<Pattern, String> phrase : PHRASES) {
            digits = phrase.getKey().matcher(digits).replaceAll(phrase.getValue());
        }
        return digits;
    }

    private static Pattern phrase(String shape) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + shape, Pattern.CASE_INSENSITIVE);
    }

    private static String digits(MatchResult match) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        BigDecimal decimals = BigDecimal.ZERO;
        boolean begun = false;
        for (String word : SPLIT.split(match.group().toLowerCase(Locale.ROOT))) {
            if (word.equals("half") || word.equals("quarter")) {
                group = group.add(new BigDecimal(word.equals("half") ? "0.5" : "0.25"));
                begun = true;
            } else if (word.equals("point")) {
                decimals = BigDecimal.ONE;
            } else if (UNITS.containsKey(word) && decimals.signum() > 0) {
                decimals = decimals.movePointLeft(1);
                group = group.add(decimals.multiply(BigDecimal.valueOf(UNITS.getOrDefault(word, 0))));
            } else if (UNITS.containsKey(word) || TENS.containsKey(word)) {
                int value = UNITS.containsKey(word) ? UNITS.getOrDefault(word, 0) : TENS.getOrDefault(word, 0);
                group = group.add(BigDecimal.valueOf(value));
                begun = true;
            } else if (word.equals("hundred") || word.equals("dozen")) {
                group = orOne(group, begun).multiply(BigDecimal.valueOf(word.equals("dozen") ? 12 : 100));
                begun = true;
            } else if (SCALES.containsKey(word)) {
                total = total.add(orOne(group, begun).multiply(BigDecimal.valueOf(SCALES.getOrDefault(word, 1L))));
                group = BigDecimal.ZERO;
                decimals = BigDecimal.ZERO;
                begun = false;
            }
        }
        return total.add(group).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal orOne(BigDecimal group, boolean begun) {
        return begun && group.signum() > 0 ? group : BigDecimal.ONE;
    }

    private static Map<String, Integer> values(int first, int step, String words) {
        List<String> list = List.of(words.split(" "));
        return IntStream.range(0, list.size()).boxed().collect(Collectors.toMap(list::get, i -> first + step * i));
    }
}
