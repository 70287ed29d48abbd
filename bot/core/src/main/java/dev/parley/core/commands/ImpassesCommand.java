package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Reply;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Outcome;
import dev.parley.core.impasse.Rung;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows the impasses of a deal, and walks an open one up the ladder. */
public final class ImpassesCommand implements Command {

    private static final int SHOWN = 20;
    private static final int WITH_BUTTON = 5;

    private static final CommandSpec SPEC = new CommandSpec(
            "impasses",
            "Show the impasses of this deal; with a number, one of them with its next message",
            "Impasses",
            List.of(Argument.optional(Entry.NUMBER, "Impasse", Kind.NUMBER, "The number of an impasse.", "1")),
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
        return "After “impasses” comes the number of one, or nothing for all of them.";
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        return entry.number().map(number -> show(number, situation)).orElseGet(() -> all(situation));
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return Subject.of(subject).flatMap(about -> switch (action) {
            case "show" -> Optional.of(show(about.number(), situation));
            case "more" -> Optional.of(more(about.number(), situation));
            case "moving" -> Optional.of(moving(about.number(), situation));
            case "step" -> rung(about).map(rung -> onRung(about.number(), rung, situation, this::step));
            case "prepare" -> rung(about).map(rung -> onRung(about.number(), rung, situation, this::prepare));
            case "reword" -> rung(about).map(rung -> onRung(about.number(), rung, situation, this::reword));
            case "taken" -> rung(about).map(rung -> onRung(about.number(), rung, situation, this::taken));
            default -> Optional.<Work>empty();
        });
    }

    private static Optional<Rung> rung(Subject about) {
        return Rung.of(about.revision());
    }

    /** The open impasses of a deal, newest first. */
    static List<Impasse> open(Ledger ledger, DealId deal) {
        return ledger.impasses().of(deal, SHOWN).stream()
                .filter(Impasse::isOpen)
                .toList();
    }

    private static Work all(Situation situation) {
        return new Work.Look(ledger -> {
            List<Impasse> impasses = Cases.id(ledger, situation)
                    .map(deal -> ledger.impasses().of(deal, SHOWN))
                    .orElse(List.of());
            if (impasses.isEmpty()) {
                return Reply.answer(OnlyYou.titled("No impasses")
                        .say("Nothing is stuck in this deal. When it is:")
                        .examples("/impasse")
                        .done());
            }
            return Reply.answer(OnlyYou.titled("Impasses")
                    .add(new Block.Table<>(
                            "Impasses, open ones first",
                            List.of("No.", "Issue", "Since", "Now"),
                            impasses.stream()
                                    .map(each -> List.of(
                                            new Open(String.valueOf(each.number())),
                                            new Open(each.report().issue()),
                                            new Open(Times.moment(
                                                    each.events().get(0).at(), situation)),
                                            new Open(standing(each))))
                                    .toList()))
                    .buttons(impasses.stream()
                            .filter(Impasse::isOpen)
                            .limit(WITH_BUTTON)
                            .map(each -> Button.normal(
                                    "Show no. " + each.number(),
                                    new Press("impasses", "show", String.valueOf(each.number()))))
                            .toList())
                    .done());
        });
    }

    private static String standing(Impasse impasse) {
        return impasse.outcome()
                .map(Outcome::label)
                .orElseGet(() ->
                        impasse.ready().map(rung -> "Next: " + rung.title()).orElse("With the sponsors"));
    }

    private Work show(int number, Situation situation) {
        return new Work.Look(ledger -> on(
                ledger,
                number,
                situation,
                (deal, impasse) -> Reply.answer(ladder.of(ledger, deal, impasse, situation))));
    }

    private static Work more(int number, Situation situation) {
        return new Work.Look(ledger -> on(
                ledger, number, situation, (deal, impasse) -> Reply.answer(LadderView.explained(impasse, situation))));
    }

    /** One press closes it; how they came to move again can be added later. */
    private Work moving(int number, Situation situation) {
        return new Work.Change(ledger -> on(ledger, number, situation, (deal, impasse) -> {
            if (impasse.isOpen()) {
                ledger.impasses()
                        .add(
                                deal.id(),
                                number,
                                ImpasseEvent.closed(impasse.movingAgain(), "", situation.person(), situation.now()));
            }
            return Reply.inPlace(again(ledger, deal, number, situation));
        }));
    }

    /** What is done about a rung of an impasse that is open. */
    private interface OnRung {
        Reply reply(Ledger ledger, Deal deal, Impasse impasse, Rung rung, Situation situation);
    }

    private Work onRung(int number, Rung rung, Situation situation, OnRung work) {
        return new Work.Change(ledger -> on(
                ledger,
                number,
                situation,
                (deal, impasse) -> impasse.isOpen() && !impasse.hasTaken(rung)
                        ? work.reply(ledger, deal, impasse, rung, situation)
                        : Reply.inPlace(ladder.of(ledger, deal, impasse, situation))));
    }

    /** The message of a rung: to read and copy where it is private, as a preview where it can be posted. */
    private Reply step(Ledger ledger, Deal deal, Impasse impasse, Rung rung, Situation situation) {
        boolean toOurBoss = rung == Rung.GUIDANCE || rung == Rung.BOSS_AT_THE_TABLE;
        if (toOurBoss && !impasse.report().isFitForOurBoss()) {
            return ImpasseEditCommand.askForOurBoss(impasse, rung);
        }
        return toOurBoss || messages.privately(impasse, rung).isPresent()
                ? Reply.answer(rungs.of(ledger, deal, impasse, rung))
                : prepare(ledger, deal, impasse, rung, situation);
    }

    private Reply prepare(Ledger ledger, Deal deal, Impasse impasse, Rung rung, Situation situation) {
        return messages.template(rung)
                .map(template -> template.prepare(
                        ledger,
                        messages.values(impasse, template, LocalDate::toString),
                        new Draft.Step(impasse.number(), rung.number()),
                        situation))
                .orElseGet(() -> Reply.inPlace(ladder.of(ledger, deal, impasse, situation)));
    }

    private Reply reword(Ledger ledger, Deal deal, Impasse impasse, Rung rung, Situation situation) {
        return messages.template(rung)
                .map(template -> template.form(
                        messages.values(impasse, template, LocalDate::toString),
                        new Draft.Step(impasse.number(), rung.number())))
                .orElseGet(() -> Reply.inPlace(ladder.of(ledger, deal, impasse, situation)));
    }

    private Reply taken(Ledger ledger, Deal deal, Impasse impasse, Rung rung, Situation situation) {
        ledger.impasses()
                .add(deal.id(), impasse.number(), ImpasseEvent.taken(rung, situation.person(), situation.now()));
        return Reply.inPlace(again(ledger, deal, impasse.number(), situation));
    }

    /** The impasse as it is after a change. */
    private OnlyYou again(Ledger ledger, Deal deal, int number, Situation situation) {
        return ladder.of(ledger, deal, ledger.impasses().find(deal.id(), number).orElseThrow(), situation);
    }

    static Reply on(Ledger ledger, int number, Situation situation, OnImpasse work) {
        return Cases.deal(ledger, situation)
                .flatMap(deal -> ledger.impasses().find(deal.id(), number).map(impasse -> work.reply(deal, impasse)))
                .orElseGet(() ->
                        Reply.refused("There is no impasse " + number + " in this deal.", "/impasses", "/impasse"));
    }

    /** What to do about an impasse that was found. */
    interface OnImpasse {
        Reply reply(Deal deal, Impasse impasse);
    }
}
