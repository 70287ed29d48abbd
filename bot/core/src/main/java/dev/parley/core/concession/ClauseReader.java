package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import dev.parley.core.money.Unit;
import dev.parley.core.reading.PlainTyping;
import dev.parley.core.reading.Reading;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one clause: who, which way, one amount. It is understood to its last word, or it adds nothing. The column's "you" is
 * our own side.
 */
final class ClauseReader {

    private static final Map<String, Side> SIDES = new HashMap<>();
    private static final Map<String, Sense> SENSES = new HashMap<>();

    static {
        put(SIDES, Side.US, "us we our ours you your yours me my mine i ourselves uns wir");
        put(SIDES, Side.THEM, "them they their theirs client customer supplier counterparty ihnen");
        put(
                SENSES,
                Sense.COST,
                "cost costs costing lose loses losing loss pay pays paying spend spends expense expenses minus kosten kostet");
        put(
                SENSES,
                Sense.WORTH,
                "worth save saves saving savings saved gain gains gained benefit benefits earn earns win wins plus upside");
        put(SENSES, Sense.NET, "net netto");
    }

    /** Words that change nothing. */
    private static final Set<String> LINKS = Set.of(
            "to", "for", "für", "on", "of", "at", "is", "are", "it", "its", "that", "this", "the", "side", "value",
            "valued", "equals", "gives", "brings", "a", "an", "in", "by", "total", "totals", "side's");

    private static final Pattern FIRST =
            Pattern.compile("(?<word>[\\p{L}']+)(?<link> ?[:=] ?| ?- |-(?=[0-9€£$])|(?=[ +(€£]|$) ?)");
    private static final Pattern LAST = Pattern.compile("(?:(?<=[ )%€£0-9.-])|^)(?:[:=] ?)?(?<word>[\\p{L}']+)$");
    private static final Pattern BRACKETS = Pattern.compile(" ?[(\\[](?<inner>[^()\\[\\]]*)[)\\]]");
    private static final Pattern LINK = Pattern.compile("\\p{L}+://[^ ]+");
    private static final Pattern TIMES =
            Pattern.compile("(?<count>[0-9]{1,4}) ?[x×*] ?(?<each>.+)|(?<first>.+?) ?[x×*] ?(?<times>[0-9]{1,4})");
    /** In brackets, it would change the amount before it. */
    private static final Pattern MULTIPLIES = Pattern.compile(
            ".*(?:\\b[x×*] ?[0-9]|[0-9] ?[x×*]|\\btimes\\b|twice|double|half|thousand|million).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern SIGNED = Pattern.compile("\\+.*|.*[^\\p{L}0-9]\\+ ?[0-9].*");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:(?:our|your|their|the|as|in|on|from) )?(?:see|cf|ref|refs|reference|per|re|acc|according|under|quote|offer|order|invoice|po|p\\.o|contract"
                    + "|ticket|no|nr|page|pages|section|clause|annex|appendix|version|mail|email|sow|id|case|rfp|#|§).*",
            Pattern.CASE_INSENSITIVE);

    private final String dealCurrency;

    ClauseReader(String dealCurrency) {
        this.dealCurrency = dealCurrency;
    }

    private static <T> void put(Map<String, T> words, T meaning, String all) {
        for (String word : all.split(" ")) {
            words.put(word, meaning);
        }
    }

    /** Reads a clause as {@link PlainTyping} leaves it. */
    Clause read(String typed, String after) {
        String plain = LINK.matcher(remarksLeftOut(typed)).replaceAll("").strip();
        Peeled peeled = new Peeled(plain);
        Optional<Reading<Amount>> amount = amount(peeled.rest);
        boolean hiddenMoney = BRACKETS.matcher(typed)
                .results()
                .map(bracket -> bracket.group(1))
                .anyMatch(inner -> !isPart(inner)
                        && (Amounts.nameMoneyIn(inner)
                                || MULTIPLIES.matcher(inner).matches()));
        if (amount.isPresent() && !peeled.contradicts() && !hiddenMoney) {
            return amount.get()
                    .fold(
                            clear -> claim(typed, after, peeled, clear.value()),
                            unclear -> unclear(typed, after, peeled, unclear));
        }
        return new Clause(
                typed, after, Optional.empty(), saysNothing(plain, peeled, hiddenMoney) ? "" : notUnderstood(typed));
    }

    private Clause claim(String typed, String after, Peeled peeled, Amount amount) {
        Unit.Kind kind = amount.unit().kind();
        if (kind != Unit.Kind.MONEY && kind != Unit.Kind.NONE) {
            boolean remark = peeled.sides.isEmpty() && peeled.senses.isEmpty();
            return new Clause(
                    typed, after, Optional.empty(), remark && kind == Unit.Kind.QUANTITY ? "" : keptAsTyped(typed));
        }
        if (peeled.sides.isEmpty() && YEAR.matcher(peeled.rest).matches()) {
            return new Clause(typed, after, Optional.empty(), "");
        }
        Optional<Claim> claim = signed(peeled, amount);
        return new Clause(typed, after, claim, claim.isPresent() ? "" : notUnderstood(typed));
    }

    /** A minus or brackets say that it is a cost, a plus that it is worth something; net can be either. */
    private static Optional<Claim> signed(Peeled peeled, Amount amount) {
        boolean negative = amount.number().signum() < 0;
        boolean positive = SIGNED.matcher(peeled.rest).matches();
        Optional<Side> side = peeled.sides.stream().findFirst();
        Amount size = new Amount(amount.number().abs(), amount.unit());
        if (peeled.senses.contains(Sense.NET)) {
            boolean cost = peeled.senses.contains(Sense.COST);
            boolean ours = side.orElse(Side.US) == Side.US;
            return (cost && negative) || !ours
                    ? Optional.empty()
                    : Optional.of(new Claim(
                            Optional.of(Side.US),
                            Optional.of(Sense.NET),
                            cost || negative ? new Amount(size.number().negate(), size.unit()) : size));
        }
        Optional<Sense> sense = peeled.senses.stream().findFirst();
        if (sense.isPresent()) {
            return negative || (positive && sense.get() == Sense.COST)
                    ? Optional.empty()
                    : Optional.of(new Claim(side, sense, size));
        }
        return Optional.of(new Claim(
                side,
                negative ? Optional.of(Sense.COST) : positive ? Optional.of(Sense.WORTH) : Optional.empty(),
                size));
    }

    private Clause unclear(String typed, String after, Peeled peeled, Reading.Unclear<Amount> problem) {
        boolean remark = peeled.sides.isEmpty()
                && !Amounts.nameMoneyIn(typed)
                && REFERENCE.matcher(typed).matches();
        return new Clause(typed, after, Optional.empty(), remark ? "" : problem.problem());
    }

    /** A remark or a reference, with no value in it. */
    private static boolean saysNothing(String plain, Peeled peeled, boolean hiddenMoney) {
        boolean number = DIGIT.matcher(plain).find();
        boolean reference = peeled.sides.isEmpty() || REFERENCE.matcher(plain).matches();
        return !hiddenMoney && (!number || (reference && !Amounts.nameMoneyIn(plain)));
    }

    private static String notUnderstood(String typed) {
        return "“" + PlainTyping.echo(typed) + "” isn't added up: I don't understand all of it.";
    }

    private static String keptAsTyped(String typed) {
        return "“" + PlainTyping.echo(typed) + "” is kept as typed and not added up.";
    }

    /** Whether it names a side or a direction and nothing more, as the halves of {@code us/them 40k/90k} do. */
    boolean isSideAlone(String typed) {
        Peeled peeled = new Peeled(typed);
        return peeled.rest.isEmpty() && !peeled.sides.isEmpty();
    }

    /** One amount, or several times one; empty if what is left is none. */
    private Optional<Reading<Amount>> amount(String rest) {
        if (rest.isEmpty() || !DIGIT.matcher(rest).find()) {
            return Optional.empty();
        }
        Reading<Amount> whole = Amounts.read(rest, dealCurrency);
        Matcher times = TIMES.matcher(rest);
        if (whole.understood().isEmpty() && times.matches()) {
            String count = times.group("count") == null ? times.group("times") : times.group("count");
            String each = times.group("count") == null ? times.group("first") : times.group("each");
            return Amounts.read(each, dealCurrency)
                    .understood()
                    .filter(one -> one.unit().per().isEmpty())
                    .flatMap(one -> product(one, count))
                    .map(Reading.Clear::new);
        }
        boolean meanings =
                whole.fold(clear -> true, unclear -> unclear.problem().contains(" can mean "));
        return meanings ? Optional.of(whole) : Optional.empty();
    }

    private static Optional<Amount> product(Amount one, String count) {
        try {
            return Optional.of(new Amount(one.number().multiply(new BigDecimal(count)), one.unit()));
        } catch (IllegalArgumentException outOfBounds) {
            return Optional.empty();
        }
    }

    /** The clause without what stands in brackets, unless that is a part of what it says. */
    private String remarksLeftOut(String typed) {
        return BRACKETS.matcher(typed)
                .replaceAll(bracket -> Matcher.quoteReplacement(
                        isAmount(bracket.group(1))
                                ? bracket.group()
                                : isPart(bracket.group(1)) ? " " + bracket.group(1) : ""));
    }

    private boolean isPart(String inner) {
        Peeled peeled = new Peeled(inner);
        return isAmount(inner) || peeled.rest.isEmpty() || isAmount("1 " + peeled.rest);
    }

    private boolean isAmount(String inner) {
        return Amounts.read(inner, dealCurrency)
                .understood()
                .filter(amount -> amount.unit().kind() != Unit.Kind.QUANTITY)
                .isPresent();
    }

    /** A clause without the words at either end that say whose it is and which way it goes. */
    private static final class Peeled {

        private String rest;
        private final Set<Side> sides = EnumSet.noneOf(Side.class);
        private final Set<Sense> senses = EnumSet.noneOf(Sense.class);

        Peeled(String plain) {
            rest = plain.strip();
            boolean more = true;
            while (more) {
                more = peel(FIRST.matcher(rest), true) || peel(LAST.matcher(rest), false);
            }
        }

        private boolean peel(Matcher matcher, boolean front) {
            if (!(front ? matcher.lookingAt() : matcher.find()) || !takes(matcher.group("word"))) {
                return false;
            }
            rest = (front ? rest.substring(matcher.end()) : rest.substring(0, matcher.start())).strip();
            return true;
        }

        private boolean takes(String word) {
            String small = word.toLowerCase(Locale.ROOT);
            Optional.ofNullable(SIDES.get(small)).ifPresent(sides::add);
            Optional.ofNullable(SENSES.get(small)).ifPresent(senses::add);
            return SIDES.containsKey(small) || SENSES.containsKey(small) || LINKS.contains(small);
        }

        boolean contradicts() {
            boolean both = senses.contains(Sense.COST) && senses.contains(Sense.WORTH);
            return sides.size() > 1 || both;
        }
    }
}
