package dev.parley.core.commands;

import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Reply;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Fields;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.deal.Deal;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Rung;
import dev.parley.core.store.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds to an impasse what was not said when it was reported, or a line to its history. */
public final class ImpasseEditCommand implements Command {

    private static final String NOTE = "note";
    private static final Set<String> FOR_OUR_BOSS = Set.of(Reports.PROPOSAL, Reports.DECISION);

    private static final CommandSpec SPEC = new CommandSpec(
            "impasses edit",
            "Add to an impasse: what you've tried, sponsors, a date, or a note",
            "Edit an impasse",
            Stream.of(
                            Stream.of(Argument.required(
                                    Entry.NUMBER, "Impasse", Kind.NUMBER, "The number of the impasse.", "1")),
                            Reports.DETAILS.stream(),
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
    public Optional<Work> press(String action, String subject, Situation situation) {
        return Subject.of(subject).flatMap(about -> switch (action) {
            case "open" -> Optional.of(details(about.number(), situation));
            case NOTE ->
                Optional.<Work>of(new Work.Look(
                        ledger -> new Reply.Ask(form(String.valueOf(about.number()), "Add a note", Map.of(NOTE, "")))));
            default -> Optional.<Work>empty();
        });
    }

    private static Work details(int number, Situation situation) {
        return new Work.Look(ledger -> ImpassesCommand.on(
                ledger,
                number,
                situation,
                (deal, impasse) -> new Reply.Ask(form(
                        String.valueOf(number),
                        SPEC.title(),
                        Reports.values(impasse.report(), name -> !FOR_OUR_BOSS.contains(name))))));
    }

    /** Asks for what our own boss needs to be more than the reader of bad news ({@code internal}). */
    static Reply askForOurBoss(Impasse impasse, Rung rung) {
        return forOurBoss(
                form(
                        impasse.number() + ":" + rung.number(),
                        rung.label(),
                        Reports.values(impasse.report(), FOR_OUR_BOSS::contains)),
                rung);
    }

    /** The form in which, this once, nothing may be left out. */
    private static Reply forOurBoss(Form form, Rung rung) {
        List<Input> needed = form.inputs().stream()
                .map(input -> new Input(
                        input.name(),
                        input.label(),
                        input.help(),
                        input.placeholder(),
                        input.kind(),
                        true,
                        input.options(),
                        input.values(),
                        input.error()))
                .toList();
        return new Reply.Ask(
                new Form(form.command(), form.subject(), rung.label(), form.intro(), needed, "Show the message"));
    }

    private static Form form(String subject, String title, Map<String, String> values) {
        Map<String, Open> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> fields.put(name, new Open(value)));
        return Fields.partial(SPEC, subject, title, List.of(), fields);
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        int number = entry.number().orElseThrow();
        Optional<Rung> rung = Subject.of(entry.subject()).flatMap(about -> Rung.of(about.revision()));
        boolean says = entry.mentions(NOTE)
                || entry.mentionsAny(
                        Reports.DETAILS.stream().map(Argument::name).toList());
        if (!says && rung.isEmpty()) {
            return details(number, situation);
        }
        Optional<Form> again = rung.map(each -> missingForOurBoss(entry))
                .filter(errors -> !errors.isEmpty())
                .map(errors -> entry.again().with(errors));
        if (again.isPresent()) {
            return new Work.Look(ledger -> forOurBoss(again.get(), rung.orElseThrow()));
        }
        return new Work.Change(ledger -> ImpassesCommand.on(ledger, number, situation, (deal, impasse) -> {
            Map<String, String> errors = Reports.errors(Reports.merged(impasse.report(), entry));
            if (!errors.isEmpty() && entry.mentions(Reports.THEIR_SPONSOR)) {
                return new Reply.Ask(entry.again().with(errors));
            }
            Impasse after = edited(ledger, deal, impasse, entry, situation);
            return rung.filter(each -> impasse.isOpen())
                    .map(each -> Reply.answer(rungs.of(ledger, deal, after, each)))
                    .orElseGet(() -> Reply.inPlace(ladder.of(ledger, deal, after, situation)));
        }));
    }

    private static Map<String, String> missingForOurBoss(Entry entry) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (entry.text(Reports.PROPOSAL).isEmpty()) {
            errors.put(
                    Reports.PROPOSAL,
                    "Without your own proposal you only carry the bad news. Say what you would do, such as “hold the price,"
                            + " add a named engineer”.");
        }
        if (entry.text(Reports.DECISION).isEmpty()) {
            errors.put(
                    Reports.DECISION,
                    "Without a decision to make, your boss can only listen. Say what you need decided, such as “allow one"
                            + " engineer at no charge”.");
        }
        return errors;
    }

    private static Impasse edited(Ledger ledger, Deal deal, Impasse impasse, Entry entry, Situation situation) {
        Report report = Reports.merged(impasse.report(), entry);
        if (!report.equals(impasse.report())) {
            ledger.impasses().revise(deal.id(), impasse.number(), report);
        }
        if (!entry.text(NOTE).isEmpty()) {
            ledger.impasses()
                    .add(
                            deal.id(),
                            impasse.number(),
                            ImpasseEvent.noted(entry.text(NOTE), situation.person(), situation.now()));
        }
        return ledger.impasses().find(deal.id(), impasse.number()).orElseThrow();
    }
}
