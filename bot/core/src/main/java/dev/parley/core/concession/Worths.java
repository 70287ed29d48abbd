package dev.parley.core.concession;

import dev.parley.core.dates.Dates;
import dev.parley.core.dates.NamedDay;
import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import dev.parley.core.money.Mention;
import dev.parley.core.money.Unit;
import dev.parley.core.reading.PlainTyping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what stands under "Value to you or them". The column's "you" is our own side. */
public final class Worths {

    private static final int LONGEST = 4000;
    private static final Pattern CLAUSE = Pattern.compile("[;\\n|]| / |,(?![0-9])|(?<![0-9]),");
    private static final Pattern SIDE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?<us>us|we|our|ours|you|your|yours|me|my|mine)|(?<them>them|they|their|theirs))(?![\\p{L}\\p{N}$])",
            Pattern.CASE_INSENSITIVE);

    private final String dealCurrency;
    private final Map<Key, Amount> values = new LinkedHashMap<>();
    private final List<Amount> unsided = new ArrayList<>();
    private final List<Amount> others = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();

    private Worths(String dealCurrency) {
        this.dealCurrency = dealCurrency;
    }

    private record Key(Side side, Unit unit) {}

    /** Finds the amounts in any text, such as {@code 40k to us, 90k to them}. A bare number takes the deal's currency. */
    public static WorthReading read(String text, String dealCurrency) {
        Worths worths = new Worths(dealCurrency);
        if (text.length() > LONGEST) {
            return new WorthReading(
                    List.of(), List.of(), List.of(), List.of("The value is too long to find amounts in it."));
        }
        CLAUSE.splitAsStream(text).map(PlainTyping::of).forEach(worths::clause);
        List<Tally> tallies = worths.values.entrySet().stream()
                .map(entry -> new Tally(entry.getKey().side(), entry.getValue()))
                .toList();
        return new WorthReading(tallies, worths.unsided, worths.others, worths.unclear);
    }

    private void clause(String plain) {
        String text = withoutDays(plain);
        List<Mention> mentions = Amounts.mentions(text, dealCurrency);
        boolean strong = mentions.stream().anyMatch(mention -> !mention.weak());
        for (Mention mention : mentions) {
            mention.reading()
                    .fold(
                            clear -> take(clear.value(), strong && mention.weak(), side(text, mention, mentions)),
                            problem -> unclear.add(problem.problem()));
        }
    }

    private boolean take(Amount amount, boolean beside, Optional<Side> side) {
        boolean counts =
                amount.unit().kind() == Unit.Kind.MONEY || amount.unit().kind() == Unit.Kind.NONE;
        if (beside || !counts) {
            return others.add(amount);
        }
        if (side.isEmpty()) {
            return unsided.add(amount);
        }
        Key key = new Key(side.get(), amount.unit());
        Optional<Amount> sum = sum(Optional.ofNullable(values.get(key)), amount);
        sum.ifPresentOrElse(
                total -> values.put(key, total), () -> unclear.add("The values add up to more than can be kept."));
        return true;
    }

    private static Optional<Amount> sum(Optional<Amount> before, Amount amount) {
        try {
            return Optional.of(before.map(has -> new Amount(has.number().add(amount.number()), amount.unit()))
                    .orElse(amount));
        } catch (IllegalArgumentException outOfBounds) {
            return Optional.empty();
        }
    }

    /** The only side named in the clause, or with both named, the one that stands with the amount. */
    private static Optional<Side> side(String text, Mention mention, List<Mention> mentions) {
        List<Side> all = sides(text).toList();
        if (all.stream().distinct().count() <= 1) {
            return all.stream().findFirst();
        }
        int at = mentions.indexOf(mention);
        int from = at == 0 ? 0 : mentions.get(at - 1).end();
        int to =
                at == mentions.size() - 1 ? text.length() : mentions.get(at + 1).start();
        boolean sideFirst =
                sides(text.substring(0, mentions.get(0).start())).findAny().isPresent();
        List<Side> near = sides(sideFirst ? text.substring(from, mention.start()) : text.substring(mention.end(), to))
                .distinct()
                .toList();
        return all.size() == mentions.size() && near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static Stream<Side> sides(String text) {
        return SIDE.matcher(text).results().map(word -> word.group(1) == null ? Side.THEM : Side.US);
    }

    private static String withoutDays(String plain) {
        StringBuilder text = new StringBuilder(plain);
        for (NamedDay day : Dates.within(plain)) {
            text.replace(day.start(), day.end(), " ".repeat(day.end() - day.start()));
        }
        return text.toString();
    }
}
