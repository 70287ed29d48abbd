package dev.parley.core.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number, a word or a sign of running text.
 *
 * @param kind which of them
 * @param typed as it stands there
 * @param text the same in small letters
 * @param glued whether nothing stands between it and the one before
 * @param end where it ends in the text
 */
record Token(Kind kind, String typed, String text, boolean glued, int end) {

    private static final String SEPARATED = "[0-9]++(?:[.,'_·\\u066B\\u066C][0-9]++| [0-9]{3}(?![0-9]))*+";
    private static final Pattern TOKEN = Pattern.compile("(?<number>(?:[0-9]++ )?[1-9][/\\u2044][2-9](?![0-9/])"
            + "|[0-9]++(?:[.,][0-9]++)?[eE]\\+?[0-9]{1,2}(?![\\p{L}0-9])|" + SEPARATED
            + "|(?<![\\p{L}0-9])[.][0-9]++(?![.,][0-9]))"
            + "|(?<word>\\p{L}++)|(?<sign>[^\\s\\p{L}0-9])");

    enum Kind {
        NUMBER,
        WORD,
        SIGN
    }

    static List<Token> of(String plain) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plain);
        int end = 0;
        while (matcher.find()) {
            Kind kind = matcher.group("number") != null
                    ? Kind.NUMBER
                    : matcher.group("word") != null ? Kind.WORD : Kind.SIGN;
            tokens.add(new Token(
                    kind,
                    matcher.group(),
                    matcher.group().toLowerCase(Locale.ROOT),
                    !tokens.isEmpty() && matcher.start() == end,
                    matcher.end()));
            end = matcher.end();
        }
        return tokens;
    }

    int start() {
        return end - typed.length();
    }
}
