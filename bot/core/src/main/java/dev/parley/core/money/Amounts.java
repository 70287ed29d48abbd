package dev.parley.core.money;

import dev.parley.core.reading.PlainTyping;
import dev.parley.core.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads amounts strictly: what can mean two things is not guessed at. Any text at all can be given. */
public final class Amounts {

    private static final int LONGEST = 200;
    private static final Pattern TRAIL = Pattern.compile("[ !?;:,]{1,20}$");
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[0-9.,']*[0-9])?");
    /** Raised and circled digits and fractions would turn into other numbers. */
    private static final Pattern ODD_DIGITS = Pattern.compile("\\p{No}");

    private Amounts() {}

    /**
     * Reads one amount such as {@code 120k}, {@code €95.000}, {@code 15%} or {@code 24 months}.
     *
     * @param dealCurrency ISO 4217 code of what a bare number counts, or empty for nothing
     */
    public static Reading<Amount> read(String text, String dealCurrency) {
        if (text.length() > LONGEST) {
            return unclear("That is too long for an amount.", List.of());
        }
        String plain = TRAIL.matcher(PlainTyping.of(text)).replaceFirst("");
        String echo = "“" + PlainTyping.echo(plain) + "”";
        if (plain.isEmpty()) {
            return unclear("There is no amount yet.", List.of());
        }
        if (ODD_DIGITS.matcher(text).find()) {
            return unclear("The number in " + echo + " is not written in plain digits.", List.of());
        }
        String currency = Currencies.ofDeal(dealCurrency);
        Optional<List<Amount>> readings =
                new AmountReader(currency).written(plain).map(Written::readings);
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

    /** How an amount is written for everybody: {@code EUR 95,000}, {@code 15%}, {@code 24 months}, {@code 120,000}. */
    public static String show(Amount amount) {
        return AmountText.shown(amount);
    }

    /**
     * Every amount that a reader can find in running text, in digits or in words, in all of its readings. A number without a unit has none
     * here, whatever the deal's currency.
     */
    public static List<Amount> within(String prose, String dealCurrency) {
        AmountFinder finder = new AmountFinder(Currencies.ofDeal(dealCurrency));
        String plain = PlainTyping.of(prose);
        String digits = SpelledNumbers.toDigits(plain);
        return digits.equals(plain)
                ? finder.find(plain)
                : Stream.concat(finder.find(plain).stream(), finder.find(digits).stream())
                        .distinct()
                        .toList();
    }

    /** The text with numbers in words, such as a hundred and twenty thousand, turned into digits. */
    public static String inDigits(String prose) {
        return SpelledNumbers.toDigits(prose);
    }

    /**
     * The amounts in running text with where they stand. A bare number takes the deal's currency.
     *
     * @param plain as {@link PlainTyping} leaves it
     */
    public static List<Mention> mentions(String plain, String dealCurrency) {
        return Mentions.in(plain, Currencies.ofDeal(dealCurrency));
    }

    private static Reading<Amount> notOne(String plain, String echo, String currency) {
        Optional<String> money = new AmountReader(currency).unknownMoney(plain);
        List<String> found = lines(new AmountFinder(currency)
                .find(plain).stream()
                        .filter(amount -> amount.unit().kind() != Unit.Kind.QUANTITY)
                        .limit(2)
                        .toList());
        long numbers = NUMBER.matcher(plain).results().count();
        if (numbers == 0) {
            return unclear("There is no number in " + echo + ".", List.of());
        }
        if (numbers > 1) {
            return unclear("There is more than one number in " + echo + ". Name one amount.", found);
        }
        return money.<Reading<Amount>>map(word -> unclear(
                        "“" + word + "” is no currency. Use its three-letter code.", lines(inMoney(plain, currency))))
                .orElseGet(
                        () -> unclear("There is more than an amount in " + echo + ". Name the amount alone.", found));
    }

    /** The number with a currency that can be read in place of one that cannot. */
    private static List<Amount> inMoney(String plain, String currency) {
        Unit money = Unit.money(currency.isEmpty() ? "EUR" : currency);
        return new AmountFinder(currency)
                .find(plain).stream()
                        .filter(amount -> amount.unit().kind() == Unit.Kind.NONE)
                        .map(amount -> new Amount(amount.number(), money))
                        .toList();
    }

    private static List<String> lines(List<Amount> amounts) {
        return amounts.stream().map(AmountText::line).distinct().toList();
    }

    private static Reading<Amount> unclear(String problem, List<String> works) {
        return new Reading.Unclear<>(problem, works.isEmpty() ? List.of("120k", "15%") : works);
    }
}
