package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.concession.Appraisal;
import dev.parley.core.concession.Appraisal.Question;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Side;
import dev.parley.core.concession.Totals;
import dev.parley.core.concession.Value;
import dev.parley.core.concession.Worth.Answer;
import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import dev.parley.core.playbook.common.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says what entries cost and are worth, and asks where that is not clear. */
final class EntryFigures {

    private EntryFigures() {}

    /** What was understood of a worth, what was not, and what has to be asked. */
    static void readBack(PrivateMessage.Composer message, Concession entry, Appraisal appraisal) {
        if (!appraisal.values().isEmpty()) {
            message.add(secret(
                    "As I read it, this "
                            + Lists.and(appraisal.values().stream()
                                    .map(EntryFigures::said)
                                    .toList()),
                    "."));
        }
        appraisal.notAdded().forEach(problem -> message.add(secret(problem, "")));
        appraisal.question().ifPresent(question -> {
            message.add(secret(asked(question, Lists.and(shown(appraisal.asked()))), ""));
            message.buttons(answers(question).stream()
                    .map(answer -> Button.normal(
                            label(answer),
                            new ButtonAction("concessions", action(answer), entry.number() + ":" + entry.revision())))
                    .toList());
        });
    }

    private static Block<Text> secret(String text, String after) {
        return new Block.Paragraph<>(List.of(new SecretText(new Confidential(text + after))));
    }

    private static String said(Value value) {
        String amount = Amounts.show(value.amount());
        boolean ours = value.side() == Side.US;
        return switch (value.sense()) {
            case COST -> (ours ? "costs you " : "costs them ") + amount;
            case WORTH -> "is worth " + amount + (ours ? " to you" : " to them");
            case NET -> "leaves you " + amount + " net";
        };
    }

    private static String asked(Question question, String amounts) {
        return switch (question) {
            case COST_OR_WORTH -> "Is " + amounts + " what your give costs, or what you get is worth?";
            case WHOSE, WHOSE_GIVE, WHOSE_GET -> "Whose value is " + amounts + "? It isn't added up yet.";
        };
    }

    /** Why a figure is not added up yet. */
    static String why(Question question) {
        return question == Question.COST_OR_WORTH
                ? "It doesn't say what your give costs or what you get is worth."
                : "It doesn't say whose value it is.";
    }

    private static List<Answer> answers(Question question) {
        return switch (question) {
            case COST_OR_WORTH -> List.of(Answer.COSTS_US, Answer.WORTH_TO_US);
            case WHOSE -> List.of(Answer.COSTS_US, Answer.WORTH_TO_US, Answer.WORTH_TO_THEM);
            case WHOSE_GIVE -> List.of(Answer.COSTS_US, Answer.WORTH_TO_THEM);
            case WHOSE_GET -> List.of(Answer.WORTH_TO_US, Answer.COSTS_THEM);
        };
    }

    private static String label(Answer answer) {
        return switch (answer) {
            case COSTS_US -> "It's what my give costs";
            case WORTH_TO_US -> "It's what I get in return";
            case WORTH_TO_THEM -> "It's worth that to them";
            case COSTS_THEM -> "It costs them that";
        };
    }

    /** The name under which a button carries an answer. */
    static String action(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sums of a log; empty where there are none. */
    static List<Block.Fact<Text>> totals(Totals totals) {
        List<Block.Fact<Text>> facts = new ArrayList<>();
        add(
                facts,
                "Given",
                Stream.concat(part("cost to us ", totals.given()), part("worth to them ", totals.givenToThem())));
        add(
                facts,
                "Got",
                Stream.concat(part("worth to us ", totals.got()), part("cost to them ", totals.gotFromThem())));
        add(
                facts,
                "Net to us",
                part("", totals.net())
                        .map(net -> net + " (net of " + totals.netEntries() + " of " + totals.entries() + " entries)"));
        return facts;
    }

    private static void add(List<Block.Fact<Text>> facts, String label, Stream<String> parts) {
        List<String> all = parts.toList();
        if (!all.isEmpty()) {
            facts.add(PrivateMessage.fact(label, new Confidential(String.join("; ", all))));
        }
    }

    private static Stream<String> part(String what, List<Amount> sums) {
        return sums.isEmpty() ? Stream.of() : Stream.of(what + Lists.and(shown(sums)));
    }

    private static List<String> shown(List<Amount> amounts) {
        return amounts.stream().map(Amounts::show).toList();
    }
}
