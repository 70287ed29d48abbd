package dev.parley.core.money;

import dev.parley.core.reading.PlainTyping;
import dev.parley.core.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads amounts strictly: what can mean two things is not guessed at. Any text at all can be given. */
public final class Amounts {

    private static final int LONGEST = 200;
    private static final Pattern TRAIL = Pattern.compile("[ !?;:,]{1,20}$");
    private static final int LONGEST_IN_WORDS = 8;
    private static final Pattern SPACE = Pattern.compile(" +");
    /** What hangs on a number without being part of it: ~95k, >95k, 95k+, 95k-ish. */
    private static final Pattern LOOSE =
            Pattern.compile("[~≈<>≥≤±=!?;:]|\\+$|\\+(?= )|-?ish\\b", Pattern.CASE_INSENSITIVE);

    /** A sign or a size right beside a digit, however it goes on. */
    private static final Pattern GLUED = Pattern.compile("\\p{Sc} ?[0-9]|[0-9] ?\\p{Sc}|[0-9]" + Magnitude.SHAPE);
    /** As in net 45: so many days, without saying so. */
    private static final Pattern PAYMENT_TERM = Pattern.compile("net ?[0-9]{1,3}", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[0-9.,']*[0-9])?");
    /** Raised and circled digits and fractions would turn into other numbers. */
    private static final Pattern ODD_DIGITS = Pattern.compile("\\p{No}");

    private Amounts() {}

    /**
     * Reads one amount such as {@code 120k}, {@code €95.000 p.a.}, {@code 40 TEUR}, {@code 15%} or {@code 24 months}.
     *
     * @param dealCurrency ISO 4217 code of what a bare number counts, or empty for nothing
     */
    public static Reading<Amount> read(String text, String dealCurrency) {
        if (text.length() > LONGEST) {
            return unclear("That's too long for an amount.", List.of());
        }
        String plain = TRAIL.matcher(PlainTyping.of(text)).replaceFirst("");
        String echo = "“" + PlainTyping.echo(plain) + "”";
        if (plain.isEmpty()) {
            return unclear("There's no amount yet.", List.of());
        }
        if (ODD_DIGITS.matcher(text).find()) {
            return unclear("The number in " + echo + " isn't in plain digits.", List.of());
        }
        String currency = Currencies.ofDeal(dealCurrency);
        AmountReader reader = new AmountReader(currency);
        List<Amount> range = new Ranges(reader).ends(plain);
        if (!range.isEmpty()) {
            return unclear(severalIn(echo), lines(range));
        }
        Optional<List<Amount>> readings = reader.written(plain).map(Written::readings);
        if (readings.isEmpty()) {
            return notOne(plain, echo, currency);
        }
        List<Amount> amounts = readings.get();
        if (amounts.isEmpty()) {
            return unclear(
                    "The number in " + echo
                            + " is too large, too fine or oddly separated. Up to 15 digits and 6 decimals work.",
                    List.of());
        }
        if (amounts.size() == 1) {
            return new Reading.Clear<>(amounts.get(0));
        }
        String meanings = amounts.stream().map(Amounts::show).collect(Collectors.joining(" or "));
        return unclear(echo + " can mean " + meanings + ".", lines(amounts));
    }

    /** How an amount is written for everybody: {@code EUR 95,000 a year}, {@code 15%}, {@code 24 months}, {@code 120,000}. */
    public static String show(Amount amount) {
        return AmountText.shown(amount);
    }

    /**
     * Whether a text has a number in it that is said to be money, by a currency or by a size such as k: what may not be
     * passed over as a mere reference.
     */
    public static boolean nameMoneyIn(String prose) {
        String plain = PlainTyping.of(prose);
        if (GLUED.matcher(plain).find()) {
            return true;
        }
        List<String> words = words(plain);
        AmountReader reader = new AmountReader("");
        return IntStream.range(0, words.size())
                .anyMatch(from -> IntStream.rangeClosed(from + 1, Math.min(words.size(), from + LONGEST_IN_WORDS))
                        .mapToObj(to -> reader.written(String.join(" ", words.subList(from, to))))
                        .flatMap(Optional::stream)
                        .anyMatch(written -> !written.magnitude().isEmpty()
                                || written.units().stream().anyMatch(unit -> unit.kind() == Unit.Kind.MONEY)));
    }

    /**
     * Whether a text where an amount may be is one, or was meant as one: it names a currency, a percentage or a size, or it is
     * a number with nothing around it but words such as about. A law or {@code fees paid in 12 months} is none.
     *
     * @param dealCurrency as for {@link #read}
     */
    public static boolean isAttempt(String text, String dealCurrency) {
        String plain = TRAIL.matcher(PlainTyping.of(text)).replaceFirst("");
        if (!NUMBER.matcher(plain).find() || PAYMENT_TERM.matcher(plain).matches()) {
            return false;
        }
        AmountReader reader = new AmountReader(Currencies.ofDeal(dealCurrency));
        boolean number = NOT_A_WORD.splitAsStream(plain).allMatch(UnitWords::isAroundNumber);
        return number
                || reader.written(plain).isPresent()
                || !new Ranges(reader).ends(plain).isEmpty()
                || plain.indexOf('%') >= 0
                || nameMoneyIn(plain);
    }

    /** Whether a word after a slash says for each what an amount is, as month in {@code 5k/month}. */
    public static boolean isRate(String word) {
        return Rate.isKnown(word);
    }

    private static List<String> words(String plain) {
        return List.of(SPACE.split(LOOSE.matcher(plain).replaceAll(" ").strip()));
    }

    private static Reading<Amount> notOne(String plain, String echo, String currency) {
        long numbers = NUMBER.matcher(plain).results().count();
        if (numbers == 0) {
            return unclear("There's no number in " + echo + ".", List.of());
        }
        List<String> found = lines(amid(plain, new AmountReader(currency)));
        if (numbers > 1) {
            return unclear(severalIn(echo), found);
        }
        return new AmountReader(currency)
                .unknownMoney(plain)
                .filter(word -> word.equals(word.toUpperCase(Locale.ROOT)))
                .<Reading<Amount>>map(word -> unclear(
                        "“" + word + "” isn't a currency. Use a three-letter code.", lines(inMoney(plain, currency))))
                .orElseGet(() -> unclear("There's more than an amount in " + echo + ". Name just the amount.", found));
    }

    private static String severalIn(String echo) {
        return "There's more than one number in " + echo + ". Name one amount.";
    }

    /** Up to two amounts that stand as whole words in a text that is more than an amount. */
    private static List<Amount> amid(String plain, AmountReader reader) {
        List<String> words = words(plain);
        List<Amount> found = new ArrayList<>();
        int from = 0;
        while (from < words.size() && found.size() < 2) {
            int to = Math.min(words.size(), from + LONGEST_IN_WORDS);
            List<Amount> readings = List.of();
            while (to > from && readings.isEmpty()) {
                readings = reader.written(String.join(" ", words.subList(from, to--)))
                        .map(Written::readings)
                        .orElse(List.of());
            }
            readings.stream()
                    .filter(amount -> amount.unit().kind() != Unit.Kind.QUANTITY)
                    .forEach(found::add);
            from = readings.isEmpty() ? from + 1 : to + 1;
        }
        return found.stream().limit(2).toList();
    }

    /** The number with a currency that can be read in place of one that cannot. */
    private static List<Amount> inMoney(String plain, String currency) {
        String rest = AmountReader.parts(plain)
                .map(parts -> parts.number() + parts.tail())
                .orElse("");
        return new AmountReader(currency.isEmpty() ? "EUR" : currency)
                .written(rest).map(Written::readings).orElse(List.of()).stream()
                        .filter(amount -> amount.unit().kind() == Unit.Kind.MONEY)
                        .toList();
    }

    private static List<String> lines(List<Amount> amounts) {
        return amounts.stream().map(AmountText::line).distinct().toList();
    }

    private static Reading<Amount> unclear(String problem, List<String> works) {
        return new Reading.Unclear<>(problem, works.isEmpty() ? List.of("120k", "15%") : works);
    }
}
