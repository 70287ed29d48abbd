package dev.parley.core.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Typed text without the accidents of keyboards and phones: one kind of space, dash and quote, plain digits, nothing
 * invisible.
 */
public final class PlainTyping {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}]|[\\p{Cc}&&[^\\s]]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201A\u201B\u2032\u02BC`\u00B4]");
    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    private PlainTyping() {}

    /** The text on one line, stripped, in compatibility form. Any text at all is fine. */
    public static String of(String typed) {
        // accents that stand alone become a space and an accent in compatibility form, so quotes go first
        String quotes = QUOTES.matcher(typed).replaceAll("'");
        String compatible = Normalizer.normalize(INVISIBLE.matcher(quotes).replaceAll(""), Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(compatible).replaceAll("");
        String dashes = DASHES.matcher(visible).replaceAll("-");
        String digits = DIGITS.matcher(dashes).replaceAll(digit -> {
            int value = Character.digit(digit.group().codePointAt(0), 10);
            return Integer.toString(value);
        });
        return SPACES.matcher(digits).replaceAll(" ").strip();
    }

    /** At most 40 characters of a text, for saying it back. */
    public static String echo(String typed) {
        String plain = of(typed.length() > 200 ? typed.substring(0, 200) : typed);
        int shown = plain.codePointCount(0, plain.length());
        return shown <= 40 ? plain : plain.substring(0, plain.offsetByCodePoints(0, 39)) + "…";
    }
}
