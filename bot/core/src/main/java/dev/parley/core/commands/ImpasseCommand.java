package dev.parley.core.commands;

import dev.parley.core.chat.Open;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Fields;
import dev.parley.core.command.Offers;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Terms;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Report;
import dev.parley.core.saying.Deadlines;
import dev.parley.core.store.Ledger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the report of an impasse, of which only the issue is needed, and answers with the message for both sides ({@code boss}). */
public final class ImpasseCommand implements Command {

    private static final int WEEKS_TO_SOLVE_IT = 2;

    private static final CommandSpec SPEC = new CommandSpec(
                    "impasse",
                    "Report that talks are stuck and get a message that involves both sides' sponsors",
                    "Report an impasse",
                    Stream.concat(
                                    Stream.of(Argument.required(
                                            Reports.ISSUE, "Issue", Kind.TEXT, "What you're stuck on.", "price")),
                                    Reports.DETAILS.stream())
                            .toList(),
                    List.of("/impasse price", "/impasse price | 120k for 24 months | 95k, term open", "/impasse"),
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
    public Offers offers(Ledger ledger, Situation situation) {
        return Cases.deal(ledger, situation)
                .map(deal -> offers(deal, situation))
                .orElse(Offers.NONE);
    }

    private static Offers offers(Deal deal, Situation situation) {
        Map<String, String> defaults =
                Reports.values(Reports.started("-", deal.terms(), byDefault(situation)), name -> true);
        defaults.values().removeIf(String::isEmpty);
        return new Offers(
                defaults,
                Map.of(
                        Reports.ISSUE,
                        deal.issues().stream().map(each -> each.name()).toList()));
    }

    /** Two weeks ahead, on a day on which people work. */
    private static LocalDate byDefault(Situation situation) {
        return Deadlines.workingDayFrom(situation.today().plusWeeks(WEEKS_TO_SOLVE_IT));
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
        SPEC.arguments().forEach(each -> values.put(each.name(), new Open("")));
        deal.map(each -> offers(each, situation))
                .ifPresent(offers -> offers.defaults().forEach((name, value) -> values.put(name, new Open(value))));
        deal.flatMap(each -> about.find(ledger, each.id()))
                .ifPresent(
                        entry -> values.put(Reports.ISSUE, new Open(entry.move().item())));
        return new Reply.Ask(Fields.partial(SPEC, "", SPEC.title(), List.of(), values));
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        return new Work.Change(ledger -> {
            Terms known = Cases.deal(ledger, situation).map(Deal::terms).orElse(Terms.UNKNOWN);
            Report report =
                    Reports.merged(Reports.started(entry.text(Reports.ISSUE), known, byDefault(situation)), entry);
            Map<String, String> errors = Reports.errors(report);
            if (!errors.isEmpty()) {
                return new Reply.Ask(entry.again().with(errors));
            }
            Deal deal = remembered(ledger, ledger.deals().openAt(situation.room(), situation.now()), entry, report);
            return Reply.answer(ladder.of(ledger, deal, reported(ledger, deal, entry, report, situation), situation));
        });
    }

    /** The impasse that is open on the issue already, with what is new; otherwise another one. */
    private static Impasse reported(Ledger ledger, Deal deal, Entry entry, Report fresh, Situation situation) {
        Optional<Impasse> open = Impasse.meantBy(ImpassesCommand.open(ledger, deal.id()), Optional.of(fresh.issue()));
        if (open.isEmpty()) {
            return ledger.impasses()
                    .report(deal.id(), fresh, ImpasseEvent.reported(situation.person(), situation.now()));
        }
        int number = open.get().number();
        Report report = Reports.merged(open.get().report(), entry);
        if (!report.equals(open.get().report())) {
            ledger.impasses().revise(deal.id(), number, report);
        }
        return ledger.impasses().find(deal.id(), number).orElseThrow();
    }

    /** The deal with the sponsors and the style that it did not know yet. */
    private static Deal remembered(Ledger ledger, Deal deal, Entry entry, Report typed) {
        Terms terms = deal.terms();
        boolean saysStyle = !entry.text(Reports.STYLE).isEmpty();
        Terms known = new Terms(
                terms.name(),
                terms.counterparty(),
                terms.currency(),
                terms.ourSponsor().isEmpty() ? typed.ourSponsor() : terms.ourSponsor(),
                terms.theirSponsor().isEmpty() ? typed.theirSponsor() : terms.theirSponsor(),
                terms.style().or(() -> saysStyle ? Optional.of(typed.style()) : Optional.empty()));
        if (known.equals(terms)) {
            return deal;
        }
        Deal after = deal.with(known);
        ledger.deals().keep(after);
        return after;
    }
}
