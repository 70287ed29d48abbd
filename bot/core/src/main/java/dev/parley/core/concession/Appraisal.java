package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an entry costs each side and is worth to it, as far as what was typed says so. On a give without a return {@code us}
 * is our cost and {@code them} a worth to them; on a get without a give {@code us} is worth to us and {@code them} their
 * cost. On a row with both, {@code them} is what the give is worth to them, and {@code us} beside it what the get is worth to
 * us; {@code us} alone is asked about.
 *
 * @param values what is known
 * @param question what has to be asked before the rest is known
 * @param asked the amounts that it is about, as they stand in {@link Claim#amount()}; empty without a question
 * @param notAdded why parts of what was typed add nothing, one sentence each
 */
public record Appraisal(List<Value> values, Optional<Question> question, List<Amount> asked, List<String> notAdded) {

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    public Appraisal {
        values = List.copyOf(values);
        Objects.requireNonNull(question);
        asked = List.copyOf(asked);
        notAdded = List.copyOf(notAdded);
    }

    /** What can be asked about a figure. */
    public enum Question {
        /** No side is named, on a give without a return. */
        WHOSE_GIVE,
        /** No side is named, on a get without a give. */
        WHOSE_GET,
        /** No side is named, on a row with both. */
        WHOSE,
        /** A figure of ours on a row with both: what the give costs, or what the get is worth. */
        COST_OR_WORTH
    }

    /** Of a move, with bare amounts in this ISO 4217 currency; empty for none. */
    public static Appraisal of(Move move, String currency) {
        List<Clause> clauses = move.worth().clauses(currency);
        List<Claim> claims =
                clauses.stream().flatMap(clause -> clause.claim().stream()).toList();
        boolean theirs = claims.stream()
                .anyMatch(claim -> claim.side().equals(Optional.of(Side.THEM))
                        && !claim.sense().equals(Optional.of(Sense.COST)));
        List<Value> values = new ArrayList<>();
        List<Claim> sideless = new ArrayList<>();
        List<Claim> senseless = new ArrayList<>();
        for (Claim claim : claims) {
            Optional<Side> side = side(claim, move);
            Optional<Sense> sense = claim.sense().or(() -> side.flatMap(each -> sense(each, move, theirs)));
            if (side.isEmpty()) {
                sideless.add(claim);
            } else if (sense.isEmpty()) {
                senseless.add(claim);
            } else {
                values.add(new Value(side.get(), sense.get(), claim.amount()));
            }
        }
        List<Claim> asked = sideless.isEmpty() ? senseless : sideless;
        return new Appraisal(
                values,
                asked.isEmpty() ? Optional.empty() : Optional.of(question(move, sideless.isEmpty())),
                asked.stream().map(Claim::amount).toList(),
                notAdded(move, clauses));
    }

    /** What is said to cost something costs us, where it is a give. */
    private static Optional<Side> side(Claim claim, Move move) {
        boolean ourCost = claim.sense().equals(Optional.of(Sense.COST)) && move.gives();
        return claim.side().or(() -> ourCost ? Optional.of(Side.US) : Optional.empty());
    }

    private static Optional<Sense> sense(Side side, Move move, boolean theirs) {
        if (move.gives() && move.gets()) {
            return side == Side.THEM || theirs ? Optional.of(Sense.WORTH) : Optional.empty();
        }
        return Optional.of((side == Side.US) == move.gives() ? Sense.COST : Sense.WORTH);
    }

    private static Question question(Move move, boolean sided) {
        if (sided) {
            return Question.COST_OR_WORTH;
        }
        return move.gives() && move.gets() ? Question.WHOSE : move.gives() ? Question.WHOSE_GIVE : Question.WHOSE_GET;
    }

    private static List<String> notAdded(Move move, List<Clause> clauses) {
        List<String> problems = clauses.stream()
                .map(Clause::problem)
                .filter(each -> !each.isEmpty())
                .toList();
        boolean nothing = problems.isEmpty()
                && clauses.stream().allMatch(clause -> clause.claim().isEmpty())
                && clauses.stream()
                        .anyMatch(clause -> DIGIT.matcher(clause.typed()).find());
        return nothing && !move.worth().isEmpty() ? List.of("The value is kept as typed and not added up.") : problems;
    }

    /** Whether all of its figures are known, so that nothing typed is missing from the totals. */
    public boolean isWhole() {
        return !values.isEmpty() && question.isEmpty() && notAdded.isEmpty();
    }

    /** Whether cost and worth to us are both known, be it as one net figure. */
    public boolean isNet() {
        return has(Sense.NET) || (has(Sense.COST) && has(Sense.WORTH));
    }

    private boolean has(Sense sense) {
        return values.stream().anyMatch(value -> value.side() == Side.US && value.sense() == sense);
    }

    /** What each of our figures adds to the net, costs as negative amounts. */
    Stream<Amount> net() {
        return values.stream()
                .filter(value -> value.side() == Side.US)
                .map(value -> value.sense() == Sense.COST
                        ? new Amount(
                                value.amount().number().negate(), value.amount().unit())
                        : value.amount());
    }
}
