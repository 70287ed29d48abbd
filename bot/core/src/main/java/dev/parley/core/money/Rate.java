package dev.parley.core.money;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The end of an amount that says for each what it is: {@code p.a.}, {@code a month}, {@code per seat per year}.
 *
 * @param before what comes before it
 * @param per as in {@link Unit#per()}
 */
record Rate(String before, String per) {

    private static final Map<String, String> PERIODS = names("""
            year    year years yr yrs y annum a pa jahr j an année ano año anno
            quarter quarter quarters qtr q quartal trimestre
            month   month months mo mos mth mths mon pm pcm monat mois mes mese mês
            week    week weeks wk w woche semaine
            day     day days d diem tag jour giorno día
            """);
    private static final Map<String, String> THINGS = names("""
            hour    hour hours hr hrs h stunde std heure ora
            unit    unit units einheit unité ea each apiece
            piece   piece pieces pc pce pcs stück stk pièce
            seat    seat seats
            user    user users
            licence licence licences license licenses lic lizenz
            person  person people persons head capita pax pp
            employee employee employees fte
            site    site sites
            store   store stores
            item    item items
            order   order orders
            call    call calls
            device  device devices
            vehicle vehicle vehicles
            transaction transaction transactions txn
            kwh     kwh
            mwh     mwh
            kg      kg kilo kilogram
            tonne   tonne tonnes ton tons
            litre   litre litres liter liters l
            gb      gb
            tb      tb
            m2      m2 sqm
            km      km
            mile    mile miles
            """);
    private static final Map<String, String> ADVERBS = names("""
            year    yearly annually annual jährlich annuel
            quarter quarterly quartalsweise
            month   monthly mtl monatlich mensuel
            week    weekly wöchentlich
            day     daily täglich
            hour    hourly stündlich
            """);
    /** Words after "per" that name what was agreed or asked rather than what is counted. */
    private static final Set<String> NO_THING =
            Set.of("cent", "se", "agreement", "request", "attached", "default", "email", "mail", "discussion");

    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?<before>|.*[^\\p{L}])(?:p\\.? ?(?<letter>[amqu])\\.?|p/(?<slashed>[aymq])|(?<word>pcm|pp|ea|each|apiece)\\.?)");
    private static final Pattern ADVERB = Pattern.compile("(?<before>|.*[^\\p{L}])(?<word>\\p{L}+)\\.?");
    private static final Pattern EACH = Pattern.compile(
            "(?<before>|.*[^\\p{L}])(?<link>per|each|every|pro|par|je|por|al|im|an?) (?<word>\\p{L}[\\p{L}0-9]*(?: \\p{L}+)?)\\.?");
    private static final Pattern SLASH = Pattern.compile("(?<before>.*?) ?/ ?(?<word>\\p{L}[\\p{L}0-9]*)\\.?");
    private static final Pattern ONCE =
            Pattern.compile("(?<before>|.* )(?:one-off|one off|one-time|once|up front|upfront|einmalig)");

    private static Map<String, String> names(String lines) {
        Map<String, String> names = new HashMap<>();
        lines.lines()
                .map(line -> line.strip().split("\\s+"))
                .forEach(words -> Stream.of(words).skip(1).forEach(word -> names.put(word, words[0])));
        return Map.copyOf(names);
    }

    /** The rate at the end of {@code text}; of once if there is none. */
    static Rate atEndOf(String text) {
        Matcher once = ONCE.matcher(text.toLowerCase(Locale.ROOT));
        if (once.matches()) {
            return new Rate(head(text, once), "");
        }
        Optional<Rate> last = last(text);
        Optional<Rate> first = last.filter(rate -> PERIODS.containsValue(rate.per()))
                .flatMap(rate -> last(rate.before()))
                .filter(rate -> !PERIODS.containsValue(rate.per()));
        return first.map(rate -> new Rate(
                        rate.before(), rate.per() + " per " + last.orElseThrow().per()))
                .or(() -> last)
                .orElseGet(() -> new Rate(text, ""));
    }

    /** What a text that begins with {@code monthly} and the like is for each of; the adverb moved behind the rest. */
    static String adverbLast(String text) {
        int space = text.indexOf(' ');
        return space > 0 && ADVERBS.containsKey(text.substring(0, space).toLowerCase(Locale.ROOT))
                ? text.substring(space + 1) + " " + text.substring(0, space)
                : text;
    }

    /** Whether {@code word} after a slash is a unit or a time, as in {@code 5k/month}. */
    static boolean isKnown(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return PERIODS.containsKey(small) || THINGS.containsKey(small);
    }

    /** Whether "a" before it, as in a year or a seat per month, is read as for each. */
    static boolean isUsual(String per) {
        int second = per.indexOf(" per ");
        String first = second < 0 ? per : per.substring(0, second);
        return PERIODS.containsValue(first) || THINGS.containsValue(first);
    }

    /** Whether prices for each of it have three decimals at times, so that 1.205 need not be thousands. */
    static boolean isFine(String per) {
        return !per.isEmpty() && !PERIODS.containsValue(per);
    }

    private static Optional<Rate> last(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return abbreviated(text, small)
                .or(() -> named(text, ADVERB.matcher(small), ADVERBS))
                .or(() -> named(text, SLASH.matcher(small), PERIODS))
                .or(() -> named(text, SLASH.matcher(small), THINGS))
                .or(() -> each(text, small));
    }

    private static Optional<Rate> abbreviated(String text, String small) {
        Matcher matcher = ABBREVIATED.matcher(small);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String key = Stream.of("letter", "slashed", "word")
                .flatMap(group -> Optional.ofNullable(matcher.group(group)).stream())
                .findFirst()
                .orElseThrow();
        String per = switch (key) {
            case "a", "y" -> "year";
            case "m", "pcm" -> "month";
            case "q" -> "quarter";
            case "pp" -> "person";
            default -> "unit";
        };
        return Optional.of(new Rate(head(text, matcher), per));
    }

    private static Optional<Rate> named(String text, Matcher matcher, Map<String, String> names) {
        return matcher.matches()
                ? Optional.ofNullable(names.get(matcher.group("word"))).map(per -> new Rate(head(text, matcher), per))
                : Optional.empty();
    }

    private static Optional<Rate> each(String text, String small) {
        Matcher matcher = EACH.matcher(small);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group("word");
        return Optional.ofNullable(PERIODS.get(word))
                .or(() -> Optional.ofNullable(THINGS.get(word)))
                .or(() -> Set.of("per", "pro", "je").contains(matcher.group("link")) ? thing(word) : Optional.empty())
                .map(per -> new Rate(head(text, matcher), per));
    }

    private static Optional<String> thing(String words) {
        boolean thing = Stream.of(words.split(" "))
                .allMatch(word -> word.length() > 1
                        && !UnitWords.isOfSentence(word)
                        && !NO_THING.contains(word)
                        && !PERIODS.containsKey(word));
        boolean plural = words.endsWith("s") && !words.endsWith("ss");
        return thing ? Optional.of(plural ? words.substring(0, words.length() - 1) : words) : Optional.empty();
    }

    private static String head(String text, Matcher matcher) {
        return text.substring(0, matcher.end("before")).strip();
    }
}
