package dev.parley.core.money;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands beside a number for its zeros, such as k, million, lakh or Tsd. */
final class Magnitude {

    private static final Map<String, List<Integer>> ZEROS = new HashMap<>();

    static {
        zeros("k thousand thousands grand tsd thsd tausend", 3);
        zeros("lakh lakhs lac lacs", 5);
        zeros("m mm mn mln mio mill million millions millionen millones", 6);
        zeros("crore crores cr crs", 7);
        zeros("b bn bln billion billions mrd mia milliard milliards milliarden", 9);
        zeros("tn trn trillion trillions", 12);
        // a thousand in Spanish and Portuguese, a million in English
        zeros("mil", 3, 6);
    }

    /** What can be glued to a sign or a code, in front or behind: {@code TEUR}, {@code k€}, {@code €m}. */
    private static final Map<String, List<Integer>> GLUED = Map.of("t", List.of(3));

    private static final String WORDS = ZEROS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|"));

    /** One of them as a whole word, or with the code of a currency right behind it. */
    static final String SHAPE = "(?:(?i:" + WORDS + ")\\.?(?![\\p{L}\\p{N}])|[kKmM](?=[A-Z]{3}(?![\\p{L}\\p{N}])))";

    /** One of them beside a sign or a code. */
    static final String BESIDE_MONEY = "(?i:" + WORDS + "|t)\\.?";

    private Magnitude() {}

    private static void zeros(String words, Integer... numbers) {
        Stream.of(words.split(" ")).forEach(word -> ZEROS.put(word, List.of(numbers)));
    }

    /** {@code number} with the zeros that {@code word} stands for, in all of its meanings. */
    static Stream<BigDecimal> apply(String word, BigDecimal number) {
        String bare = word.toLowerCase(Locale.ROOT).replace(".", "");
        return ZEROS.getOrDefault(bare, GLUED.getOrDefault(bare, List.of(0))).stream()
                .map(number::scaleByPowerOfTen);
    }
}
