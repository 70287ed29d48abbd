package dev.parley.core.disclosure;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.Set;

/**
 * The letters and digits of a text run together, with where its words begin and end: spaces and punctuation within a
 * phrase hide nothing.
 */
final class Letters {

    /** Written without spaces, so that every character may begin a word. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int FIRST_UNSPACED = 0x0E00;

    private final String run;
    private final BitSet edges = new BitSet();
    private final int words;

    /** Of a text as {@link Visible} leaves it. */
    Letters(String visible) {
        StringBuilder letters = new StringBuilder(visible.length());
        visible.codePoints().forEach(character -> {
            boolean letter = Character.isLetterOrDigit(character);
            boolean alone = letter && character >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(character));
            if (!letter || alone) {
                edges.set(letters.length());
            }
            if (letter) {
                letters.appendCodePoint(Character.toLowerCase(character));
            }
            if (alone) {
                edges.set(letters.length());
            }
        });
        run = letters.toString();
        edges.set(0);
        edges.set(run.length());
        words = edges.cardinality() - 1;
    }

    /** Whether {@code phrase} stands in this text, from the beginning of a word to the end of one. */
    boolean hold(Letters phrase) {
        if (phrase.run.isEmpty()) {
            return false;
        }
        int at = run.indexOf(phrase.run);
        while (at >= 0) {
            if (edges.get(at) && edges.get(at + phrase.run.length())) {
                return true;
            }
            at = run.indexOf(phrase.run, at + 1);
        }
        return false;
    }

    /** Whether it is more than a number or a single short word, which could stand in any text. */
    boolean isTelling() {
        boolean named = run.codePoints().anyMatch(Character::isLetter);
        boolean numbered = run.codePoints().anyMatch(Character::isDigit);
        return named && (words > 1 || numbered || run.codePointCount(0, run.length()) >= 6);
    }
}
