package dev.parley.core.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds amounts in running text. Rather one too many than one too few. */
final class AmountFinder {

    private static final String MONEY = "\\p{L}{0,2}\\p{Sc}|zł|[kK]č|kr\\.?|元|円|\\p{L}{3,7}";
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:(?<before>" + MONEY + ") ?)?(?<sign>-)?"
                    + "(?<number>" + Numeral.SHAPE + ")(?: ?(?<magnitude>" + Magnitude.SHAPE + "))?"
                    + "(?:[ -]?(?<after>%|(?i:percent|per cent|pct)(?!\\p{L})|\\p{L}{0,2}\\p{Sc}(?![0-9])|\\p{L}++))?");
    private static final Pattern BETWEEN = Pattern.compile(" ?(?:-|/|to|or|and) ?", Pattern.CASE_INSENSITIVE);
    private final String dealCurrency;

    /** Finds amounts of a deal in this currency, a known code or empty. */
    AmountFinder(String dealCurrency) {
        this.dealCurrency = dealCurrency;
    }

    /** An amount and where it stands, from the first character of its unit or number to the last. */
    record Place(Written written, int start, int end) {}

    /** All amounts in the order of the text; a number without a unit has none. */
    List<Place> places(String plain) {
        List<Place> places = new ArrayList<>();
        Matcher amount = AMOUNT.matcher(plain);
        while (amount.find()) {
            places.add(new Place(written(amount), start(amount), end(amount)));
        }
        return places;
    }

    /** All readings of all amounts, in the order of the text; a number without a unit has none. */
    List<Amount> find(String plain) {
        List<Place> places = places(plain);
        List<Amount> found = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            found.addAll(place.written().readings());
            if (at + 1 < places.size()) {
                range(plain, place, places.get(at + 1)).ifPresent(low -> found.addAll(low.readings()));
            }
        }
        return found.stream().distinct().toList();
    }

    private Written written(Matcher amount) {
        return new Written(
                amount.group("sign") != null,
                new Numeral(amount.group("number")),
                group(amount, "magnitude"),
                units(group(amount, "before"), group(amount, "after"), group(amount, "magnitude")));
    }

    private List<Unit> units(String before, String after, String magnitude) {
        List<Unit> units = new ArrayList<>();
        Currencies.named(before, dealCurrency).forEach(code -> units.add(Unit.money(code)));
        if (after.isEmpty()) {
            return units.isEmpty() ? List.of(Unit.NONE) : units;
        }
        if (isPercent(after)) {
            return magnitude.isEmpty() ? List.of(Unit.PERCENT) : List.of(Unit.NONE);
        }
        Currencies.named(after, dealCurrency).forEach(code -> units.add(Unit.money(code)));
        if (!units.isEmpty()) {
            return units.stream().distinct().toList();
        }
        Optional<Unit> counted = UnitWords.quantity(after);
        return counted.filter(UnitWords::alwaysCount).isPresent()
                ? counted.stream().toList()
                : Stream.concat(Stream.of(Unit.NONE), counted.stream()).toList();
    }

    /** In a range such as 100-120k, the zeros and the unit of the second number hold for the first too. */
    private static Optional<Written> range(String plain, Place first, Place second) {
        Written low = first.written();
        Written high = second.written();
        boolean bare = low.magnitude().isEmpty() && low.units().contains(Unit.NONE);
        boolean more = !high.magnitude().isEmpty() || !high.units().contains(Unit.NONE);
        return bare
                        && more
                        && BETWEEN.matcher(plain.substring(first.end(), second.start()))
                                .matches()
                ? Optional.of(new Written(low.negative(), low.numeral(), high.magnitude(), high.units()))
                : Optional.empty();
    }

    private int start(Matcher amount) {
        boolean money = !Currencies.named(group(amount, "before"), dealCurrency).isEmpty();
        return money || amount.start("before") < 0
                ? amount.start()
                : amount.start("number") - group(amount, "sign").length();
    }

    private int end(Matcher amount) {
        String after = group(amount, "after");
        boolean unit = isPercent(after)
                || !Currencies.named(after, dealCurrency).isEmpty()
                || UnitWords.quantity(after).filter(UnitWords::alwaysCount).isPresent();
        return unit ? amount.end() : Math.max(amount.end("number"), amount.end("magnitude"));
    }

    private static boolean isPercent(String after) {
        String word = after.toLowerCase(Locale.ROOT);
        return word.equals("%") || word.startsWith("per") || word.equals("pct");
    }

    private static String group(Matcher matcher, String name) {
        return Optional.ofNullable(matcher.group(name)).orElse("");
    }
}
