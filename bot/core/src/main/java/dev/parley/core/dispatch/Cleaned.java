package dev.parley.core.dispatch;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes out of typed text what cannot be shown or would change how the text around it reads. */
final class Cleaned {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\uFEFF\\uFFF9-\\uFFFB]");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\u0085");
    private static final Pattern ODD_SPACES = Pattern.compile("[\\t\\u00A0\\u2007\\u202F\\u3000]");
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private Cleaned() {}

    /** Text of several lines. */
    static String lines(String typed) {
        String breaks = BREAKS.matcher(typed).replaceAll("\n");
        String whole = LONE_SURROGATE.matcher(breaks).replaceAll("\uFFFD");
        String visible = INVISIBLE.matcher(whole).replaceAll("");
        return Normalizer.normalize(ODD_SPACES.matcher(visible).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }

    /** Text of one line. */
    static String line(String typed) {
        return lines(typed).replace('\n', ' ');
    }
}
