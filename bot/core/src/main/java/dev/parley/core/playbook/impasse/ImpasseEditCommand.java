package dev.parley.core.playbook.impasse;

import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.dispatch.Work;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Rung;
import dev.parley.core.playbook.common.ImpasseForm;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.store.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds to an impasse what was not said when it was reported, or a line to its history. */
public final class ImpasseEditCommand implements Command {

    private static final String NOTE = "note";
    private static final Set<String> FOR_OUR_BOSS = Set.of(ImpasseForm.PROPOSAL, ImpasseForm.DECISION);

    private static final CommandSpec SPEC = new CommandSpec(
            "impasses edit",
            "Add to an impasse: what you've tried, sponsors, a date, or a note",
            "Edit an impasse",
            Stream.of(
                            Stream.of(Argument.required(
                                    Arguments.NUMBER, "Impasse", Kind.NUMBER, "The number of the impasse.", "1")),
                            ImpasseForm.DETAILS.stream(),
                            Stream.of(Argument.optional(
                                    NOTE,
                                    "Note",
                                    Kind.PARAGRAPH,
                                    "A line for the history: why a step came early, or how it was solved.",
                                    "Jo asked for a date herself")))
                    .flatMap(each -> each)
                    .toList(),
            List.of("/impasses edit 1 by=in 3 weeks", "/impasses edit 1 note=\"Jo asked for a date herself\""),
            false);

    private final LadderView ladder;
    private final RungView rungs;

    public ImpasseEditCommand(LadderView ladder, RungView rungs) {
        this.ladder = ladder;
        this.rungs = rungs;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String missing(Argument argument) {
        return "Which impasse? Its number comes first.";
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return Subject.of(subject).flatMap(about -> switch (action) {
            case "open" -> Optional.of(details(about.number(), context));
            case NOTE ->
                Optional.<Work>of(new Work.Look(transaction ->
                        new Reply.Ask(form(String.valueOf(about.number()), "Add a note", Map.of(NOTE, "")))));
            default -> Optional.<Work>empty();
        });
    }

    private static Work details(int number, CommandContext context) {
        return new Work.Look(transaction -> ImpassesCommand.on(
                transaction,
                number,
                context,
                (deal, impasse) -> new Reply.Ask(form(
                        String.valueOf(number),
                        SPEC.title(),
                        ImpasseForm.values(impasse.report(), name -> !FOR_OUR_BOSS.contains(name))))));
    }

    /** Asks for what our own boss needs to be more than the reader of bad news ({@code internal}). */
    static Reply askForOurBoss(Impasse impasse, Rung rung) {
        return forOurBoss(
                form(
                        impasse.number() + ":" + rung.number(),
                        rung.label(),
                        ImpasseForm.values(impasse.report(), FOR_OUR_BOSS::contains)),
                rung);
    }

    /** The form in which, this once, nothing may be left out. */
    private static Reply forOurBoss(Form form, Rung rung) {
        List<Input> needed = form.inputs().stream().map(Input::asRequired).toList();
        return new Reply.Ask(
                new Form(form.command(), form.subject(), rung.label(), form.intro(), needed, "Show the message"));
    }

    private static Form form(String subject, String title, Map<String, String> values) {
        Map<String, PublicText> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> fields.put(name, new PublicText(value)));
        return Fields.partial(SPEC, subject, title, List.of(), fields);
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        int number = arguments.number().orElseThrow();
        Optional<Rung> rung = Subject.of(arguments.subject()).flatMap(about -> Rung.of(about.revision()));
        boolean says = arguments.mentions(NOTE)
                || arguments.mentionsAny(
                        ImpasseForm.DETAILS.stream().map(Argument::name).toList());
        if (!says && rung.isEmpty()) {
            return details(number, context);
        }
        Optional<Form> again = rung.map(each -> missingForOurBoss(arguments))
                .filter(errors -> !errors.isEmpty())
                .map(errors -> arguments.again().with(errors));
        if (again.isPresent()) {
            return new Work.Look(transaction -> forOurBoss(again.get(), rung.orElseThrow()));
        }
        return new Work.Change(transaction -> ImpassesCommand.on(transaction, number, context, (deal, impasse) -> {
            Map<String, String> errors = ImpasseForm.errors(ImpasseForm.merged(impasse.report(), arguments));
            if (!errors.isEmpty() && arguments.mentions(ImpasseForm.THEIR_SPONSOR)) {
                return new Reply.Ask(arguments.again().with(errors));
            }
            Impasse after = edited(transaction, deal, impasse, arguments, context);
            return rung.filter(each -> impasse.isOpen())
                    .map(each -> Reply.answer(rungs.of(transaction, deal, after, each)))
                    .orElseGet(() -> Reply.inPlace(ladder.of(transaction, deal, after, context)));
        }));
    }

    private static Map<String, String> missingForOurBoss(Arguments arguments) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (arguments.text(ImpasseForm.PROPOSAL).isEmpty()) {
            errors.put(
                    ImpasseForm.PROPOSAL,
                    "Without your own proposal you only carry the bad news. Say what you would do, such as “hold the price,"
                            + " add a named engineer”.");
        }
        if (arguments.text(ImpasseForm.DECISION).isEmpty()) {
            errors.put(
                    ImpasseForm.DECISION,
                    "Without a decision to make, your boss can only listen. Say what you need decided, such as “allow one"
                            + " engineer at no charge”.");
        }
        return errors;
    }

    private static Impasse edited(
            Transaction transaction, Deal deal, Impasse impasse, Arguments arguments, CommandContext context) {
        Report report = ImpasseForm.merged(impasse.report(), arguments);
        if (!report.equals(impasse.report())) {
            transaction.impasses().revise(deal.id(), impasse.number(), report);
        }
        if (!arguments.text(NOTE).isEmpty()) {
            transaction
                    .impasses()
                    .add(
                            deal.id(),
                            impasse.number(),
                            ImpasseEvent.noted(arguments.text(NOTE), context.person(), context.now()));
        }
        return transaction.impasses().find(deal.id(), impasse.number()).orElseThrow();
    }
}
