package dev.parley.core.concession;

import dev.parley.core.reading.PlainTyping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Which issue an entry is about, for the rule that gives should not stay one-way on it ({@code power}). Capitals, spacing, a
 * plural and a slip or two do not matter. An item filed under an issue keeps its own wording behind it: price (discount).
 *
 * @param names the deal's issues, as our side calls them; empty where none are known, and each item is then its own issue
 */
public record Issues(List<String> names) {

    private static final Pattern FILED = Pattern.compile("(?<issue>.*[^ ]) \\((?<wording>[^()]+)\\)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONG = 9;
    private static final int SHORT = 4;

    public Issues {
        names = List.copyOf(names);
    }

    /** The issue that an item is about; empty if it is none of the deal's. */
    public Optional<String> of(String item) {
        return named(item).or(() -> filed(item).flatMap(filed -> named(filed.group("issue"))));
    }

    /** The same item under one of the deal's issues. */
    public static String file(String item, String issue) {
        return issue + " (" + item.replace('(', '[').replace(')', ']') + ")";
    }

    /** Whether two items are about one issue. */
    public boolean areOne(String item, String other) {
        Optional<String> issue = of(item);
        return issue.isPresent() ? issue.equals(of(other)) : of(other).isEmpty() && isAlike(item, other);
    }

    /** Whether an item has to be asked about: the deal has issues, and it is none of them. */
    public boolean asksAbout(String item) {
        return !names.isEmpty() && of(item).isEmpty();
    }

    /** How an item of the same wording was filed before, if one was. */
    public Optional<String> filedBefore(String item, List<Concession> entries) {
        return entries.stream()
                .map(entry -> entry.move().item())
                .filter(earlier -> filed(earlier)
                        .filter(filed -> named(filed.group("issue")).isPresent())
                        .filter(filed -> isAlike(filed.group("wording"), item))
                        .isPresent())
                .reduce((first, last) -> last);
    }

    private Optional<String> named(String item) {
        return names.stream()
                .filter(name -> plain(name).equals(plain(item)))
                .findFirst()
                .or(() -> names.stream().filter(name -> isAlike(name, item)).findFirst());
    }

    private static Optional<Matcher> filed(String item) {
        Matcher matcher = FILED.matcher(item.strip());
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static boolean isAlike(String one, String other) {
        String first = singular(plain(one));
        String second = singular(plain(other));
        int shorter = Math.min(first.length(), second.length());
        int slips = shorter >= LONG ? 2 : shorter > SHORT ? 1 : 0;
        return first.equals(second)
                || (slips > 0 && sameDigits(first, second) && new LevenshteinDistance(slips).apply(first, second) >= 0);
    }

    /** "Phase 1" and "phase 2" are no slips of each other. */
    private static boolean sameDigits(String first, String second) {
        return first.replaceAll("[^0-9]", "").equals(second.replaceAll("[^0-9]", ""));
    }

    private static String plain(String item) {
        String small = PlainTyping.of(item).toLowerCase(Locale.ROOT);
        String letters = NO_WORD.matcher(small).replaceAll("");
        return letters.isEmpty() ? small : letters;
    }

    private static String singular(String plain) {
        return plain.endsWith("ies") && plain.length() > SHORT
                ? plain.substring(0, plain.length() - 3) + "y"
                : plain.endsWith("s") && !plain.endsWith("ss") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
