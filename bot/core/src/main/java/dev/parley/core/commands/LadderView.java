package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Block.Progress;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Press;
import dev.parley.core.command.Situation;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Style;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.ImpasseEvent.What;
import dev.parley.core.impasse.Rung;
import dev.parley.core.store.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows where an impasse stands on the ladder, and the next rung with its message. */
public final class LadderView {

    private final ReadyMessages messages;

    public LadderView(ReadyMessages messages) {
        this.messages = messages;
    }

    OnlyYou of(Ledger ledger, Deal deal, Impasse impasse, Situation situation) {
        String name = "Impasse " + impasse.number() + " · " + impasse.report().issue();
        Optional<Rung> next = impasse.isOpen() ? impasse.next() : Optional.empty();
        OnlyYou.Composer message = OnlyYou.titled(name);
        impasse.outcome().ifPresent(outcome -> message.say("Closed: " + outcome.label() + "."));
        message.facts(List.of(OnlyYou.fact("By", Times.day(impasse.report().by()))));
        message.add(new Block.Steps<>(Arrays.stream(Rung.values())
                .map(rung -> step(impasse, rung, next))
                .toList()));
        next.ifPresent(rung -> nextRung(message, ledger, deal, impasse, rung));
        if (impasse.isOpen() && next.isEmpty()) {
            message.say("That was the last step. Close the impasse when you know how it ended.");
        }
        if (impasse.isOpen()) {
            message.buttons(buttons(impasse, next));
        }
        return message.add(history(impasse, situation))
                .anew(new Press("impasses", "show", String.valueOf(impasse.number())))
                .done();
    }

    private static Block.Step<Open> step(Impasse impasse, Rung rung, Optional<Rung> next) {
        Optional<ImpasseEvent> skip = impasse.events().stream()
                .filter(event -> event.what() == What.SKIPPED
                        && event.rung().filter(rung::equals).isPresent())
                .findFirst();
        Progress progress = impasse.has(What.TAKEN, rung)
                ? Progress.DONE
                : skip.isPresent()
                        ? Progress.SKIPPED
                        : next.filter(rung::equals).isPresent() ? Progress.NEXT : Progress.LATER;
        return new Block.Step<>(rung.title(), progress, skip.map(event -> new Open(event.note())));
    }

    private void nextRung(OnlyYou.Composer message, Ledger ledger, Deal deal, Impasse impasse, Rung rung) {
        message.facts(List.of(
                OnlyYou.fact("Step " + rung.number() + " of 5", rung.title()),
                OnlyYou.fact("Why", rung.why()),
                OnlyYou.fact("Needs", rung.needs()),
                OnlyYou.fact("Risks", rung.risks())));
        if (rung == Rung.SPONSORS || rung == Rung.BOSS_AT_THE_TABLE) {
            broughtIn(message, ledger, deal, impasse);
        }
        boolean firm = rung == Rung.NAME_IT || rung == Rung.SPONSORS;
        if (firm && impasse.report().style() == Style.INDIRECT) {
            String note = messages.privatePreview(impasse);
            message.say("They prefer it indirect, so let the sponsors speak in private first. For "
                    + impasse.report().ourSponsor() + " to send:");
            message.quote(note).buttons(new Button.Copy("Copy the private preview", note));
            message.say("Only then, in the room:");
        }
        messages.text(deal, impasse, rung).ifPresent(message::quote);
    }

    private static void broughtIn(OnlyYou.Composer message, Ledger ledger, Deal deal, Impasse impasse) {
        String sponsor = impasse.report().ourSponsor();
        String counterparty = deal.terms().counterparty();
        int before = counterparty.isEmpty()
                ? 0
                : ledger.impasses().timesBroughtIn(deal.id().installation(), sponsor, counterparty);
        boolean countsThisOne = impasse.has(What.TAKEN, Rung.SPONSORS);
        int now = countsThisOne ? before : before + 1;
        if (now > 1) {
            message.warn(sponsor + " was brought in with " + counterparty + " before: this would be "
                    + (now == 2 ? "the second time" : "time number " + now)
                    + ". Each time makes your own word count for less.");
        }
    }

    private List<Button> buttons(Impasse impasse, Optional<Rung> next) {
        List<Button> buttons = new ArrayList<>();
        next.ifPresent(rung -> {
            String subject = impasse.number() + ":" + rung.number();
            Press taken = new Press("impasses", "taken", subject);
            switch (rung) {
                case GUIDANCE -> {
                    buttons.add(new Button.Copy("Copy the note", messages.guidance(impasse)));
                    buttons.add(Button.primary("I have asked", taken));
                }
                case PAUSE, NAME_IT, SPONSORS -> {
                    buttons.add(Button.primary("Preview and post", new Press("impasses", "prepare", subject)));
                    buttons.add(Button.normal("Done another way", taken));
                }
                case BOSS_AT_THE_TABLE -> {
                    buttons.add(new Button.Copy("Copy the note", messages.joining(impasse)));
                    buttons.add(Button.danger("Both are coming", taken));
                }
            }
            buttons.add(Button.normal("Skip this step", new Press("impasses skip", "open", subject)));
        });
        buttons.add(Button.normal(
                "Close the impasse", new Press("impasses close", "open", String.valueOf(impasse.number()))));
        return buttons;
    }

    private static Block<Open> history(Impasse impasse, Situation situation) {
        return new Block.Table<>(
                "History",
                List.of("When", "Who", "What"),
                impasse.events().stream()
                        .map(event -> List.of(
                                new Open(Times.moment(event.at(), situation)),
                                new Open(event.by().name()),
                                new Open(what(event))))
                        .toList());
    }

    private static String what(ImpasseEvent event) {
        String rung =
                event.rung().map(each -> each.number() + " · " + each.title()).orElse("");
        String note = event.note().isEmpty() ? "" : ": " + event.note();
        return switch (event.what()) {
            case REPORTED -> "Reported";
            case TAKEN -> "Did step " + rung;
            case SKIPPED -> "Skipped step " + rung + note;
            case CLOSED -> "Closed · " + event.outcome().orElseThrow().label() + note;
        };
    }
}
