package dev.parley.templates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fits what was typed into the sentence around it: people end a field with a full stop or begin it with "A", and the message
 * should not look filled in. Nothing that carries meaning is changed.
 */
final class Seam {

    /** A first word that needs no capital within a sentence, whatever it is about. */
    private static final Pattern SMALL_WORD = Pattern.compile(
            "^(?:An?|The|Our|Your|Their|We|You|They|If|When|As|No|Any|Each|Every|Only|This|That|It)(?=\\s)");

    /** A stop after a word that is no abbreviation. */
    private static final Pattern STOP_AFTER_A_WORD = Pattern.compile("(?<=[\\p{Ll}]{4})\\.$");

    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:]+$");
    private static final Pattern ENDED = Pattern.compile("[!?…]$|\\.\\.$");
    private static final Pattern WITHIN_A_SENTENCE = Pattern.compile("[^.!?…\\s]\\s$|\\($");

    private Seam() {}

    /**
     * The value as it goes between the two.
     *
     * @param before everything up to it
     * @param after what comes next; empty if that is another value or nothing
     */
    static String fitted(CharSequence before, String value, String after) {
        return lowered(before, stopped(value, after));
    }

    /** What comes after a value, without the stop that the value has already. */
    static String following(CharSequence value, String text) {
        return text.startsWith(".") && ENDED.matcher(value).find() ? text.substring(1) : text;
    }

    private static String stopped(String value, String after) {
        if (after.isEmpty()) {
            return value;
        }
        String text = LOOSE_END.matcher(value).replaceFirst("");
        if (text.endsWith(".") && !text.endsWith("..")) {
            return after.startsWith(".")
                    ? text.substring(0, text.length() - 1)
                    : STOP_AFTER_A_WORD.matcher(text).replaceFirst("");
        }
        return text;
    }

    private static String lowered(CharSequence before, String value) {
        Matcher small = SMALL_WORD.matcher(value);
        return small.find() && WITHIN_A_SENTENCE.matcher(before).find()
                ? Character.toLowerCase(value.charAt(0)) + value.substring(1)
                : value;
    }
}
