package dev.parley.core.money;

import dev.parley.core.money.AmountReader.Parts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Both ends of a range such as {@code $1.5-2m}: the money in front holds for the second number too, and what stands behind
 * the second for the first.
 */
final class Ranges {

    private static final Pattern BETWEEN =
            Pattern.compile(" ?(?:-|/|\\.\\.+) ?| (?:to|or|and|bis|und|oder) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGUN =
            Pattern.compile("(?:between|from|von|zwischen|entre) ", Pattern.CASE_INSENSITIVE);

    private final AmountReader reader;

    Ranges(AmountReader reader) {
        this.reader = reader;
    }

    /** All readings of the lower and then the upper end; none if {@code plain} is no range. */
    List<Amount> ends(String plain) {
        Matcher begun = BEGUN.matcher(plain);
        String text = begun.lookingAt() ? plain.substring(begun.end()) : plain;
        return BETWEEN.matcher(text)
                .results()
                .flatMap(between -> ends(text.substring(0, between.start()), text.substring(between.end())).stream())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<List<Amount>> ends(String low, String high) {
        Optional<Parts> first = AmountReader.parts(low);
        Optional<Parts> second = AmountReader.parts(high);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        String from = first.get().tail().isEmpty() ? low + second.get().tail() : low;
        String to = second.get().head().isEmpty() ? first.get().head() + high : high;
        List<Amount> lower = readings(from);
        List<Amount> upper = readings(to);
        return lower.isEmpty() || upper.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Stream.concat(lower.stream(), upper.stream()).distinct().toList());
    }

    private List<Amount> readings(String text) {
        return reader.written(text).map(Written::readings).orElse(List.of());
    }
}
