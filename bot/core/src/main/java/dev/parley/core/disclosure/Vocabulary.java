package dev.parley.core.disclosure;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words around numbers, in the spellings and languages that are common in business. Generous: a word that can be a size
 * or a unit is one. All words are in small letters without accents.
 */
final class Vocabulary {

    /** Powers of ten. */
    private static final Map<String, List<Integer>> SIZES = sizes("""
            2 hundred hundreds hundert cent
            3 k thousand thousands thou thsd thsnd tsd tausend grand mille mila mil tys tysiecy tusen duizend тыс тыс. 千
            4 万 萬
            5 lakh lakhs lac lacs
            6 m mm mn mln mio mill million millions millionen milliones millones milione milioni milhao milhoes miljoen mil млн
            7 crore crores cr
            8 億 亿
            9 b bn bln billion billions mrd milliarde milliarden milliard milliards miliardi mld
            """);

    /** Only where they touch the number or its currency: on their own they are words. */
    private static final Map<String, List<Integer>> GLUED_SIZES = sizes("""
            3 t
            5 l
            """);

    private static final Map<String, String> SPANS = spans("""
            hour hour hours hr hrs h std stunde stunden heure heures hora horas ora ore uur
            day day days d tag tage tagen jour jours dia dias giorno giorni dag dagen
            week week weeks wk wks w woche wochen semaine semaines semana semanas settimana settimane weken
            fortnight fortnight fortnights
            month month months mo mos mth mths mon m monat monate monaten monats mois mes meses mese mesi maand maanden manad manader
            quarter quarter quarters quartal quartale trimestre trimestres
            year year years yr yrs y jahr jahre jahren jahres an ans annee annees ano anos anno anni jaar
            """);

    static final Set<String> PERCENT =
            Nouns.words("percent pct prozent procent percentage percentages pp percento vh pctg pourcent pc");
    static final Set<String> PERCENT_AFTER_PER = Nouns.words("cent cents ciento cento");
    static final Set<String> BASIS_POINTS = Nouns.words("bps bp basis");
    static final Set<String> PER = Nouns.words("per pour por pro par je");
    static final Set<String> OFF = Nouns.words("off discount discounts rebate reduction rabatt remise nachlass");
    static final Set<String> TERM = Nouns.words("term duration period length commitment laufzeit runtime lockin duree");
    static final Set<String> LABELS =
            Nouns.words("page pages section article art clause iso rfc room call dial ext tel version"
                    + " item step option paragraph annex appendix chapter figure slide floor line");
    static final Set<String> RATE = Nouns.words("per a an each every p pro par je");

    /** Words that belong to the sentence around a number and count nothing. */
    static final Set<String> AROUND = Nouns.words(
            "a about above after all also an and annually any approx are around as at"
                    + " based be because been before below but by can close could do down each either eur exactly fee final firm fixed"
                    + " flat for from good gross had has have he her if in instead into is it its less let like lower max maximum may"
                    + " me min minimum monthly more most must need net no not now of off offer on only or other our ours out over own"
                    + " per please plus price pricing quarterly rather right so such than that the their theirs them then there these"
                    + " they this those till to today together too total under until up upfront upwards us was we were what when"
                    + " where which while whose will with within without work works would yearly yes you your yours und oder bis pro im"
                    + " et ou max. gesamt netto brutto floor ceiling cap limit budget target amount sum cost costs value deal ask ballpark walk walkaway");

    private static final Set<String> DOLLARS = Set.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "BRL");

    private static final Map<String, Set<String>> MONEY = money();

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !Set.of("XXX", "XTS").contains(code))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern SIZED_CODE = Pattern.compile("(?<size>mio|mrd|tsd|mln|[tkmbg])?(?<code>[a-z]{3})");
    private static final Pattern CODE_SIZED = Pattern.compile("(?<code>[a-z]{3})(?<size>mio|mrd|tsd|mln|bn|[kmb])");

    private Vocabulary() {}

    /** The powers of ten that a word after a number can stand for. */
    static List<Integer> sizes(String word, boolean glued) {
        List<Integer> powers = SIZES.getOrDefault(word, List.of());
        if (powers.isEmpty() && glued) {
            powers = GLUED_SIZES.getOrDefault(word, List.of());
        }
        boolean unspaced = powers.isEmpty() && !word.isEmpty() && word.codePointAt(0) > 0x2E80;
        return unspaced ? SIZES.getOrDefault(word.substring(0, word.offsetByCodePoints(0, 1)), List.of()) : powers;
    }

    /** Hours, days, weeks, fortnights, months, quarters or years, by their English name. */
    static Optional<String> span(String word) {
        return Optional.ofNullable(SPANS.get(word));
    }

    /**
     * Money with a size, where a word or sign names either.
     *
     * @param word in small letters
     * @param typed the same as it was typed: the code of a rare currency counts in capitals only
     */
    static Optional<Money> money(String word, String typed, String dealCurrency) {
        Set<String> codes = MONEY.get(word);
        if (codes != null) {
            return Optional.of(new Money(codes, List.of()));
        }
        for (Pattern pattern : List.of(SIZED_CODE, CODE_SIZED)) {
            Matcher matcher = pattern.matcher(word);
            if (matcher.matches() && isCode(matcher.group("code"), typed, dealCurrency)) {
                String size = Optional.ofNullable(matcher.group("size")).orElse("");
                return Optional.of(new Money(
                        Set.of(matcher.group("code").toUpperCase(Locale.ROOT)),
                        size.isEmpty() ? List.of() : sizes(size, true)));
            }
        }
        return Optional.empty();
    }

    private static boolean isCode(String small, String typed, String dealCurrency) {
        String code = small.toUpperCase(Locale.ROOT);
        return CODES.contains(code)
                && (COMMON.contains(small)
                        || code.equalsIgnoreCase(dealCurrency)
                        || (typed.contains(code) && typed.length() <= 6));
    }

    /** Money in one of some currencies; its sizes are powers of ten. */
    record Money(Set<String> codes, List<Integer> sizes) {}

    /** Codes that are no words of their own. */
    private static final Set<String> COMMON =
            Nouns.words("usd eur gbp chf jpy cny inr aud cad nzd sgd hkd sek nok dkk isk pln"
                    + " czk huf zar brl mxn krw ils aed sar twd thb idr myr php vnd rub rmb");

    private static Map<String, Set<String>> money() {
        Map<String, Set<String>> money = new HashMap<>();
        put(money, DOLLARS, "$ dollar dollars bucks buck");
        put(money, Set.of("EUR"), "€ euro euros");
        put(money, Set.of("GBP"), "£ pound pounds sterling quid");
        put(money, Set.of("JPY", "CNY"), "¥ yen yuan rmb 元 円");
        put(money, Set.of("INR"), "₹ rs rupee rupees");
        put(money, Set.of("CHF"), "sfr fr franken francs franc");
        put(money, Set.of("SEK", "NOK", "DKK", "ISK", "CZK"), "kr crowns kronor kroner kc");
        put(money, Set.of("PLN"), "zl zloty zlotys");
        put(money, Set.of("KRW"), "₩ won");
        put(money, Set.of("ILS"), "₪");
        put(money, Set.of("TRY"), "₺");
        put(money, Set.of("RUB"), "₽ rub rouble roubles");
        put(money, Set.of("UAH"), "₴");
        put(money, Set.of("VND"), "₫");
        put(money, Set.of("THB"), "฿");
        put(money, Set.of("NGN"), "₦");
        put(money, Set.of("PHP"), "₱");
        return Map.copyOf(money);
    }

    private static void put(Map<String, Set<String>> money, Set<String> codes, String words) {
        Nouns.words(words).forEach(word -> money.put(word, codes));
    }

    private static Map<String, List<Integer>> sizes(String lines) {
        Map<String, List<Integer>> sizes = new HashMap<>();
        lines.lines().map(String::strip).forEach(line -> {
            List<String> words = List.of(line.split(" "));
            Integer power = Integer.valueOf(words.get(0));
            words.subList(1, words.size())
                    .forEach(word -> sizes.merge(
                            word,
                            List.of(power),
                            (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                                    .toList()));
        });
        return sizes;
    }

    private static Map<String, String> spans(String lines) {
        Map<String, String> spans = new HashMap<>();
        lines.lines().map(String::strip).forEach(line -> {
            List<String> words = List.of(line.split(" "));
            words.subList(1, words.size()).forEach(word -> spans.put(word, words.get(0)));
        });
        return spans;
    }
}
