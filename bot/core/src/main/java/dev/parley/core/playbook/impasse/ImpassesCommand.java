package dev.parley.core.playbook.impasse;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Work;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Outcome;
import dev.parley.core.impasse.Rung;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.playbook.common.Times;
import dev.parley.core.playbook.template.ReadyMessages;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows the impasses of a deal, and walks an open one up the ladder. */
public final class ImpassesCommand implements Command {

    private static final int SHOWN = 20;
    private static final int WITH_BUTTON = 5;

    private static final CommandSpec SPEC = new CommandSpec(
            "impasses",
            "Show this deal's impasses, or one with its next message",
            "Impasses",
            List.of(Argument.optional(Arguments.NUMBER, "Impasse", Kind.NUMBER, "The number of an impasse.", "1")),
            List.of("/impasses", "/impasses 1"),
            false);

    private final LadderView ladder;
    private final RungView rungs;
    private final ReadyMessages messages;

    public ImpassesCommand(LadderView ladder, RungView rungs, ReadyMessages messages) {
        this.ladder = ladder;
        this.rungs = rungs;
        this.messages = messages;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String missing(Argument argument) {
        return "Add an impasse's number after “impasses”, or nothing to see them all.";
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        return arguments.number().map(number -> show(number, context)).orElseGet(() -> all(context));
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return Subject.of(subject).flatMap(about -> switch (action) {
            case "show" -> Optional.of(show(about.number(), context));
            case "more" -> Optional.of(more(about.number(), context));
            case "moving" -> Optional.of(moving(about.number(), context));
            case "step" -> rung(about).map(rung -> onRung(about.number(), rung, context, this::step));
            case "prepare" -> rung(about).map(rung -> onRung(about.number(), rung, context, this::prepare));
            case "reword" -> rung(about).map(rung -> onRung(about.number(), rung, context, this::reword));
            case "taken" -> rung(about).map(rung -> onRung(about.number(), rung, context, this::taken));
            default -> Optional.<Work>empty();
        });
    }

    private static Optional<Rung> rung(Subject about) {
        return Rung.of(about.revision());
    }

    private static Work all(CommandContext context) {
        return new Work.Look(transaction -> {
            List<Impasse> impasses = CurrentDeal.id(transaction, context)
                    .map(deal -> transaction.impasses().of(deal, SHOWN))
                    .orElse(List.of());
            if (impasses.isEmpty()) {
                return Reply.answer(PrivateMessage.titled("No impasses")
                        .say("Nothing is stuck in this deal. When it is:")
                        .examples("/impasse")
                        .done());
            }
            return Reply.answer(PrivateMessage.titled("Impasses")
                    .add(new Block.Table<>(
                            "Impasses, open ones first",
                            List.of("No.", "Issue", "Since", "Now"),
                            impasses.stream()
                                    .map(each -> List.of(
                                            new PublicText(String.valueOf(each.number())),
                                            new PublicText(each.report().issue()),
                                            new PublicText(Times.moment(
                                                    each.events().get(0).at(), context)),
                                            new PublicText(progress(each))))
                                    .toList()))
                    .buttons(impasses.stream()
                            .filter(Impasse::isOpen)
                            .limit(WITH_BUTTON)
                            .map(each -> Button.normal(
                                    "Show no. " + each.number(),
                                    new ButtonAction("impasses", "show", String.valueOf(each.number()))))
                            .toList())
                    .done());
        });
    }

    private static String progress(Impasse impasse) {
        return impasse.outcome()
                .map(Outcome::label)
                .orElseGet(() ->
                        impasse.ready().map(rung -> "Next: " + rung.title()).orElse("With the sponsors"));
    }

    private Work show(int number, CommandContext context) {
        return new Work.Look(transaction -> on(
                transaction,
                number,
                context,
                (deal, impasse) -> Reply.answer(ladder.of(transaction, deal, impasse, context))));
    }

    private static Work more(int number, CommandContext context) {
        return new Work.Look(transaction -> on(
                transaction, number, context, (deal, impasse) -> Reply.answer(LadderView.explained(impasse, context))));
    }

    /** One press closes it; how they came to move again can be added later. */
    private Work moving(int number, CommandContext context) {
        return new Work.Change(transaction -> on(transaction, number, context, (deal, impasse) -> {
            if (impasse.isOpen()) {
                impasse.closing(impasse.movingAgain(), "", context.person(), context.now())
                        .forEach(event -> transaction.impasses().add(deal.id(), number, event));
            }
            return Reply.inPlace(again(transaction, deal, number, context));
        }));
    }

    /** What is done about a rung of an impasse that is open. */
    private interface OnRung {
        Reply reply(Transaction transaction, Deal deal, Impasse impasse, Rung rung, CommandContext context);
    }

    private Work onRung(int number, Rung rung, CommandContext context, OnRung work) {
        return new Work.Change(transaction -> on(
                transaction,
                number,
                context,
                (deal, impasse) -> impasse.canTake(rung)
                        ? work.reply(transaction, deal, impasse, rung, context)
                        : Reply.inPlace(ladder.of(transaction, deal, impasse, context))));
    }

    /** The message of a rung: to read and copy where it is private, as a preview where it can be posted. */
    private Reply step(Transaction transaction, Deal deal, Impasse impasse, Rung rung, CommandContext context) {
        if (rung.asksOurBoss() && !impasse.report().isFitForOurBoss()) {
            return ImpasseEditCommand.askForOurBoss(impasse, rung);
        }
        return rung.asksOurBoss() || messages.privately(impasse, rung).isPresent()
                ? Reply.answer(rungs.of(transaction, deal, impasse, rung))
                : prepare(transaction, deal, impasse, rung, context);
    }

    private Reply prepare(Transaction transaction, Deal deal, Impasse impasse, Rung rung, CommandContext context) {
        return messages.template(rung)
                .map(template -> template.prepare(
                        transaction,
                        messages.values(impasse, template, LocalDate::toString),
                        new Draft.Step(impasse.number(), rung.number()),
                        context))
                .orElseGet(() -> Reply.inPlace(ladder.of(transaction, deal, impasse, context)));
    }

    private Reply reword(Transaction transaction, Deal deal, Impasse impasse, Rung rung, CommandContext context) {
        return messages.template(rung)
                .map(template -> template.form(
                        messages.values(impasse, template, LocalDate::toString),
                        new Draft.Step(impasse.number(), rung.number())))
                .orElseGet(() -> Reply.inPlace(ladder.of(transaction, deal, impasse, context)));
    }

    private Reply taken(Transaction transaction, Deal deal, Impasse impasse, Rung rung, CommandContext context) {
        transaction
                .impasses()
                .add(deal.id(), impasse.number(), ImpasseEvent.taken(rung, context.person(), context.now()));
        return Reply.inPlace(again(transaction, deal, impasse.number(), context));
    }

    /** The impasse as it is after a change. */
    private PrivateMessage again(Transaction transaction, Deal deal, int number, CommandContext context) {
        return ladder.of(
                transaction,
                deal,
                transaction.impasses().find(deal.id(), number).orElseThrow(),
                context);
    }

    static Reply on(Transaction transaction, int number, CommandContext context, OnImpasse work) {
        return CurrentDeal.deal(transaction, context)
                .flatMap(deal ->
                        transaction.impasses().find(deal.id(), number).map(impasse -> work.reply(deal, impasse)))
                .orElseGet(() ->
                        Reply.refused("There's no impasse " + number + " in this deal.", "/impasses", "/impasse"));
    }

    /** What to do about an impasse that was found. */
    interface OnImpasse {
        Reply reply(Deal deal, Impasse impasse);
    }
}
