package dev.parley.core.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A number as written, with whatever separators it has. */
record Numeral(String written) {

    /** The Arabic decimal separator, which is never anything else. */
    private static final char DECIMAL = '\u066B';

    /** Digits with single separators between them; a space only where it sets off three digits. */
    static final String SHAPE = "(?:[0-9]++(?:(?:[.,'\u066C\u066B]| (?=[0-9]{3}(?![0-9])))[0-9]++)*+|[.][0-9]++)";

    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:([.,' \u066C])[0-9]{3})(?:\\1[0-9]{3})*");
    private static final Pattern INDIAN = Pattern.compile("[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SEPARATORS = Pattern.compile("[^0-9]");
    private static final Pattern THREE_DECIMALS = Pattern.compile("[1-9][0-9]*[.,][0-9]{3}");
    private static final int LONGEST = 40;

    /** Every number that it can be: none if it is malformed, two if its separator can be either kind. */
    List<BigDecimal> readings() {
        List<BigDecimal> readings = new ArrayList<>();
        if (written.length() > LONGEST) {
            return readings;
        }
        if (isWhole(written)) {
            readings.add(digits(written));
        }
        int last = lastSeparator();
        if (last >= 0 && decides(written.charAt(last))) {
            String whole = written.substring(0, last);
            if (whole.isEmpty() || (isWhole(whole) && whole.indexOf(written.charAt(last)) < 0)) {
                readings.add(new BigDecimal(
                        "0" + SEPARATORS.matcher(whole).replaceAll("") + "." + written.substring(last + 1)));
            }
        }
        return readings;
    }

    /** In money of two decimals, three digits after a single separator are thousands. */
    List<BigDecimal> readingsOfMoney() {
        List<BigDecimal> readings = readings();
        if (!THREE_DECIMALS.matcher(written).matches()) {
            return readings;
        }
        return readings.size() == 2 ? readings.subList(0, 1) : List.of(digits(written), readings.get(0));
    }

    private static boolean isWhole(String text) {
        return DIGITS.matcher(text).matches()
                || GROUPED.matcher(text).matches()
                || INDIAN.matcher(text).matches();
    }

    private static boolean decides(char separator) {
        return separator == '.' || separator == ',' || separator == DECIMAL;
    }

    private int lastSeparator() {
        int at = written.length() - 1;
        while (at >= 0 && Character.isDigit(written.charAt(at))) {
            at--;
        }
        return at;
    }

    private static BigDecimal digits(String text) {
        return new BigDecimal(SEPARATORS.matcher(text).replaceAll(""));
    }
}
