package dev.parley.core.disclosure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be counted: which nouns mean the same to a negotiator, and which measure something else altogether. */
final class Nouns {

    private static final List<Set<String>> ALIKE = List.of(
            words("seat user licence license subscription account login head named nutzer lizenz lizenzen benutzer"
                    + " platz platze utilisateur usuario licencia utente licenza"),
            words("site location plant facility branch store shop outlet standort standorte"),
            words("engineer developer fte consultant resource headcount people person staff employee"),
            words("unit piece item pcs pc copy stuck"));

    private static final Set<String> MEASURES = words(
            "km kilometre kilometer mile metre meter cm mm kg gram tonne ton litre liter"
                    + " ml kb mb gb tb page minute min second sec ms degree kwh mwh pixel word character email ticket call row line");

    private Nouns() {}

    /** Whether both name the same thing, or what is sold by the same number. */
    static boolean same(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains)
                || ALIKE.stream().anyMatch(group -> touches(group, some) && touches(group, others));
    }

    /** Whether one of them is a measure, so that its number says nothing of money or seats. */
    static boolean measure(Set<String> nouns) {
        return touches(MEASURES, nouns);
    }

    /** Whether one of them is something that is sold or staffed by the number. */
    static boolean counted(Set<String> nouns) {
        return ALIKE.stream().anyMatch(group -> touches(group, nouns));
    }

    /** Without the ending of a plural. */
    static String singular(String noun) {
        if (noun.length() > 4 && noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.length() > 3 && noun.endsWith("s") && !noun.endsWith("ss")
                ? noun.substring(0, noun.length() - 1)
                : noun;
    }

    static Set<String> words(String text) {
        return Set.copyOf(Stream.of(text.strip().split("\\s+")).distinct().toList());
    }

    private static boolean touches(Set<String> group, Set<String> nouns) {
        return nouns.stream().anyMatch(group::contains);
    }
}
