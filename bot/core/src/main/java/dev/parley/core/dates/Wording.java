package dev.parley.core.dates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings the many words for one thing to the one word that the rules know, other languages' included. */
final class Wording {

    private static final Pattern LEAD = Pattern.compile("^(?:(?:by|on|until|till?|due|for|(?:no|not) later than|"
            + "(?:at the )?latest|valid until|up to|bis|am|den|der|dem|spatestens|op|au plus tard|jusqu'au|d'ici|within(?: the)?|some ?time|any ?time|le|la|el|il|in|"
            + "entro|hasta|para|a mas tardar|zum|deadline:?|date:?) )+(?=.)");
    private static final Pattern TRAIL = Pattern.compile("(?: (?:at )?(?:the )?latest|[ .,;:!?])+$");
    private static final Pattern PART_AFTER =
            Pattern.compile("^(?:(week|month|quarter|year|" + Names.WEEKDAY + ") (next)|(.+) (end|early|mid|late))$");
    private static final Pattern ROUGHLY =
            Pattern.compile("^(?:early|late) (?:on )?(?=(?:" + Names.WEEKDAY + "|today|tomorrow)\\b)");
    private static final Pattern MORNING = Pattern.compile("\\b(" + Names.WEEKDAY + ") (?:morgen|fruh|matin)\\b");
    private static final Pattern MID = Pattern.compile("\\bmid?-");
    private static final Pattern OF_WHICH = Pattern.compile("'s (?=end$)");

    /** Words, as patterns without groups, with what they become. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        become("day after tomorrow", "ubermorgen", "uebermorgen", "apres-demain", "pasado manana", "dopodomani");
        become("tomorrow", "tmrw", "tmr", "tmw", "tmrrw", "tmorrow", "tomorow", "tomm?orr?ow", "2moro", "2morrow");
        become("tomorrow", "morgen", "demain", "manana", "domani", "amanha");
        become("today", "tonight", "tonite", "heute", "aujourd'hui", "hoy", "oggi", "vandaag", "hoje");
        become("eod", "cob", "eob", "cop", "eop", "eobd", "close of (?:the )?(?:business|play|trading)(?: day)?");
        become("eod", "end of (?:the )?(?:business|play|working day|work day|business day|day)", "ende des tages");
        become("weekend", "fin de semana", "fine settimana", "wochenende", "week-end");
        become("end of month", "monatsende");
        become("end of quarter", "quartalsende");
        become("end of year", "jahresende");
        become("end", "ende", "einde", "fin", "fine", "finales");
        become("mid", "mitte", "middle", "mediados", "meta");
        become(
                "early",
                "anfang",
                "earlier",
                "debut",
                "principios",
                "inizio",
                "beginning",
                "start",
                "begin",
                "first half");
        become("late", "later", "second half", "towards the end", "toward the end");
        become("week", "wk", "woche", "semaine", "semana", "settimana");
        become("weeks", "wks", "wochen", "semaines", "semanas", "settimane", "weken");
        become("days", "tage", "tagen", "jours", "dias", "giorni", "dagen");
        become("month", "monat", "monats", "mois", "mes", "mese");
        become("months", "mths", "mos", "monate", "monaten", "meses", "mesi", "maanden");
        become("quarter", "qtr", "quartal", "quartals", "trimestre");
        become("year", "jahr", "jahres", "annee", "ano", "anno");
        become("next", "nachste[rsnm]?", "naechste[rsnm]?", "kommende[rsnm]?", "prochaine?", "proxim[oa]");
        become("next", "prossim[oa]", "volgende", "nxt");
        become("this", "diese[rsnm]?", "cette", "ce", "esta", "este", "quest[oa]", "deze");
        become("end of", "fine di");
        become("early", "inizio di");
        become("mid", "meta di");
        become("of", "des", "der", "du", "del", "della", "de");
        become("in", "dans", "en", "tra", "fra");
        become("2 weeks", "due settimane");
        become("2 months", "due mesi");
        become("6 months", "half a year", "ein halbes jahr");
        become("24 dec", "christmas eve", "heiligabend");
        become("25 dec", "christmas day");
        become("31 dec", "new year'?s eve", "nye", "silvester");
        become("1 jan", "new year'?s day", "neujahr");
        become("24 or 25 dec", "christmas", "xmas", "weihnachten", "noel", "navidad", "natale");
        become("31 dec or 1 jan", "new year", "the new year", "new year's");
        become("2", "zwei", "deux", "dos");
        become("3", "drei", "trois", "tres", "tre");
        become("1", "eine[rmn]?", "une");
        ordinals();
    }

    private static final Pattern ANY = Pattern.compile(WORDS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}'])(?:", ")(?![\\p{L}\\p{N}'])")));

    private Wording() {}

    /** What was typed, in the words that the rules know; {@code plain} is in small letters without accents. */
    static String of(String plain) {
        String apart = OF_WHICH.matcher(MID.matcher(MORNING.matcher(bare(plain)).replaceAll("$1 morning"))
                        .replaceAll("mid "))
                .replaceAll(" ");
        String known = ANY.matcher(apart).replaceAll(found -> Matcher.quoteReplacement(known(found.group())));
        String swapped = PART_AFTER.matcher(bare(known)).replaceFirst(Wording::partFirst);
        return ROUGHLY.matcher(swapped).replaceFirst("");
    }

    /** Without the words and signs around a date that say nothing about which day it is. */
    static String bare(String text) {
        return LEAD.matcher(TRAIL.matcher(text).replaceFirst("").strip())
                .replaceFirst("")
                .strip();
    }

    /** “Week next” and “December end”, with the part in front. */
    private static String partFirst(MatchResult found) {
        return Matcher.quoteReplacement(
                found.group(1) != null ? "next " + found.group(1) : found.group(4) + " " + found.group(3));
    }

    private static String known(String found) {
        return WORDS.entrySet().stream()
                .filter(each -> each.getKey().equals(found) || found.matches(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(found);
    }

    private static void become(String known, String... words) {
        for (String word : words) {
            WORDS.put(word, known);
        }
    }

    private static void ordinals() {
        String[] small = {
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth"
        };
        for (int i = 0; i < small.length; i++) {
            become((i + 1) + "th", small[i]);
            if (i < 9) {
                become((21 + i) + "th", "twenty[ -]" + small[i]);
            }
        }
        become("30th", "thirtieth");
        become("31th", "thirty[ -]first");
        become("1", "1er", "1o", "1º");
    }
}
