package dev.parley.core.impasse;

import dev.parley.core.deal.Style;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a negotiator says of an impasse. Only the issue is needed; an empty text is something not known.
 *
 * @param issue on what the talks are stuck
 * @param ourPosition our last position
 * @param theirPosition theirs
 * @param tried what was tried
 * @param proposal the negotiator's own way out
 * @param decision what the negotiator asks to be decided, such as what latitude would unlock the deal
 * @param ourSponsor who backs the deal on our side
 * @param theirSponsor that person's counterpart
 * @param by by when it should be solved
 * @param style how the counterpart prefers to hear hard things
 */
public record Report(
        String issue,
        String ourPosition,
        String theirPosition,
        List<Tried> tried,
        String proposal,
        String decision,
        String ourSponsor,
        String theirSponsor,
        LocalDate by,
        Style style) {
    public Report {
        if (issue.isBlank()) {
            throw new IllegalArgumentException("a report needs an issue");
        }
        tried = List.copyOf(tried);
        Objects.requireNonNull(ourPosition);
        Objects.requireNonNull(theirPosition);
        Objects.requireNonNull(proposal);
        Objects.requireNonNull(decision);
        Objects.requireNonNull(ourSponsor);
        Objects.requireNonNull(theirSponsor);
        Objects.requireNonNull(by);
        Objects.requireNonNull(style);
    }

    /** Whether it can go up to our own boss: without a proposal and a decision it is only a messenger's ({@code internal}). */
    public boolean isFitForOurBoss() {
        return !proposal.isBlank() && !decision.isBlank();
    }

    /** Whether it is about this issue, however that is capitalised or spaced. */
    public boolean isOn(String other) {
        return loose(issue).equals(loose(other));
    }

    /** The same with names for the sponsors that it did not know. */
    public Report naming(String ours, String theirs) {
        return new Report(
                issue,
                ourPosition,
                theirPosition,
                tried,
                proposal,
                decision,
                ourSponsor.isEmpty() ? ours : ourSponsor,
                theirSponsor.isEmpty() ? theirs : theirSponsor,
                by,
                style);
    }

    private static String loose(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
