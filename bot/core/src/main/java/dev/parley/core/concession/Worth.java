package dev.parley.core.concession;

import dev.parley.core.chat.Confidential;
import java.util.List;
import java.util.Optional;

/** What a concession is worth to us or to them, as our side sees it. Private; kept as typed. */
public final class Worth extends Confidential {
    public Worth(String text) {
        super(text);
    }

    /** What it says, clause by clause, with bare amounts in this ISO 4217 currency; empty for none. */
    List<Clause> clauses(String currency) {
        return Clauses.of(text(), currency);
    }

    /**
     * The same with what was asked about it said in words: {@code us 4k} becomes {@code costs us 4k}.
     *
     * @param currency as for the deal
     */
    public Worth answered(Answer answer, String currency) {
        return new Worth(
                Clauses.with(clauses(currency), clause -> clause.claim().flatMap(claim -> answer.wordsFor(claim))));
    }

    /** What was meant by a figure that did not say so. */
    public enum Answer {
        COSTS_US(Side.US, Sense.COST, "costs"),
        WORTH_TO_US(Side.US, Sense.WORTH, "worth"),
        COSTS_THEM(Side.THEM, Sense.COST, "costs"),
        WORTH_TO_THEM(Side.THEM, Sense.WORTH, "worth");

        private final Side side;
        private final Sense sense;
        private final String word;

        Answer(Side side, Sense sense, String word) {
            this.side = side;
            this.sense = sense;
            this.word = word;
        }

        /** What has to be put before a clause so that it says this; empty where it says all of it, or something else. */
        private Optional<String> wordsFor(Claim claim) {
            boolean open = claim.side().isEmpty() || claim.sense().isEmpty();
            boolean agrees = claim.side().filter(each -> each != side).isEmpty()
                    && claim.sense().filter(each -> each != sense).isEmpty();
            if (!open || !agrees) {
                return Optional.empty();
            }
            String whose = claim.side().isPresent() ? "" : side == Side.US ? "us" : "them";
            String what = claim.sense().isPresent() ? "" : word;
            return Optional.of((what + " " + whose).strip());
        }
    }
}
