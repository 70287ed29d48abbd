package dev.parley.core.commands;

import dev.parley.core.chat.Open;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Fields;
import dev.parley.core.command.Offers;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Style;
import dev.parley.core.deal.Terms;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Tried;
import dev.parley.core.store.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the report of an impasse and answers with the ladder ({@code boss}, {@code internal}). */
public final class ImpasseCommand implements Command {

    private static final CommandSpec SPEC = new CommandSpec(
                    "impasse",
                    "Report that talks are stuck and get the next step with its message",
                    "Report an impasse",
                    Reports.ARGUMENTS,
                    List.of("/impasse", "/impasse price", "/impasse issue=price proposal=\"hold price, add support\""),
                    false)
            .submittedWith("Report");

    private final LadderView ladder;

    public ImpasseCommand(LadderView ladder) {
        this.ladder = ladder;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String missing(Argument argument) {
        return switch (argument.name()) {
            case Reports.PROPOSAL ->
                "A report without your own proposal only carries the bad news. Say what you would do, such as “"
                        + argument.example() + "”.";
            case Reports.DECISION ->
                "Without a decision to make, your boss can only listen. Say what you need decided, such as “"
                        + argument.example() + "”.";
            default -> Command.super.missing(argument);
        };
    }

    @Override
    public Offers offers(Ledger ledger, Situation situation) {
        return Cases.deal(ledger, situation).map(ImpasseCommand::offers).orElse(Offers.NONE);
    }

    private static Offers offers(Deal deal) {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put(Reports.OUR_SPONSOR, deal.terms().ourSponsor());
        defaults.put(Reports.THEIR_SPONSOR, deal.terms().theirSponsor());
        defaults.put(
                Reports.STYLE,
                deal.terms().style().map(style -> Reports.id(style.name())).orElse(""));
        defaults.values().removeIf(String::isEmpty);
        return new Offers(
                defaults,
                Map.of(
                        Reports.ISSUE,
                        deal.issues().stream().map(each -> each.name()).toList()));
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return action.equals("open")
                ? Subject.of(subject).map(about -> new Work.Look(ledger -> form(ledger, about, situation)))
                : Optional.empty();
    }

    private static Reply form(Ledger ledger, Subject about, Situation situation) {
        Optional<Deal> deal = Cases.deal(ledger, situation);
        Map<String, Words> values = new LinkedHashMap<>();
        Reports.ARGUMENTS.forEach(each -> values.put(each.name(), new Open("")));
        deal.map(ImpasseCommand::offers)
                .ifPresent(offers -> offers.defaults().forEach((name, value) -> values.put(name, new Open(value))));
        deal.flatMap(each -> about.find(ledger, each.id()))
                .ifPresent(
                        entry -> values.put(Reports.ISSUE, new Open(entry.move().item())));
        return new Reply.Ask(Fields.partial(SPEC, "", SPEC.title(), List.of(), values));
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        String ours = entry.text(Reports.OUR_SPONSOR);
        if (ours.equalsIgnoreCase(entry.text(Reports.THEIR_SPONSOR))) {
            return new Work.Look(ledger -> new Reply.Ask(entry.again()
                    .with(Map.of(
                            Reports.THEIR_SPONSOR,
                            "This is the same person as on our side. Leave it empty if you don't know theirs."))));
        }
        Report report = new Report(
                entry.text(Reports.ISSUE),
                entry.text(Reports.OURS),
                entry.text(Reports.THEIRS),
                entry.choices().getOrDefault(Reports.TRIED, List.of()).stream()
                        .map(id -> Tried.valueOf(Reports.name(id)))
                        .toList(),
                entry.text(Reports.PROPOSAL),
                entry.text(Reports.DECISION),
                ours,
                entry.text(Reports.THEIR_SPONSOR),
                entry.date(Reports.BY),
                Style.valueOf(Reports.name(
                        entry.choices().getOrDefault(Reports.STYLE, List.of()).get(0))));
        return new Work.Change(ledger -> {
            Deal deal = remembered(ledger, ledger.deals().openAt(situation.room(), situation.now()), report);
            Impasse impasse = ledger.impasses()
                    .report(deal.id(), report, ImpasseEvent.reported(situation.person(), situation.now()));
            return Reply.answer(ladder.of(ledger, deal, impasse, situation));
        });
    }

    /** The deal with the sponsors and the style that it did not know yet. */
    private static Deal remembered(Ledger ledger, Deal deal, Report report) {
        Terms terms = deal.terms();
        Terms known = new Terms(
                terms.name(),
                terms.counterparty(),
                terms.currency(),
                terms.ourSponsor().isEmpty() ? report.ourSponsor() : terms.ourSponsor(),
                terms.theirSponsor().isEmpty() ? report.theirSponsor() : terms.theirSponsor(),
                terms.style().or(() -> Optional.of(report.style())));
        if (known.equals(terms)) {
            return deal;
        }
        Deal after = deal.with(known);
        ledger.deals().keep(after);
        return after;
    }
}
