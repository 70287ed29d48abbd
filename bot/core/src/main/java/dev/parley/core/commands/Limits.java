package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Secret;
import dev.parley.core.chat.Words;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Fields;
import dev.parley.core.command.Situation;
import dev.parley.core.concession.Move;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.Direction;
import dev.parley.core.disclosure.LimitCheck;
import dev.parley.core.disclosure.LimitCheck.Finding;
import dev.parley.core.disclosure.LimitCheck.Verdict;
import dev.parley.core.store.Disclosure;
import dev.parley.core.store.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our own limits, where a move is about to be logged. */
final class Limits {

    private Limits() {}

    /**
     * Notes that the reservation point on an issue is a floor or a ceiling.
     *
     * @param place the issue, as {@link #place} wrote it into a button
     * @return the issue; empty if that issue is not at its place any more
     */
    static Optional<DealIssue> choose(Ledger ledger, String place, Direction direction, Situation situation) {
        Optional<Deal> deal = Cases.deal(ledger, situation);
        Optional<DealIssue> issue = deal.flatMap(each -> IntStream.range(
                        0, each.issues().size())
                .filter(at -> place.equals(place(at, each.issues().get(at).name())))
                .mapToObj(at -> each.issues().get(at).with(direction))
                .findFirst());
        issue.ifPresent(each -> ledger.deals().keep(deal.orElseThrow().with(each)));
        return issue;
    }

    /** An issue in a button: its place in the deal, from 0, and a trace of its name, which is no secret. */
    static String place(int at, String issue) {
        return at + "." + Integer.toHexString(issue.hashCode());
    }

    /** Where a move goes beyond our own limits. */
    static List<Finding> beyond(Ledger ledger, Move move, Situation situation) {
        return findings(ledger, move, situation, Verdict.BEYOND);
    }

    private static List<Finding> findings(Ledger ledger, Move move, Situation situation, Verdict verdict) {
        List<String> said = Stream.of(move.give(), move.get())
                .filter(text -> !text.isEmpty())
                .toList();
        return Cases.deal(ledger, situation).stream()
                .flatMap(
                        deal -> LimitCheck.of(
                                new LimitCheck.Statement(move.item(), said, said),
                                deal.issues(),
                                deal.terms().currency())
                                .stream())
                .filter(each -> each.verdict() == verdict)
                .toList();
    }

    /** Asks which way a limit goes, where a move has a figure on it and that is not known. */
    static void ask(OnlyYou.Composer message, Ledger ledger, Move move, Situation situation) {
        findings(ledger, move, situation, Verdict.UNCLEAR).stream()
                .findFirst()
                .ifPresent(each -> message.add(new Block.Paragraph<Words>(List.of(new Secret(each.said()))))
                        .buttons(choices(each.place(), each.issue())));
    }

    /** The two answers to which way the limit on an issue goes. */
    static List<Button> choices(int at, String issue) {
        return List.of(
                Button.normal("The least", new Press("deal issue", "least", place(at, issue))),
                Button.normal("The most", new Press("deal issue", "most", place(at, issue))));
    }

    static void warn(OnlyYou.Composer message, List<Finding> beyond) {
        beyond.forEach(each -> message.add(warning(each)));
    }

    private static Block<Words> warning(Finding finding) {
        return new Block.Warning<>(List.of(new Secret(finding.said())));
    }

    /** What a form is about whose sender has seen that this very move goes beyond a limit. */
    static String knowingly(Move move) {
        return "knowingly-"
                + Integer.toHexString(
                        List.of(move.item(), move.give(), move.get()).hashCode());
    }

    /** The form with everything in it, and what it is beyond. */
    static Form again(CommandSpec spec, Entry entry, Move move, List<Finding> beyond) {
        Map<String, Words> values = new LinkedHashMap<>();
        spec.arguments().forEach(each -> values.put(each.name(), Fields.words(each, entry.text(each.name()))));
        List<Block<? extends Words>> intro =
                beyond.stream().<Block<? extends Words>>map(Limits::warning).toList();
        Form form = Fields.partial(spec, knowingly(move), spec.title(), intro, values);
        return new Form(form.command(), form.subject(), form.title(), form.intro(), form.inputs(), "Log it anyway");
    }

    /** Keeps that our side went on all the same. */
    static void onRecord(Ledger ledger, Move move, List<Finding> beyond, Situation situation) {
        if (!beyond.isEmpty()) {
            ledger.disclosures()
                    .record(new Disclosure(
                            ledger.deals().openIdAt(situation.room(), situation.now()),
                            situation.room().key(),
                            situation.person(),
                            beyond.stream()
                                    .map(each -> Guard.beyond(each.issue()))
                                    .toList(),
                            String.join(" · ", List.of(move.item(), move.give(), move.get())),
                            situation.now()));
        }
    }
}
