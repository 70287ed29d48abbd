package dev.parley.core.money;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words behind a number that say what it counts. */
final class UnitWords {

    private static final Pattern WORDS = Pattern.compile("(?<dash>-?)(?<words>\\p{L}+(?: \\p{L}+){0,2})");
    /** Words that belong to the sentence around the number. */
    private static final Set<String> NONE = words("""
            a about above all an and annually approx around as at below but by exactly final firm fixed flat for
            from gross if in is less max maximum me min minimum monthly more net of off on only or our ours over
            per plus quarterly so the maybe perhaps possibly probably presumably hopefully roughly nearly almost circa ca
            ish or between ok okay please tbd tbc tba cap capped floor ceiling best guaranteed limit not no if when
            unless until before after without than this that now later still also just each once twice their theirs them then they to total under up us we with yearly you your
            """);

    /** They make a number a day. */
    private static final Set<String> MONTHS = words("""
            jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august
            september october november december
            """);

    private static final Set<String> ALWAYS = words("""
            minute minutes hour hours day days week weeks month months quarter quarters year years seat seats
            user users licence licences license licenses piece pieces person people site sites region regions
            store stores bps
            """);

    private UnitWords() {}

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** The quantity that up to three words name, such as months or named seats. */
    static Optional<Unit> quantity(String text) {
        Matcher matcher = WORDS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String words = matcher.group("words").toLowerCase(Locale.ROOT);
        if (Stream.of(words.split(" ")).anyMatch(word -> isOfSentence(word) || word.endsWith("kish"))) {
            return Optional.empty();
        }
        // "24-month" is said of one thing, and means 24 months
        boolean singular = !matcher.group("dash").isEmpty() && !words.endsWith("s") && words.indexOf(' ') < 0;
        return Optional.of(Unit.quantity(singular ? words + "s" : words));
    }

    /** The same behind a size such as k, where a word that is no plural belongs to the sentence. */
    static Optional<Unit> quantityAfterSize(String text) {
        return quantity(text).filter(unit -> unit.name().endsWith("s") || alwaysCount(unit));
    }

    /** Whether the word belongs to the sentence around a number and counts nothing. */
    static boolean isOfSentence(String word) {
        return NONE.contains(word) || MONTHS.contains(word);
    }

    /** Whether the word may stand around a number that is meant as an amount; a month makes it a day. */
    static boolean isAroundNumber(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.isEmpty() || NONE.contains(small);
    }

    /** Whether a number before this word can be nothing but a quantity. */
    static boolean alwaysCount(Unit quantity) {
        return ALWAYS.contains(quantity.name());
    }
}
