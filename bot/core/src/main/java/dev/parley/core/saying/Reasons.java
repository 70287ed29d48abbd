package dev.parley.core.saying;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks at the reason behind a date. It is theirs to check (a slot, a budget round, an award), never a target of our own,
 * which only says how much we want the deal ({@code power}: only true dates, tied to capacity or budget).
 */
public final class Reasons {

    /** What a seller wants to reach for itself, whoever it is said of. */
    private static final String OWN_GOAL =
            "(?:targets?|quotas?|numbers?|figures?|forecasts?|bookings?|kpis?|okrs?|bonus(?:es)?"
                    + "|commissions?|pipeline|revenue|results?|plan|goals?|run rate)";

    private static final String PERIOD = "(?:quarter|month|year|half(?:[- ]year)?|q[1-4]|h[12]|fiscal|fy ?\\d*)";
    private static final String REACH =
            "(?:hit|make|meet|reach|close|book|land|save|win|beat|deliver|fill|finish)(?:s|ing)?";

    private static final Pattern WANTED_BY_US = Pattern.compile(
            "\\b(?:we|i)(?:'d| would| really| still| just| urgently| also)* (?:need|want|have|must|like|love|got|hope|plan|try|"
                    + "are trying|are under pressure)\\b(?: to)?(?: \\w+){0,2}? (?:" + REACH
                    + "|sign|signed|signature|this deal|"
                    + "the deal|it done|it in)\\b");
    private static final Pattern REACHED =
            Pattern.compile("\\b" + REACH + " (?:\\w+ ){0,2}?(?:" + OWN_GOAL + "|" + PERIOD + ")\\b");
    private static final Pattern OUR_GOAL =
            Pattern.compile("\\b(?:our|my|the team'?s?|sales|the sales)(?: \\w+){0,2}? (?:" + OWN_GOAL + "|" + PERIOD
                    + "[- ]?(?:end|close)?)\\b");
    private static final Pattern OUR_BOSS = Pattern.compile(
            "\\b(?:my|our) (?:boss|manager|management|vp|ceo|cfo|cro|board|investors?|director)\\b.*\\b(?:want|need|push|press|expect|ask|say|said|told)");
    private static final Pattern PERIOD_END = Pattern.compile("^(?:it'?s |it is )?(?:the )?(?:end of (?:the |our )?"
            + PERIOD + "|" + PERIOD + "[- ]?(?:end|close))(?: push| pressure)?$");
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
                    "This reason is a target of ours, and they can't check it: it shows how much we want the deal."
                            + " Name a fact, such as a delivery slot, a budget round or an award date.");
        }
        return BECAUSE.matcher(plain).matches()
                ? Optional.of("Start with the fact itself, without “because”, and name one they can check.")
                : Optional.empty();
    }

    private static boolean isOurOwn(String plain) {
        boolean ours = WANTED_BY_US.matcher(plain).find()
                || REACHED.matcher(plain).find()
                || OUR_BOSS.matcher(plain).find()
                || PERIOD_END.matcher(plain).matches();
        // "Our plant's Q1 plan is fixed that week" is about capacity: a goal is ours alone where nothing else is named.
        return ours
                || (OUR_GOAL.matcher(plain).find() && !CHECKABLE.matcher(plain).find());
    }
}
