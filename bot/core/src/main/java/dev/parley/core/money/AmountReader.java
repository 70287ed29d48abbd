package dev.parley.core.money;

import dev.parley.core.reading.PlainTyping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one amount, and nothing else, apart. */
final class AmountReader {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\( ?([^()]*?) ?\\)");
    private static final Pattern WHOLE =
            Pattern.compile("(?<sign>[-+]?) ?(?<before>[^0-9.,'+ -][^0-9+ -]*)? ?(?<inner>[-+]?)" + "(?<number>"
                    + Numeral.SHAPE + ") ?(?<magnitude>" + Magnitude.SHAPE + ")?(?<after>.*)");
    private static final Pattern PERCENT = Pattern.compile("%|percent|per cent|pct\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final String dealCurrency;

    /** Reads amounts of a deal in this currency, a known code or empty. */
    AmountReader(String dealCurrency) {
        this.dealCurrency = dealCurrency;
    }

    /** What {@code text} is made of, if it is one amount. */
    Optional<Written> written(String text) {
        Matcher brackets = IN_BRACKETS.matcher(text);
        boolean bracketed = brackets.matches();
        Matcher whole = WHOLE.matcher(bracketed ? brackets.group(1) : text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        String sign = whole.group("sign") + whole.group("inner");
        if (sign.length() > 1 || (bracketed && !sign.isEmpty())) {
            return Optional.empty();
        }
        String magnitude = Optional.ofNullable(whole.group("magnitude")).orElse("");
        String before = Optional.ofNullable(whole.group("before")).orElse("");
        List<Unit> units = units(before, whole.group("after").strip(), magnitude);
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Written(
                        bracketed || sign.equals("-"), new Numeral(whole.group("number")), magnitude, units));
    }

    private List<Unit> units(String before, String after, String magnitude) {
        if (!before.isEmpty()) {
            List<String> named = Currencies.named(after, dealCurrency);
            // a code behind the number says which dollar the sign before it is
            List<String> codes =
                    new ArrayList<>(Currencies.named(before, named.size() == 1 ? named.get(0) : dealCurrency));
            if (!after.isEmpty()) {
                codes.retainAll(named);
            }
            return codes.stream().map(Unit::money).toList();
        }
        if (after.isEmpty()) {
            return List.of(dealCurrency.isEmpty() ? Unit.NONE : Unit.money(dealCurrency));
        }
        if (PERCENT.matcher(after).matches()) {
            return magnitude.isEmpty() ? List.of(Unit.PERCENT) : List.of();
        }
        List<String> codes = Currencies.named(after, dealCurrency);
        return codes.isEmpty()
                ? UnitWords.quantity(after).stream().toList()
                : codes.stream().map(Unit::money).toList();
    }

    /** The word before the number, if it stands where money would and is none. */
    Optional<String> unknownMoney(String text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.matches()
                ? Optional.ofNullable(whole.group("before"))
                        .map(String::strip)
                        .filter(word -> WORD.matcher(word).matches())
                        .filter(word -> Currencies.named(word, dealCurrency).isEmpty())
                        .map(PlainTyping::echo)
                : Optional.empty();
    }
}
