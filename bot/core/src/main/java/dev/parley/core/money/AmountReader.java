package dev.parley.core.money;

import dev.parley.core.reading.PlainTyping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes one amount, and nothing else, apart. */
final class AmountReader {

    private static final Pattern IN_BRACKETS = Pattern.compile("(?<money>[^()0-9]*)\\( ?(?<inner>[^()]*[^() ]) ?\\)");
    private static final Pattern HEAD = Pattern.compile("(?<sign>[-+]?) ?(?<money>.*?) ?(?<inner>[-+]?)");
    private static final Pattern NUMBER = Pattern.compile(Numeral.SHAPE);
    /** As in 1'200.–, 95.000,-- and 5,00,000/-: no cents. */
    private static final Pattern NO_CENTS = Pattern.compile("[.,] ?-{1,3}(?![0-9])|/-(?![0-9])");

    private static final Pattern SIZE = Pattern.compile("(?<size>" + Magnitude.SHAPE + ") ?(?<rest>.*)");
    private static final Pattern SIZE_FIRST =
            Pattern.compile("(?<size>" + Magnitude.BESIDE_MONEY + ") ?(?<money>[^ ]+)");
    private static final Pattern SIZE_LAST =
            Pattern.compile("(?<money>[^ ]+?) ?(?<size>" + Magnitude.BESIDE_MONEY + ")");
    private static final Pattern PERCENT = Pattern.compile(
            "%|percent|per cent|pct\\.?|prozent|p\\.c\\.?|pour cent|por ciento|procent", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final String dealCurrency;

    /** Reads amounts of a deal in this currency, a known code or empty. */
    AmountReader(String dealCurrency) {
        this.dealCurrency = dealCurrency;
    }

    /**
     * A text cut at its number.
     *
     * @param head what comes before the number
     * @param tail what comes after it
     */
    record Parts(String head, String number, String tail) {}

    /** Cuts at the first number, if there is one. */
    static Optional<Parts> parts(String text) {
        int digit = 0;
        while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        boolean point = digit > 0
                && text.charAt(digit - 1) == '.'
                && (digit == 1 || !Character.isLetter(text.charAt(digit - 2)));
        int start = point ? digit - 1 : digit;
        Matcher number = NUMBER.matcher(text).region(start, text.length());
        return number.lookingAt()
                ? Optional.of(new Parts(text.substring(0, start), number.group(), text.substring(number.end())))
                : Optional.empty();
    }

    /** What {@code text} is made of, if it is one amount. */
    Optional<Written> written(String text) {
        Matcher brackets = IN_BRACKETS.matcher(text);
        boolean bracketed = brackets.matches();
        String inner = bracketed ? brackets.group("money") + brackets.group("inner") : text;
        return parts(Rate.adverbLast(inner)).flatMap(parts -> written(parts, bracketed));
    }

    private Optional<Written> written(Parts parts, boolean bracketed) {
        Matcher head = HEAD.matcher(parts.head());
        if (!head.matches()) {
            return Optional.empty();
        }
        String sign = head.group("sign") + head.group("inner");
        if (sign.length() > 1 || (bracketed && !sign.isEmpty())) {
            return Optional.empty();
        }
        Rate rate = Rate.atEndOf(withoutNoCents(parts.tail()));
        boolean negative = bracketed || sign.equals("-");
        return counted(head.group("money").strip(), rate.before())
                .map(counted -> new Written(
                        negative,
                        new Numeral(parts.number()),
                        counted.size(),
                        counted.units().stream()
                                .map(unit -> unit.per(rate.per()))
                                .toList()));
    }

    private static String withoutNoCents(String tail) {
        Matcher noCents = NO_CENTS.matcher(tail);
        return (noCents.lookingAt() ? tail.substring(noCents.end()) : tail).strip();
    }

    /** The size and the units, at least one, that stand around a number. */
    private record Counted(String size, List<Unit> units) {}

    private Optional<Counted> counted(String before, String after) {
        if (before.isEmpty()) {
            return after.isEmpty() ? Optional.of(new Counted("", List.of(bare()))) : behind(after);
        }
        Matcher size = SIZE.matcher(after);
        boolean sized = size.matches();
        String code = sized ? size.group("rest") : after;
        Optional<Counted> money = money(before, agreeing(code));
        if (!code.isEmpty()) {
            money = money.flatMap(first -> money(code, dealCurrency)
                    .filter(second -> first.size().isEmpty() || second.size().isEmpty())
                    .map(second -> new Counted(first.size() + second.size(), common(first, second))));
        }
        return money.filter(each -> !each.units().isEmpty())
                .filter(each -> !sized || each.size().isEmpty())
                .map(each -> sized ? new Counted(size.group("size"), each.units()) : each);
    }

    /** A code behind the number says which dollar the sign before it is. */
    private String agreeing(String code) {
        List<String> named = Currencies.named(code, dealCurrency);
        return named.size() == 1 ? named.get(0) : dealCurrency;
    }

    private static List<Unit> common(Counted first, Counted second) {
        List<Unit> units = new ArrayList<>(first.units());
        units.retainAll(second.units());
        return units;
    }

    private Optional<Counted> behind(String after) {
        if (PERCENT.matcher(after).matches()) {
            return Optional.of(new Counted("", List.of(Unit.PERCENT)));
        }
        return money(after, dealCurrency).or(() -> {
            Matcher size = SIZE.matcher(after);
            if (!size.matches()) {
                return UnitWords.quantity(after).map(unit -> new Counted("", List.of(unit)));
            }
            String rest = size.group("rest");
            return rest.isEmpty()
                    ? Optional.of(new Counted(size.group("size"), List.of(bare())))
                    : UnitWords.quantityAfterSize(rest).map(unit -> new Counted(size.group("size"), List.of(unit)));
        });
    }

    private Unit bare() {
        return dealCurrency.isEmpty() ? Unit.NONE : Unit.money(dealCurrency);
    }

    /** Money, alone or with a size on either side: EUR, TEUR, k€, €m, million euros. */
    private Optional<Counted> money(String text, String deal) {
        List<String> codes = Currencies.named(text, deal);
        return codes.isEmpty()
                ? Stream.of(SIZE_FIRST, SIZE_LAST)
                        .map(pattern -> pattern.matcher(text))
                        .filter(Matcher::matches)
                        .map(matcher -> new Counted(matcher.group("size"), units(matcher.group("money"), deal)))
                        .filter(counted -> !counted.units().isEmpty())
                        .findFirst()
                : Optional.of(new Counted("", units(text, deal)));
    }

    private static List<Unit> units(String money, String deal) {
        return Currencies.named(money, deal).stream().map(Unit::money).toList();
    }

    /** The word before the number, if it stands where money would and is none. */
    Optional<String> unknownMoney(String text) {
        return parts(text)
                .map(parts -> parts.head().strip())
                .filter(word -> WORD.matcher(word).matches())
                .filter(word -> money(word, dealCurrency).isEmpty())
                .map(PlainTyping::echo);
    }
}
