package dev.parley.core.playbook.impasse;

import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Text;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Terms;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.dispatch.MessageAction;
import dev.parley.core.dispatch.Prefill;
import dev.parley.core.dispatch.Work;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Report;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.ImpasseForm;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.saying.Deadlines;
import dev.parley.core.store.Transaction;
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
                    "Report that talks are stuck and draft a message that involves both sponsors",
                    "Report an impasse",
                    Stream.concat(
                                    Stream.of(Argument.required(
                                            ImpasseForm.ISSUE, "Issue", Kind.TEXT, "What you're stuck on.", "price")),
                                    ImpasseForm.DETAILS.stream())
                            .toList(),
                    List.of("/impasse price", "/impasse price | 120k for 24 months | 95k, term open", "/impasse"),
                    false)
            .submittedWith("Report")
            .offeredOnMessages(new MessageAction(
                    "reportImpasse", "Report impasse", "Report that talks are stuck at this", ImpasseForm.THEIRS, ""));

    private final LadderView ladder;

    public ImpasseCommand(LadderView ladder) {
        this.ladder = ladder;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Prefill prefill(Transaction transaction, CommandContext context) {
        return CurrentDeal.deal(transaction, context)
                .map(deal -> prefill(deal, context))
                .orElse(Prefill.NONE);
    }

    private static Prefill prefill(Deal deal, CommandContext context) {
        Map<String, String> defaults =
                ImpasseForm.values(ImpasseForm.started("-", deal.terms(), byDefault(context)), name -> true);
        defaults.values().removeIf(String::isEmpty);
        return new Prefill(
                defaults,
                Map.of(
                        ImpasseForm.ISSUE,
                        deal.issues().stream().map(each -> each.name()).toList()));
    }

    /** Two weeks ahead, on a day on which people work. */
    private static LocalDate byDefault(CommandContext context) {
        return Deadlines.workingDayFrom(context.today().plusWeeks(WEEKS_TO_SOLVE_IT));
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return action.equals("open")
                ? Subject.of(subject).map(about -> new Work.Look(transaction -> form(transaction, about, context)))
                : Optional.empty();
    }

    private static Reply form(Transaction transaction, Subject about, CommandContext context) {
        Optional<Deal> deal = CurrentDeal.deal(transaction, context);
        Map<String, Text> values = new LinkedHashMap<>();
        SPEC.arguments().forEach(each -> values.put(each.name(), new PublicText("")));
        deal.map(each -> prefill(each, context))
                .ifPresent(prefill ->
                        prefill.defaults().forEach((name, value) -> values.put(name, new PublicText(value))));
        deal.flatMap(each -> about.find(transaction, each.id()))
                .ifPresent(entry -> values.put(
                        ImpasseForm.ISSUE, new PublicText(entry.move().item())));
        return new Reply.Ask(Fields.partial(SPEC, "", SPEC.title(), List.of(), values));
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        return new Work.Change(transaction -> {
            Terms known =
                    CurrentDeal.deal(transaction, context).map(Deal::terms).orElse(Terms.UNKNOWN);
            Report report = ImpasseForm.merged(
                    ImpasseForm.started(arguments.text(ImpasseForm.ISSUE), known, byDefault(context)), arguments);
            Map<String, String> errors = ImpasseForm.errors(report);
            if (!errors.isEmpty()) {
                return new Reply.Ask(arguments.again().with(errors));
            }
            Deal deal = remembered(
                    transaction, transaction.deals().openAt(context.room(), context.now()), arguments, report);
            return Reply.answer(
                    ladder.of(transaction, deal, reported(transaction, deal, arguments, report, context), context));
        });
    }

    /** The impasse that is open on the issue already, with what is new; otherwise another one. */
    private static Impasse reported(
            Transaction transaction, Deal deal, Arguments arguments, Report fresh, CommandContext context) {
        Optional<Impasse> open = Impasse.meantBy(transaction.impasses().open(deal.id()), Optional.of(fresh.issue()));
        if (open.isEmpty()) {
            return transaction
                    .impasses()
                    .report(deal.id(), fresh, ImpasseEvent.reported(context.person(), context.now()));
        }
        int number = open.get().number();
        Report report = ImpasseForm.merged(open.get().report(), arguments);
        if (!report.equals(open.get().report())) {
            transaction.impasses().revise(deal.id(), number, report);
        }
        return transaction.impasses().find(deal.id(), number).orElseThrow();
    }

    /** The deal with the sponsors and the style that it did not know yet. */
    private static Deal remembered(Transaction transaction, Deal deal, Arguments arguments, Report typed) {
        Terms terms = deal.terms();
        boolean saysStyle = !arguments.text(ImpasseForm.STYLE).isEmpty();
        Terms known = terms.learning(new Terms(
                "",
                "",
                "",
                typed.ourSponsor(),
                typed.theirSponsor(),
                saysStyle ? Optional.of(typed.style()) : Optional.empty()));
        if (known.equals(terms)) {
            return deal;
        }
        Deal after = deal.with(known);
        transaction.deals().keep(after);
        return after;
    }
}
