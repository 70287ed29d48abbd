package dev.parley.core.impasse;

import java.util.Arrays;
import java.util.Optional;

/**
 * The ladder, from the least to the most that one can do ({@code boss}, {@code power}, {@code internal}): each rung with
 * why it may help, what it needs and what it risks. It is advice, not a gate: any rung can be taken at any time.
 */
public enum Rung {
    GUIDANCE(
            1,
            "Ask my boss",
            "Ask your own boss, in private",
            "",
            "Your boss may be able to free the one point that is stuck, and nobody outside learns that you asked.",
            "One specific point, your own proposal, and the latitude that would unlock the deal.",
            "A vague call for help makes you the messenger of a problem. Ask about the point, not about the deal."),
    PAUSE(
            2,
            "Pause or pilot",
            "Pause, park the issue, or try a pilot",
            "pause",
            "It takes the heat off one issue while everything else keeps moving.",
            "A pilot with an end, a measure and a price, and a date after which you turn to your alternative.",
            "Without a date a pause turns into drift."),
    NAME_IT(
            3,
            "Suggest both bosses",
            "Suggest involving both bosses",
            "upstairs",
            "Asking whether both bosses should look at it is often enough to get talks moving again.",
            "A question that involves both sides. Never your boss alone.",
            "Asked too early, it can sound like a threat."),
    SPONSORS(
            4,
            "Set a date for the sponsors",
            "Sponsor to sponsor, by a date",
            "escalate",
            "Two people with more room decide together, before either side turns to its alternative.",
            "Both sponsors willing and briefed, your proposal in their hands, and a date.",
            "The terms leave your hands, and the next impasse will be expected to go the same way."),
    BOSS_AT_THE_TABLE(
            5,
            "Boss at the table",
            "Your boss at the table, to finish",
            "",
            "For the last step to the finish line, once everything else is used up.",
            "Everything agreed but the last point, and their sponsor at the table as well.",
            "It shows how much the deal matters to you, so they may ask for more; it can look like the end of your"
                    + " authority, and it will be expected again next time.");

    private final int number;
    private final String label;
    private final String title;
    private final String template;
    private final String why;
    private final String needs;
    private final String risks;

    Rung(int number, String label, String title, String template, String why, String needs, String risks) {
        this.number = number;
        this.label = label;
        this.title = title;
        this.template = template;
        this.why = why;
        this.needs = needs;
        this.risks = risks;
    }

    /** Its place on the ladder, from 1. */
    public int number() {
        return number;
    }

    /** What a button says that leads to its message, at most 27 characters. */
    public String label() {
        return label;
    }

    public String title() {
        return title;
    }

    /** The id of the template whose message takes it; empty for one that is taken in private. */
    public Optional<String> template() {
        return Optional.of(template).filter(id -> !id.isEmpty());
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

    /** Whether it is our own boss who is asked: that needs a report which is fit for it ({@link Report#isFitForOurBoss()}). */
    public boolean asksOurBoss() {
        return this == GUIDANCE || this == BOSS_AT_THE_TABLE;
    }

    /** Whether it brings our sponsor in with the counterparty, which works less well each time ({@code boss}). */
    public boolean bringsSponsorIn() {
        return this == SPONSORS || this == BOSS_AT_THE_TABLE;
    }

    /** The inverse of {@link #number()}; empty for a number that no rung has. */
    public static Optional<Rung> of(int number) {
        return Arrays.stream(values()).filter(rung -> rung.number() == number).findFirst();
    }

    /** The rung that is taken by posting this template, if it is one. */
    public static Optional<Rung> takenBy(String template) {
        return Arrays.stream(values())
                .filter(rung -> rung.template().filter(template::equals).isPresent())
                .findFirst();
    }
}
