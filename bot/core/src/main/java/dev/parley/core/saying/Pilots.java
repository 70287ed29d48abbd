package dev.parley.core.saying;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at a pilot: it has an end, a measure of success and a price, and is never a free give ({@code power}). */
public final class Pilots {

    private static final Pattern FREE = Pattern.compile(
            "\\b(?:free|gratis|complimentary|no (?:charge|cost|fee)|without (?:charge|cost|a fee)|on us|on the house|unpaid)\\b"
                    + "|\\b0 ?(?:€|eur|usd|gbp|chf)|[€$£] ?0\\b");
    private static final Pattern END = Pattern.compile(
            "\\b(?:days?|weeks?|wks?|months?|quarters?|years?|sprints?|until|till|through|by|ends?|ending|to \\d)\\b"
                    + "|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|\\bq[1-4]\\b");
    private static final Pattern MEASURE = Pattern.compile(
            "%|\\b(?:per ?cent|measur\\w*|metrics?|kpis?|judged|success\\w*|targets?|goals?|criteri\\w*|thresholds?|at least"
                    + "|at most|no more than|fewer than|less than|more than|under|over|above|below|uptime|accuracy|errors?|"
                    + "adoption|rates?|score|nps|csat|on[- ]time|defects?|tickets?|response times?|pass(?:es)?|if it works)\\b");
    private static final Pattern PRICE = Pattern.compile(
            "[€$£¥]|\\b(?:eur|usd|gbp|chf|sek|nok|dkk|pln|jpy|inr|cny|aud|cad|sgd|price[ds]?|paid|pay|pays|fees?|costs?|credited|"
                    + "invoiced|billed|charged?|rate card|list price|per (?:seat|user|unit|month|hour|day))\\b|\\b\\d+(?:[.,]\\d+)? ?k\\b");

    private Pilots() {}

    /** What is to be said of a pilot; empty if it has all three. */
    public static Optional<String> doubt(String pilot) {
        String plain = pilot.toLowerCase(Locale.ROOT);
        boolean free = FREE.matcher(plain).find();
        List<String> missing = new ArrayList<>();
        if (!END.matcher(plain).find()) {
            missing.add("an end");
        }
        if (!MEASURE.matcher(plain).find()) {
            missing.add("a measure of success");
        }
        if (free || !PRICE.matcher(plain).find()) {
            missing.add("a price");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of((free ? "A free pilot is a give without a get. " : "") + "Add to the pilot: "
                        + listed(missing) + ".");
    }

    private static String listed(List<String> missing) {
        int last = missing.size() - 1;
        return last == 0 ? missing.get(0) : String.join(", ", missing.subList(0, last)) + " and " + missing.get(last);
    }
}
