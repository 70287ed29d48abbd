package dev.parley.core.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Significant digits: those of 120k, 120.000 and 0.12m are all 12, whatever their separators and zeros mean. Two equal
 * amounts always share them, so most secrets can be passed over without being read.
 */
final class Significant {

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern ZEROS = Pattern.compile("^0+|0+$");
    /** A number has at most this many groups of digits. */
    private static final int GROUPS = 8;

    private Significant() {}

    static String of(BigDecimal number) {
        return ZEROS.matcher(number.unscaledValue().abs().toString()).replaceAll("");
    }

    /** Those of every number that could begin or end at any group of digits in the text. */
    static Stream<String> in(String text) {
        List<String> found = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int end = -2;
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            if (digits.start() != end + 1) {
                open.clear();
            }
            String group = plain(digits.group());
            open.replaceAll(before -> before + group);
            open.add(group);
            if (open.size() > GROUPS) {
                open.remove(0);
            }
            found.addAll(open);
            end = digits.end();
        }
        return found.stream().map(each -> ZEROS.matcher(each).replaceAll(""));
    }

    private static String plain(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.codePoints().forEach(digit -> plain.append(Character.digit(digit, 10)));
        return plain.toString();
    }
}
