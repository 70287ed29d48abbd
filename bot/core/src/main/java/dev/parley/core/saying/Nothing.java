package dev.parley.core.saying;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells an answer from a word for having none: an alternative or a remedy that is "none" says nothing to the other side. */
public final class Nothing {

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s/.'’-]+");
    private static final Pattern LEAD =
            Pattern.compile("^(?:(?:we have|there is|it is|its|theres|currently|so far|just|for us|honestly) )+");
    private static final Pattern TRAIL = Pattern.compile(
            "(?: (?:yet|for now|so far|really|at all|at the moment|right now|please|sorry|thanks|known|needed|required))+$");
    private static final Set<String> WORDS = Set.of("""
            no, none, nothing, nil, null, zero, 0, n a, na, not applicable, not available, no alternative, \
            no alternatives, no plan, no plan b, no other plan, no remedy, no return, no idea, none of it, \
            nothing special, nothing in return, nothing else, nothing specific, no one, dont know, i dont know, \
            not known, not sure, unknown, unclear, undecided, open, pending, later, tbd, tbc, tba, to be decided, \
            to be defined, to be determined, to be confirmed, to be agreed, x, xx, xxx, kein, keine, keiner, \
            keins, nichts, offen, unbekannt, rien, aucun, aucune, neant, nada, ninguno, ninguna, niente, nessuno, \
            nessuna, niets, geen, nenhum, nenhuma""".split(", "));

    private Nothing() {}

    /** Whether the text is only a way to say that there is none, in English and the languages that dates know. */
    public static boolean is(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String bare = AROUND.matcher(plain).replaceAll("");
        String words = SPACES.matcher(bare.replaceAll("(?<=n)['’](?=t\\b)", ""))
                .replaceAll(" ")
                .strip();
        String core = TRAIL.matcher(LEAD.matcher(words + " ").replaceFirst("").strip())
                .replaceFirst("");
        return core.isEmpty() || WORDS.contains(core);
    }
}
