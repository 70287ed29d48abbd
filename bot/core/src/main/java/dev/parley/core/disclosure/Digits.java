package dev.parley.core.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every number that a run of digits and separators can be, in any country's notation. */
final class Digits {

    private static final int LONGEST = 40;
    private static final Pattern FRACTION =
            Pattern.compile("(?:(?<whole>[0-9]+) )?(?<over>[1-9])[/\\u2044](?<under>[2-9])");
    private static final Pattern SCIENTIFIC =
            Pattern.compile("(?<number>[0-9]+(?:[.,][0-9]+)?)[eE]\\+?(?<power>[0-9]{1,2})");
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:(?<by>[.,'_· \\u066C])[0-9]{3})(?:\\k<by>[0-9]{3})*");
    private static final Pattern INDIAN = Pattern.compile("[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}");
    /** Thousands all the same, whatever slipped into the middle. */
    private static final Pattern SLIPPED = Pattern.compile("[0-9]{1,3}([.,'])[0-9]{1,3}\\1[0-9]{3}");

    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final Pattern ZEROS = Pattern.compile("^0+");
    private static final int NEIGHBOURS = 4;
    private static final Pattern SEPARATOR = Pattern.compile("[^0-9]");

    /** A part that may be a number of its own. */
    record Part(BigDecimal number, boolean last) {}

    private Digits() {}

    /**
     * The readings of a whole run, and those of its parts where a space or a comma may as well divide two numbers.
     * {@code last} says that what follows the run belongs to this reading.
     */
    static List<Part> readings(String run) {
        List<Part> parts = new ArrayList<>();
        if (run.length() > LONGEST) {
            // no number is as long: every piece may be one
            for (String piece : SEPARATOR.split(run)) {
                String digits = ZEROS.matcher(piece).replaceFirst("");
                if (!digits.isEmpty() && digits.length() <= LONGEST) {
                    parts.add(new Part(new BigDecimal(digits), true));
                }
            }
            return parts;
        }
        Matcher fraction = FRACTION.matcher(run);
        if (fraction.matches()) {
            BigDecimal whole =
                    fraction.group("whole") == null ? BigDecimal.ZERO : new BigDecimal(fraction.group("whole"));
            parts.add(new Part(
                    whole.add(new BigDecimal(fraction.group("over"))
                            .divide(new BigDecimal(fraction.group("under")), 6, RoundingMode.HALF_UP)),
                    true));
            return parts;
        }
        Matcher scientific = SCIENTIFIC.matcher(run);
        if (scientific.matches()) {
            parts.add(new Part(
                    new BigDecimal(scientific.group("number").replace(',', '.'))
                            .scaleByPowerOfTen(Integer.parseInt(scientific.group("power"))),
                    true));
            return parts;
        }
        List<Integer> cuts = cuts(run);
        for (int i = 0; i < cuts.size(); i++) {
            for (int j = i + 1; j < cuts.size() && j <= i + NEIGHBOURS; j++) {
                String part = run.substring(cuts.get(i) + 1, cuts.get(j));
                boolean last = j == cuts.size() - 1;
                whole(part).forEach(number -> parts.add(new Part(number, last)));
            }
        }
        return parts;
    }

    /** The places before, between and after which numbers of their own may stand. */
    private static List<Integer> cuts(String run) {
        List<Integer> cuts = new ArrayList<>(List.of(-1));
        boolean uniform = GROUPED.matcher(run).matches() || INDIAN.matcher(run).matches();
        for (int i = 0; i < run.length(); i++) {
            char at = run.charAt(i);
            boolean space = at == ' ';
            boolean comma = at == ',' && i > 0 && i < run.length() - 1 && !uniform;
            if (space || comma) {
                cuts.add(i);
            }
        }
        cuts.add(run.length());
        return cuts;
    }

    private static Set<BigDecimal> whole(String run) {
        Set<BigDecimal> readings = new LinkedHashSet<>();
        if (run.isEmpty()) {
            return readings;
        }
        if (isInteger(run)) {
            readings.add(new BigDecimal(SEPARATOR.matcher(run).replaceAll("")));
        }
        int at = lastSeparator(run);
        if (at >= 0 && at < run.length() - 1 && ".,\u066B".indexOf(run.charAt(at)) >= 0) {
            String before = run.substring(0, at);
            // nobody writes three zeros behind a decimal point
            boolean thousands = run.endsWith("000") && run.length() - at == 4;
            if (!thousands && (before.isEmpty() || (isInteger(before) && before.indexOf(run.charAt(at)) < 0))) {
                readings.add(
                        new BigDecimal("0" + SEPARATOR.matcher(before).replaceAll("") + "." + run.substring(at + 1)));
            }
        }
        return readings;
    }

    private static boolean isInteger(String run) {
        return PLAIN.matcher(run).matches()
                || SLIPPED.matcher(run).matches()
                || GROUPED.matcher(run).matches()
                || INDIAN.matcher(run).matches();
    }

    private static int lastSeparator(String run) {
        int at = run.length() - 1;
        while (at >= 0 && Character.isDigit(run.charAt(at))) {
            at--;
        }
        return at;
    }
}
