package dev.parley.core.money;

import dev.parley.core.money.AmountFinder.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads each amount in running text for itself; a range is one mention, and unclear. */
final class Mentions {

    private static final Pattern RANGE = Pattern.compile(" ?(?:-|to|or) ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("(?i:.*between )");
    private static final Pattern AND = Pattern.compile(" ?and ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT = Pattern.compile("[0-9]{1,3}|(?:19|20)[0-9]{2}");

    private Mentions() {}

    static List<Mention> in(String plain, String dealCurrency) {
        List<Place> places = new AmountFinder(dealCurrency).places(plain);
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            Place first = places.get(at);
            boolean range = at + 1 < places.size() && isRange(plain, first, places.get(at + 1));
            Place last = range ? places.get(++at) : first;
            String text = plain.substring(first.start(), last.end());
            mentions.add(new Mention(
                    first.start(),
                    last.end(),
                    Amounts.read(text, dealCurrency),
                    SHORT.matcher(text).matches()));
        }
        return mentions;
    }

    private static boolean isRange(String plain, Place first, Place second) {
        String between = plain.substring(first.end(), second.start());
        return RANGE.matcher(between).matches()
                || (AND.matcher(between).matches()
                        && BETWEEN.matcher(plain.substring(0, first.start())).matches());
    }
}
