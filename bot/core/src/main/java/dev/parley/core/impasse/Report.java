package dev.parley.core.impasse;

import dev.parley.core.deal.Style;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

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

    private static final Pattern SEVERAL = Pattern.compile("\\s*[,;&+]\\s*|\\s+and\\s+");
    private static final Pattern FEW_WORDS = Pattern.compile("(?!(?:or|and|but|if|not)\\b)\\S+(?: \\S+){0,2}");

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

    /** Whether it is about this issue, or about one of these, however they are capitalised or spaced. */
    public boolean isOn(String other) {
        List<String> others = issuesIn(other);
        return issues().stream().anyMatch(others::contains);
    }

    /** The issues one by one, in lower case: "price, SLA" is a report on two. */
    List<String> issues() {
        return issuesIn(issue);
    }

    /** The issues as they go into a sentence: "price, SLA" as "price and SLA". */
    public String issueInWords() {
        List<String> parts = List.of(issue.strip().split("\\s*[,;]\\s*"));
        boolean list = parts.size() > 1 && parts.stream().allMatch(FEW_WORDS.asMatchPredicate());
        int last = parts.size() - 1;
        return list ? String.join(", ", parts.subList(0, last)) + " and " + parts.get(last) : issue;
    }

    private static List<String> issuesIn(String text) {
        return Arrays.stream(SEVERAL.split(text.strip().toLowerCase(Locale.ROOT)))
                .map(each -> each.strip().replaceAll("\\s+", " "))
                .filter(each -> !each.isEmpty())
                .toList();
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
}
