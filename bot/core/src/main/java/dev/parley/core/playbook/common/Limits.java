package dev.parley.core.playbook.common;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.concession.Move;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.Direction;
import dev.parley.core.disclosure.LimitCheck;
import dev.parley.core.disclosure.LimitCheck.Finding;
import dev.parley.core.disclosure.LimitCheck.Verdict;
import dev.parley.core.disclosure.Statement;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.store.Disclosure;
import dev.parley.core.store.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our own limits, where a move is about to be logged. */
public final class Limits {

    private Limits() {}

    /**
     * Notes that your reservation point on an issue is a floor or a ceiling.
     *
     * @param place the issue, as {@link #place} wrote it into a button
     * @return the issue; empty if that issue is not at its place any more
     */
    public static Optional<DealIssue> choose(
            Transaction transaction, String place, Direction direction, CommandContext context) {
        Optional<Deal> deal = CurrentDeal.deal(transaction, context);
        Optional<DealIssue> issue = deal.flatMap(each -> IntStream.range(
                        0, each.issues().size())
                .filter(at -> place.equals(place(at, each.issues().get(at).name())))
                .mapToObj(at -> each.issues().get(at).with(direction))
                .findFirst());
        issue.ifPresent(each -> transaction.deals().keep(deal.orElseThrow().with(each)));
        return issue;
    }

    /** An issue in a button: its place in the deal, from 0, and a trace of its name, which is no secret. */
    public static String place(int at, String issue) {
        return at + "." + Integer.toHexString(issue.hashCode());
    }

    /** Where a move goes beyond our own limits. */
    public static List<Finding> beyond(Transaction transaction, Move move, CommandContext context) {
        return findings(transaction, move, context, Verdict.BEYOND);
    }

    private static List<Finding> findings(Transaction transaction, Move move, CommandContext context, Verdict verdict) {
        List<String> said = Stream.of(move.give(), move.get())
                .filter(text -> !text.isEmpty())
                .toList();
        return CurrentDeal.deal(transaction, context).stream()
                .flatMap(deal ->
                        LimitCheck.of(
                                new Statement(move.item(), said, said),
                                deal.issues(),
                                deal.terms().currency())
                                .stream())
                .filter(each -> each.verdict() == verdict)
                .toList();
    }

    /** Asks which way a limit goes, where a move has a figure on it and that is not known. */
    public static void ask(
            PrivateMessage.Composer message, Transaction transaction, Move move, CommandContext context) {
        findings(transaction, move, context, Verdict.UNCLEAR).stream()
                .findFirst()
                .ifPresent(each -> message.add(new Block.Paragraph<Text>(List.of(new SecretText(each.said()))))
                        .buttons(choices(each.place(), each.issue())));
    }

    /** The two answers to which way the limit on an issue goes. */
    public static List<Button> choices(int at, String issue) {
        return List.of(
                Button.normal("The least", new ButtonAction("deal issue", "least", place(at, issue))),
                Button.normal("The most", new ButtonAction("deal issue", "most", place(at, issue))));
    }

    public static void warn(PrivateMessage.Composer message, List<Finding> beyond) {
        beyond.forEach(each -> message.add(warning(each)));
    }

    private static Block<Text> warning(Finding finding) {
        return new Block.Warning<>(List.of(new SecretText(finding.said())));
    }

    /** What a form is about whose sender has seen that this very move goes beyond a limit. */
    public static String knowingly(Move move) {
        return "knowingly-"
                + Integer.toHexString(
                        List.of(move.item(), move.give(), move.get()).hashCode());
    }

    /** The form with everything in it, and what it is beyond. */
    public static Form again(CommandSpec spec, Arguments arguments, Move move, List<Finding> beyond) {
        Map<String, Text> values = new LinkedHashMap<>();
        spec.arguments().forEach(each -> values.put(each.name(), Fields.words(each, arguments.text(each.name()))));
        List<Block<? extends Text>> intro =
                beyond.stream().<Block<? extends Text>>map(Limits::warning).toList();
        Form form = Fields.partial(spec, knowingly(move), spec.title(), intro, values);
        return new Form(form.command(), form.subject(), form.title(), form.intro(), form.inputs(), "Log it anyway");
    }

    /** Keeps that our side went on all the same. */
    public static void onRecord(Transaction transaction, Move move, List<Finding> beyond, CommandContext context) {
        if (!beyond.isEmpty()) {
            transaction
                    .disclosures()
                    .record(new Disclosure(
                            transaction.deals().openIdAt(context.room(), context.now()),
                            context.room().key(),
                            context.person(),
                            beyond.stream()
                                    .map(each -> DisclosureCheck.beyond(each.issue()))
                                    .toList(),
                            String.join(" · ", List.of(move.item(), move.give(), move.get())),
                            context.now()));
        }
    }
}
