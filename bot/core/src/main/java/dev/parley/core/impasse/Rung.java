package dev.parley.core.impasse;

/**
 * The ladder, from the least to the most that one can do ({@code boss}, {@code power}, {@code internal}): each rung with
 * why it may help, what it needs and what it risks.
 */
public enum Rung {
    GUIDANCE(
            1,
            "Ask your own boss, in private",
            "Your boss may be able to free the one point that is stuck, and nobody outside learns that you asked.",
            "One specific point, your own proposal, and the latitude that would unlock the deal.",
            "A vague call for help makes you the messenger of a problem. Ask about the point, not about the deal."),
    PAUSE(
            2,
            "Pause, park the issue, or try a pilot",
            "It takes the heat off one issue while everything else keeps moving.",
            "Something small to try, and a date after which you pursue your alternative.",
            "Without a date a pause turns into drift."),
    NAME_IT(
            3,
            "Name the two-sided escalation",
            "Asking whether both bosses should hear of it is often enough to get talks moving again.",
            "A sentence that names both sides' bosses. Never yours alone.",
            "Said too early it sounds like a threat."),
    SPONSORS(
            4,
            "Sponsor to sponsor, by a date",
            "Two people with more room decide together, before either side turns to its alternative.",
            "Both sponsors willing and briefed, your proposal in their hands, and a date.",
            "The terms leave your hands, and the next impasse will be expected to go the same way."),
    BOSS_AT_THE_TABLE(
            5,
            "Your boss at the table, to finish",
            "For the last step to the finish line, once everything else is used up.",
            "Everything agreed but the last point, and their sponsor at the table as well.",
            "It tells them that your authority ends here or that you two don't get on, it invites them to go over your"
                    + " head from now on, and it shows how much you want the deal, so they may ask for more.");

    private final int number;
    private final String title;
    private final String why;
    private final String needs;
    private final String risks;

    Rung(int number, String title, String why, String needs, String risks) {
        this.number = number;
        this.title = title;
        this.why = why;
        this.needs = needs;
        this.risks = risks;
    }

    /** Its place on the ladder, from 1. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String why() {
        return why;
    }

    public String needs() {
        return needs;
    }

    public String risks() {
        return risks;
    }

    /** The inverse of {@link #number()}. */
    public static Rung of(int number) {
        return values()[number - 1];
    }
}
