package dev.parley.core.impasse;

import dev.parley.core.deal.Style;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a negotiator says of an impasse. Without a proposal and a decision asked for it would be a messenger's
 * ({@code internal}), so neither can be empty.
 *
 * @param issue on what the talks are stuck
 * @param ourPosition our last position
 * @param theirPosition theirs
 * @param tried what was tried: ids of {@link Tried}
 * @param proposal the negotiator's own way out
 * @param decision what the negotiator asks to be decided, such as what latitude would unlock the deal
 * @param ourSponsor who backs the deal on our side
 * @param theirSponsor that person's counterpart; empty if not known
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
        if (issue.isBlank() || proposal.isBlank() || decision.isBlank() || ourSponsor.isBlank()) {
            throw new IllegalArgumentException("a report needs an issue, a proposal, a decision and our sponsor");
        }
        tried = List.copyOf(tried);
        Objects.requireNonNull(ourPosition);
        Objects.requireNonNull(theirPosition);
        Objects.requireNonNull(theirSponsor);
        Objects.requireNonNull(by);
        Objects.requireNonNull(style);
    }
}
