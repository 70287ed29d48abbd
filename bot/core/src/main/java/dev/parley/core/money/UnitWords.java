package dev.parley.core.money;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words behind a number that say what it counts. */
final class UnitWords {

    private static final Pattern WORDS = Pattern.compile("(?<dash>-?)(?<words>\\p{L}+(?: \\p{L}+){0,2})");
    private static final Set<String> NONE = Set.of(
            "a", "about", "all", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "is", "less", "max",
            "me", "min", "more", "net", "of", "off", "on", "only", "or", "our", "ours", "per", "plus", "so", "the",
            "their", "theirs", "them", "then", "they", "to", "up", "us", "we", "with", "you", "your");
    private static final Set<String> ALWAYS = Set.of(
            "minute",
            "minutes",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "quarter",
            "quarters",
            "year",
            "years",
            "seat",
            "seats",
            "user",
            "users",
            "licence",
            "licences",
            "license",
            "licenses",
            "piece",
            "pieces",
            "person",
            "people",
            "site",
            "sites",
            "region",
            "regions",
            "store",
            "stores",
            "bps");

    private UnitWords() {}

    /** The quantity that up to three words name, such as months or named seats. */
    static Optional<Unit> quantity(String text) {
        Matcher matcher = WORDS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String words = matcher.group("words").toLowerCase(Locale.ROOT);
        if (Stream.of(words.split(" ")).anyMatch(NONE::contains)) {
            return Optional.empty();
        }
        // "24-month" is said of one thing, and means 24 months
        boolean singular = !matcher.group("dash").isEmpty() && !words.endsWith("s") && words.indexOf(' ') < 0;
        return Optional.of(Unit.quantity(singular ? words + "s" : words));
    }

    /** Whether a number before this word can be nothing but a quantity. */
    static boolean alwaysCount(Unit quantity) {
        return ALWAYS.contains(quantity.name());
    }
}
