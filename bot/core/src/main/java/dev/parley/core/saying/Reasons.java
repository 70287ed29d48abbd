package dev.parley.core.saying;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks at the reason behind a date. It is theirs to check (a slot, a budget round, an award), never a target of our own,
 * which only says how much we want the deal ({@code power}: only true dates, tied to capacity or budget).
 */
public final class Reasons {

    /** What a side wants to reach for itself. */
    private static final String GOAL =
            "(?:targets?|quotas?|numbers?|figures?|forecasts?|bookings?|kpis?|okrs?|bonus(?:es)?"
                    + "|commissions?|pipeline|revenues?|sales plan|goals?|run rate)";

    private static final String SHORT_PERIOD = "(?:quarter|month|half(?:[- ]year)?|q[1-4]|h[12])";
    private static final String PERIOD = "(?:" + SHORT_PERIOD + "|year|fiscal|fy ?\\d*)";

    private static final Pattern WANTED_BY_US = Pattern.compile(
            "\\b(?:we|i)\\b[^.;,]*?\\b(?:need|want|must|have to|has to|hope|like|love|trying|under pressure)\\b[^.;,]*?"
                    + "\\b(?:signature|sign(?:ed|ing)?(?: (?:it|this|the deal|the contract|by|before|in|within|now|soon|today)\\b|$)|clos(?:e|ed|ing)|finish (?:it|this)|deal|revenues?|(?:book|booked|land|win|get|have) (?:it|this))\\b");
    private static final Pattern REACHED = Pattern.compile(
            "\\b(?:(?:hit|make|meet|reach|close|save)(?:ting|ing)? (?:the |our |my |this |their )?(?:fiscal |sales )?"
                    + PERIOD + "|(?:hit|make|meet|reach|beat|exceed|deliver|fill|close)(?:ting|ing)? (?:\\w+ ){0,2}?"
                    + GOAL + ")\\b");
    private static final Pattern OUR_GOAL = Pattern.compile("\\b(?:our|my|the team'?s?|sales)(?: \\w+){0,2}? (?:" + GOAL
            + "|" + SHORT_PERIOD + "[- ]?(?:end|close)?)\\b");
    private static final Pattern OUR_BOSS = Pattern.compile(
            "\\b(?:my|our) (?:boss|manager|management|vp|ceo|cfo|cro|board|investors?|director)\\b.*\\b(?:want|need|push|press|expect|ask|say|said|told)");
    private static final Pattern PERIOD_END =
            Pattern.compile("^(?:it'?s |it is )?(?:(?:the )?end of )?(?:the |our |this |my )?(?:fiscal )?" + PERIOD
                    + "(?:[- ]?(?:end|close))?(?: push| pressure)?$");
    private static final Pattern PRESSED = Pattern.compile("^(?:our |my |the )?(?:" + PERIOD + " )?" + GOAL + "$"
            + "|\\b(?:important|urgent|better|easier|nicer) for us\\b|\\bbehind (?:on |our |the )*(?:plan|" + GOAL + ")"
            + "|\\binternal (?:deadlines?|reasons?|targets?|pressure)\\b|\\bpressure from (?:\\w+ )?(?:management|above|hq|boss(?:es)?|board)\\b"
            + "|\\b(?:must|need to|have to|needs to|has to) close (?:\\w+ )?(?:in|by|this|before)\\b|\\bneed a date$");
    private static final Pattern CHECKABLE = Pattern.compile(
            "\\b(?:slots?|capacity|teams?|crew|plant|line|stock|warehouse|freeze|budget (?:year|round|cycle)|budget|tender|award"
                    + "|auction|permit|vessel|lead times?)\\b");
    private static final Pattern BECAUSE = Pattern.compile("^(?:just |simply )?(?:because|cause|since|due to)\\b.*");

    private Reasons() {}

    /** What is to be said of a reason; empty if there is nothing wrong with it. */
    public static Optional<String> doubt(String reason) {
        String plain =
                reason.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[.!\\s]+$", "");
        if (isOurOwn(plain)) {
            return Optional.of(
                    "They can't check this reason: it's a target of ours. Name a slot, a budget round or an award date.");
        }
        return BECAUSE.matcher(plain).matches()
                ? Optional.of("Start with the fact itself, without “because”, and name one they can check.")
                : Optional.empty();
    }

    private static boolean isOurOwn(String plain) {
        boolean ours = WANTED_BY_US.matcher(plain).find()
                || REACHED.matcher(plain).find()
                || OUR_BOSS.matcher(plain).find()
                || PRESSED.matcher(plain).find()
                || PERIOD_END.matcher(plain).matches();
        // "Our plant's Q1 plan is fixed that week" is about capacity: a goal is ours alone where nothing else is named.
        return ours
                || (OUR_GOAL.matcher(plain).find() && !CHECKABLE.matcher(plain).find());
    }
}
