package dev.parley.core.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day beside a date. They are understood and left out: a day is kept, not an hour. */
final class TimeOfDay {

    private static final String HOUR = "(?:[01]?[0-9]|2[0-4])";
    private static final String MINUTES = "[0-5][0-9]";
    private static final String CLOCK = "(?:"
            + HOUR + "(?:[:.h]" + MINUTES + ")?(?: ?- ?" + HOUR + ")? ?(?:[ap]\\.? ?m\\b\\.?|uhr(?: " + MINUTES
            + ")?|h(?:rs|ours)?|o'?clock)|"
            + "(?:[01][0-9]|2[0-4])" + MINUTES + " ?(?:h|hrs|hours)|"
            + HOUR + "[:h]" + MINUTES + "(?::" + MINUTES + "(?:\\.[0-9]{1,9})?)?|"
            + "(?<dotted>" + HOUR + "\\." + MINUTES + "))";
    private static final String NAMED =
            "(?:the )?(?:eod|end of day|(?:12 )?(?:noon|midnight)|midday|midi|minuit|mittag|"
                    + "mitternacht|mediodia|medianoche|mezzogiorno|mezzanotte|lunch ?time|lunch|(?:1th|first) thing|"
                    + "(?:early |late |mid )?(?:morning|afternoon|evening)|night|(?:early )?(?:of|at) business|open of business|"
                    + "vormittags?|nachmittags?|abends?|fruh|matin|soir|apres-midi|am|pm)";
    private static final String ZONE = "(?: ?\\(?(?:z|utc|gmt|cet|cest|bst|wet|eet|est|edt|et|cst|cdt|ct|mst|mdt|mt|"
            + "pst|pdt|pt|ist|jst|sgt|hkt|aest|aedt|msk|(?:local|their|our|my|your|london|berlin|paris|new york) time)"
            + "\\b(?: ?[+-] ?[0-9]{1,2}(?::?[0-9]{2})?)?\\)?|[+-][0-9]{2}:?[0-9]{2})?";
    private static final Pattern TIME = Pattern.compile(
            "(?:(?<=[0-9])t|(?<![\\p{L}\\p{N}.:/-]))(?:(?:at|by|before|until|till|from|around|um|gegen|bis|a|a las|alle|"
                    + "vers|in the|@|no later than) ?(?<![\\p{L}]))*(?:" + CLOCK + "|" + NAMED
                    + "|(?<=\\b(?:at|um|alle|a las|@) ?)" + HOUR + "|" + HOUR + "(?= on (?:" + Names.WEEKDAY
                    + "))|(?:0[0-9]|1[0-9])(?:00|15|30|45))" + ZONE
                    + "(?![\\p{L}\\p{N}:/]|[.-][0-9])");
    private static final Pattern EDGES = Pattern.compile("^(?:[ ,;@()-]|on |of )+|(?:[ ,;@()-]| on| at)+$");

    private TimeOfDay() {}

    /** The text without its times of day, or nothing if it has none. */
    static Optional<String> leftOut(String text) {
        Matcher time = TIME.matcher(text);
        do {
            if (!time.find()) {
                return Optional.empty();
            }
        } while (isDay(time.group("dotted")));
        String before = text.substring(0, time.start());
        String rest = Wording.bare(EDGES.matcher((before + " " + text.substring(time.end())).replaceAll(" {2,}", " "))
                .replaceAll(""));
        return Optional.of(leftOut(rest).orElse(rest));
    }

    /** A time alone is one of today or of tomorrow. */
    static Candidates alone(LocalDate today) {
        return Candidates.of(today, today.plusDays(1));
    }

    /** What could be a day and a month, such as 9.30, is never taken for a time. */
    private static boolean isDay(@Nullable String dotted) {
        return dotted != null
                && NumericDates.read(dotted, LocalDate.of(2000, 1, 1)).isPresent();
    }
}
