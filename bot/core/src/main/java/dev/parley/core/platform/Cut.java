package dev.parley.core.platform;

/** Makes texts short enough for a platform that refuses what is longer. */
public final class Cut {

    private Cut() {}

    /** The text, or its beginning and an ellipsis; never half a character. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
