package dev.parley.core.money;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands after a number for its zeros, such as k and million. */
final class Magnitude {

    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("lakh", 5),
            Map.entry("lakhs", 5),
            Map.entry("m", 6),
            Map.entry("mm", 6),
            Map.entry("mn", 6),
            Map.entry("mln", 6),
            Map.entry("mio", 6),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("crore", 7),
            Map.entry("crores", 7),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("billion", 9),
            Map.entry("billions", 9));

    /** One of them as a whole word, or with the code of a currency right behind it. */
    static final String SHAPE = "(?:(?i:"
            + ZEROS.keySet().stream().sorted().collect(Collectors.joining("|"))
            + ")\\.?(?![\\p{L}\\p{N}])|[kKmM](?=[A-Z]{3}(?![\\p{L}\\p{N}])))";

    private Magnitude() {}

    /** {@code number} with the zeros that {@code word} stands for. */
    static BigDecimal apply(String word, BigDecimal number) {
        String bare = word.toLowerCase(Locale.ROOT).replace(".", "");
        return number.scaleByPowerOfTen(ZEROS.getOrDefault(bare, 0));
    }
}
