package dev.parley.core.disclosure;

import dev.parley.core.dates.Dates;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the names of companies and people in a private note. It rather finds one too many: its owner strikes it out. */
public final class ProperNames {

    private static final int MOST = 12;
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}&'’.-]*[\\p{L}\\p{N}]|\\p{L}");
    /** What a note in small letters puts a name behind, or in front of. */
    private static final Pattern BEFORE = Pattern.compile("(?i:from|via|with|to|by|bei|von|chez|avec)\\s+$");

    private static final Pattern AFTER =
            Pattern.compile("^\\s*(?:at|for|@|:|für|à|a)?\\s*[\\p{Sc}]?\\s*[0-9].*", Pattern.DOTALL);

    /** What begins a sentence or is written large without being anybody's name. */
    private static final Set<String> COMMON = Nouns.words("""
            a about above according accept after again all already also alternative alternatively an and another any are as
            ask at award awarding backup batna be because before begin benchmark best better bid both bring budget build building but buy buying by can cancel
            cheaper choose close competitor competing contract continue cost could current customer cut deal default delay delivery develop
            direct do dual each either eight else end escalate even every exclusive existing expand expire extend extension fall fallback february few
            fifth find first fix five floor follow for four from full fully get give go going good half have he hire hold hold if
            in incumbent inhouse in-house insource internal internally into is issue it its job just keep keeping last launch lease let
            leave leverage licence license limit line live local longer lose lower make management mandate market may maybe mediation meso migrate
            more most move multi must name need new next nine no non none not note now of off offer offered offers old on one only open option
            options or order other our out outside outsource over own parallel park partner partnership pause pay pilot plan
            position postpone power price pricing procure produce project proposal public purchase put quote quoted re ready rebid
            reduce relationship rely renew renewal rent replace reservation retender return risk risks rollout run second sell
            seek self serve service settle seven sign signed single six so some sourcing spend split sponsor standard standards standing
            start status stay stop store strong supplier suppliers supply switch switching take talk target team ten tender term terminate
            than that the their them then there these they third this those three time to together top total trade training
            try two under until up use using value vendor vendors verbal via wait walk walking we weak weaker what when while with
            within without work worst would write yearly yes you your status quo house market counterparty counterpart
            important strategic goodwill reference critical urgent flexible negotiable unlimited essential valuable marginal
            minor major significant huge small large high medium average symbolic priceless
            zopa sla slas rfp rfq rfi it hr ceo cfo cto coo cio vp kpi kpis poc tco roi vat nda msa sow eu us uk usa uae q1 q2 q3
            q4 h1 h2 fy ok eod cob eoy ip pr erp crm saas api am pm etc asap fte fob bafo tbd tba ai ml qa po ltd inc llc gmbh ag plc corp
            wir mit und oder der die das ein eine nous le la les un une ou et avec con el los las y o per il di da
            """);

    /** Parts of a name that name nobody. */
    private static final Set<String> GENERIC = Nouns.words("""
            ltd limited inc incorporated llc llp gmbh ag se sa sas sarl spa srl bv nv ab as oy plc corp corporation co company
            group holding holdings international global systems system solutions services software technologies technology tech
            partners consulting industries labs lab the and of
            """);

    private static final Set<String> CALENDAR_AND_PLACES = places();

    private ProperNames() {}

    /**
     * The names in a note, in the order in which they come.
     *
     * @param known what is public anyway, such as the counterparty's name: no part of it is a name that is found
     */
    public static List<String> in(String note, List<String> known) {
        Set<String> publicWords = known.stream()
                .flatMap(each -> WORD.matcher(each).results())
                .map(word -> plain(word.group()))
                .collect(Collectors.toUnmodifiableSet());
        Map<String, String> names = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        int end = -1;
        Matcher word = WORD.matcher(note);
        while (word.find()) {
            boolean name = isName(note, word, publicWords);
            boolean follows = end >= 0 && note.substring(end, word.start()).isBlank();
            if (!open.isEmpty() && !(name && follows)) {
                keep(names, open);
            }
            if (name) {
                open.add(word.group());
            }
            end = word.end();
        }
        keep(names, open);
        return names.values().stream().limit(MOST).toList();
    }

    /** By what a name is recognised: its first word of its own, or the whole of it where every word is in any message. */
    static String distinctive(String name) {
        return WORD.matcher(name)
                .results()
                .map(each -> each.group())
                .filter(each -> each.length() >= 3 && !GENERIC.contains(plain(each)) && !isCommonWord(each))
                .findFirst()
                .orElse(name);
    }

    /** Whether a text is a single word that is in any message and gives nobody away. */
    static boolean isCommonWord(String text) {
        return COMMON.contains(plain(text.strip()));
    }

    private static void keep(Map<String, String> names, List<String> open) {
        String name = String.join(" ", open);
        boolean generic = open.stream().allMatch(each -> GENERIC.contains(plain(each)));
        if (!open.isEmpty() && !generic) {
            names.putIfAbsent(plain(name), name);
        }
        open.clear();
    }

    private static boolean isName(String note, Matcher word, Set<String> publicWords) {
        String plain = plain(word.group());
        boolean excluded = plain.length() < 2
                || COMMON.contains(plain)
                || CALENDAR_AND_PLACES.contains(plain)
                || publicWords.contains(plain)
                || Vocabulary.span(plain).isPresent()
                || !Vocabulary.sizes(plain, true).isEmpty()
                || Vocabulary.money(plain, word.group(), "").isPresent()
                || (word.start() > 0 && Character.isDigit(note.charAt(word.start() - 1)));
        if (excluded) {
            return false;
        }
        boolean capital = word.group().codePoints().anyMatch(Character::isUpperCase);
        boolean small = BEFORE.matcher(note.substring(0, word.start())).find()
                || AFTER.matcher(note.substring(word.end())).matches();
        return capital || small;
    }

    private static String plain(String word) {
        return Visible.of(word).toLowerCase(Locale.ROOT).replaceAll("['’]s$", "");
    }

    private static Set<String> places() {
        Stream<String> countries = Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH));
        Stream<String> languages = Arrays.stream(Locale.getISOLanguages())
                .map(code -> new Locale(code).getDisplayLanguage(Locale.ENGLISH));
        Stream<String> currencies = Currency.getAvailableCurrencies().stream()
                .map(currency -> currency.getDisplayName(Locale.ENGLISH) + " " + currency.getCurrencyCode());
        Stream<String> others = Stream.of(
                "American British Swiss Austrian Belgian Indian Brazilian Mexican Canadian Australian European Asian African"
                        + " Irish Scottish Israeli Egyptian Argentinian Argentine Chilean Colombian Singaporean Taiwanese"
                        + " Filipino Emirati Saudi Nordic Scandinavian Baltic Western Eastern Northern Southern Europe Asia"
                        + " Africa America Americas EMEA APAC DACH LATAM Nearshore Offshore Onshore London Paris Berlin Munich"
                        + " Zurich Vienna Madrid Milan Rome Amsterdam Brussels Dublin Warsaw Prague Tokyo Beijing Shanghai"
                        + " Mumbai Bangalore Delhi Sydney Toronto Boston Chicago Dallas Nasdaq");
        return Stream.of(countries, languages, currencies, others, Dates.words())
                .flatMap(each -> each)
                .flatMap(text -> Stream.of(
                        Normalizer.normalize(text, Normalizer.Form.NFC).split("[^\\p{L}]+")))
                .map(ProperNames::plain)
                .filter(word -> word.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }
}
