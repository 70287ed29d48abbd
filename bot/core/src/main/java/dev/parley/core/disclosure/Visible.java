package dev.parley.core.disclosure;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a reader sees of a text, whatever characters it was put together from. */
final class Visible {

    /** Cyrillic, Greek and other letters that look like the Latin one at the same place below. */
    private static final String LOOK_ALIKES = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043A\u0501"
            + "\u03BF\u03B9\u03B1\u03C1\u03BA\u03C4\u03C5\u03BD\u03B5"
            + "\u0131\u0261\u0142\u00F8";

    /** Set apart from the digits before them, or they would run into one number. */
    private static final Pattern FRACTION = Pattern.compile("(?<=[0-9])(?=[\u00BC-\u00BE\u2150-\u215E])");

    private static final String LATIN = "aeopcyxijskdoiapktuveiglo";
    /** Letters that show nothing. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0";

    private Visible() {}

    /** The text without accents, without what cannot be seen, and with one character for each shape of a letter. */
    static String of(String text) {
        if (text.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        Normalizer.normalize(FRACTION.matcher(text).replaceAll(" "), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(character -> {
                    if (!isUnseen(character)) {
                        int same = LOOK_ALIKES.indexOf(Character.toLowerCase(character));
                        seen.appendCodePoint(same < 0 ? character : LATIN.charAt(same));
                    }
                });
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.SURROGATE -> true;
            case Character.CONTROL -> !Character.isWhitespace(character);
            default -> BLANKS.indexOf(character) >= 0;
        };
    }
}
