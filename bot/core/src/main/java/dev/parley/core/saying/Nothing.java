package dev.parley.core.saying;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Distinguishes an answer from a way to have none: an alternative or a remedy that is "none" gives the other side nothing to go by. */
public final class Nothing {

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=n)['’](?=t\\b)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{P}\\p{S}]+");

    private static final String NONE = "(?:no|none|nothing|nil|null|zero|0|nope|nada|na|n a|n v t|k a"
            + "|kein(?:e|er|es|en|s)?|nichts|rien|aucune?|neant|pas d|ningun[oa]?|sin|niente|nessun[oa]?|niets|geen"
            + "|nenhuma?|brak|nic|inget|ingen|intet|yok|нет|ничего|无|無|没有|なし|無し|없음|لا شيء|لا يوجد)";

    /** What there is none of: a noun of its own would make "no exclusivity" nothing. */
    private static final String OF_WHAT =
            "(?:(?:other |real |particular |special |specific )?(?:alternative plan|alternativ[ea]s?|plan(?: b)?"
                    + "|options?|remedy|remedies|return|reasons?|idea|clue|answer|fallback|batna|change|preference"
                    + "|comment|one|special|specific|else|happens|changes|in return|of it))";

    private static final String UNDECIDED =
            "(?:(?:not|un|to be|yet to be|still|still to be|not to be)(?: yet)? ?(?:decided|defined"
                    + "|determined|agreed|discussed|confirmed|known|clear|sure|applicable|available|specified|set|open)"
                    + "|tb[acd](?: by \\w+| with \\w+)?|not|open|pending|later|offen|unbekannt|i dont know|dont know|idk|dunno)";

    private static final String FILLER =
            "(?:see above|as above|same|same as above|ditto|as is|whatever|blank|empty|test|asdf|x+)";

    private static final String WITHOUT =
            "(?:(?:we|i|there|they) )?(?:dont|do not|doesnt|havent|have not|isnt|is not|arent|are not)"
                    + "(?: have| got)?(?: any| a| an)?";

    private static final String LEAD =
            "(?:(?:we have|we do|do|there is|there are|it is|its|theres|currently|so far|just|for us|honestly) )*";
    private static final String TAIL =
            "(?: (?:yet|for now|so far|really|at all|at the moment|at this (?:time|stage|point)|at present"
                    + "|right now|today|please|sorry|thanks|known|needed|required|planned|here))*";

    /** The longer way to say it comes first: what was matched is not taken back. */
    private static final String NOTHING =
            UNDECIDED + "|" + NONE + "(?: " + OF_WHAT + ")?|" + WITHOUT + "(?: " + OF_WHAT + ")?";

    private static final Pattern SAID = said(NOTHING);
    private static final Pattern SAID_OR_FILLED = said(NOTHING + "|" + FILLER);

    private Nothing() {}

    /** Without turning back, so that a long text takes no longer than it is. */
    private static Pattern said(String what) {
        return Pattern.compile("(?:(?>" + LEAD + "(?:" + what + ")" + TAIL + "(?= |$))(?: (?:or )?|$))++");
    }

    /** Whether the text only says that there is none, or not yet, in English and in what else is common in such a field. */
    public static boolean is(String text) {
        String words = words(text);
        return words.isEmpty() || SAID.matcher(words).matches();
    }

    /** The same where a field had to be filled with something, such as {@code x} or {@code as above}. */
    public static boolean isOrFillsIn(String text) {
        String words = words(text);
        return words.isEmpty() || SAID_OR_FILLED.matcher(words).matches();
    }

    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String unaccented = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("(?<=[a-z])\\p{M}+", "");
        String bare = AROUND.matcher(Normalizer.normalize(unaccented, Normalizer.Form.NFC))
                .replaceAll("");
        return SPACES.matcher(APOSTROPHE.matcher(bare).replaceAll("")).replaceAll(" ");
    }
}
