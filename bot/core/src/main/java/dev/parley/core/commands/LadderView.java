package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Block.Progress;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Press;
import dev.parley.core.command.Situation;
import dev.parley.core.deal.Deal;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Judgement;
import dev.parley.core.impasse.Rung;
import dev.parley.core.store.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows an impasse: one line of judgement, the message that involves both sides, and every other step a press away. */
public final class LadderView {

    private static final int ENTRIES_JUDGED = 100;

    private final ReadyMessages messages;

    public LadderView(ReadyMessages messages) {
        this.messages = messages;
    }

    OnlyYou of(Ledger ledger, Deal deal, Impasse impasse, Situation situation) {
        OnlyYou.Composer message = OnlyYou.titled(title(impasse));
        if (impasse.isOpen()) {
            message.say(judgement(ledger, deal, impasse));
            impasse.ready().ifPresent(rung -> ready(message, ledger, deal, impasse, rung, situation));
            if (impasse.ready().isEmpty()) {
                message.buttons(moving(impasse, Button.Weight.PRIMARY));
            }
            message.buttons(impasse.others().stream()
                    .map(rung -> Button.normal(rung.label(), press("step", impasse, rung)))
                    .toList());
            message.say(assumed(impasse, deal.terms().style().isPresent(), situation))
                    .buttons(housekeeping(impasse));
        } else {
            closed(message, impasse, situation);
        }
        return message.anew(new Press("impasses", "show", String.valueOf(impasse.number())))
                .done();
    }

    private static String title(Impasse impasse) {
        return "Impasse " + impasse.number() + " · " + impasse.report().issue();
    }

    private static String judgement(Ledger ledger, Deal deal, Impasse impasse) {
        if (impasse.ready().isEmpty()) {
            return "It's with the sponsors. Keep yours briefed until they have talked.";
        }
        if (impasse.hasTaken(Rung.NAME_IT)) {
            return "You've asked about both bosses. If talks stay stuck, set a date.";
        }
        return Judgement.line(new Judgement.Facts(
                impasse.report(),
                deal.issues().stream().map(each -> each.name()).toList(),
                ledger.concessions().before(deal.id(), Integer.MAX_VALUE, ENTRIES_JUDGED),
                !ledger.drafts().standards(deal.id(), 1).isEmpty()));
    }

    private void ready(
            OnlyYou.Composer message, Ledger ledger, Deal deal, Impasse impasse, Rung rung, Situation situation) {
        RungView.warn(message, ledger, deal, impasse, rung);
        Optional<String> alone = messages.privately(impasse, rung);
        List<Button> buttons = new ArrayList<>();
        if (impasse.hasTaken(Rung.NAME_IT)) {
            buttons.add(moving(impasse, Button.Weight.PRIMARY));
        }
        boolean leads = buttons.isEmpty();
        if (alone.isPresent()) {
            message.say(RungView.to(impasse, rung)).quote(alone.get());
            buttons.add(lead(RungView.sent(impasse, rung), leads));
            buttons.add(new Button.Copy("Copy", alone.get()));
        } else {
            // A date that has passed is asked for again instead.
            Optional<String> text =
                    messages.text(impasse, rung).filter(each -> rung != Rung.SPONSORS || !isLate(impasse, situation));
            text.ifPresent(message::quote);
            buttons.add(lead(Button.primary("Preview and post", press("prepare", impasse, rung)), leads));
            buttons.add(Button.normal("Edit", press("reword", impasse, rung)));
            text.ifPresent(each -> buttons.add(new Button.Copy("Copy", each)));
        }
        message.buttons(buttons);
    }

    /** Only one button of a message is primary. */
    private static Button lead(Button button, boolean leads) {
        return !leads && button instanceof Button.Do act ? Button.normal(act.label(), act.press()) : button;
    }

    private static Button moving(Impasse impasse, Button.Weight weight) {
        return new Button.Do(
                "They're moving again", weight, new Press("impasses", "moving", String.valueOf(impasse.number())));
    }

    private static Press press(String action, Impasse impasse, Rung rung) {
        return new Press("impasses", action, impasse.number() + ":" + rung.number());
    }

    /** What was taken for granted, such as a style that the deal doesn't know, and what is behind us. */
    private static String assumed(Impasse impasse, boolean styleIsKnown, Situation situation) {
        List<String> behind = Arrays.stream(Rung.values())
                .filter(impasse::isBehind)
                .map(Rung::label)
                .toList();
        String style = styleIsKnown ? "" : ", " + impasse.report().style().label() + " style";
        String day = Times.shortDay(impasse.report().by());
        return (isLate(impasse, situation)
                        ? day + " has passed. Set another date under Add details."
                        : "By " + day + style + ", unless you change it.")
                + (behind.isEmpty() ? "" : " Done: " + String.join(", ", behind) + ".");
    }

    private static boolean isLate(Impasse impasse, Situation situation) {
        return impasse.report().by().isBefore(situation.today());
    }

    private static List<Button> housekeeping(Impasse impasse) {
        String number = String.valueOf(impasse.number());
        List<Button> buttons = new ArrayList<>();
        if (!impasse.hasTaken(Rung.NAME_IT) && impasse.ready().isPresent()) {
            buttons.add(moving(impasse, Button.Weight.NORMAL));
        }
        buttons.add(Button.normal("Add details", new Press("impasses edit", "open", number)));
        buttons.add(Button.normal("More about each step", new Press("impasses", "more", number)));
        buttons.add(Button.normal("Close", new Press("impasses close", "open", number)));
        return buttons;
    }

    private static void closed(OnlyYou.Composer message, Impasse impasse, Situation situation) {
        message.say("Closed: " + impasse.outcome().orElseThrow().label() + ".");
        message.buttons(Button.normal("Add how", new Press("impasses edit", "note", String.valueOf(impasse.number()))));
        message.add(history(impasse, situation));
    }

    /** The whole ladder, with what each rung is good for, needs and risks, and what was done so far. */
    static OnlyYou explained(Impasse impasse, Situation situation) {
        OnlyYou.Composer message = OnlyYou.titled(title(impasse) + " · the steps");
        message.say("In this order, usually. No step needs another before it.");
        message.add(new Block.Steps<>(Arrays.stream(Rung.values())
                .map(rung -> new Block.Step<>(
                        rung.title(),
                        progress(impasse, rung),
                        Optional.of(new Open(rung.why() + " Needs: " + rung.needs() + " Risks: " + rung.risks()))))
                .toList()));
        message.add(history(impasse, situation));
        return message.buttons(
                        Button.normal(
                                "Back to the message", new Press("impasses", "show", String.valueOf(impasse.number()))),
                        Button.normal(
                                "Add a note", new Press("impasses edit", "note", String.valueOf(impasse.number()))))
                .done();
    }

    private static Progress progress(Impasse impasse, Rung rung) {
        if (impasse.isBehind(rung)) {
            return Progress.DONE;
        }
        boolean next = impasse.isOpen() && impasse.ready().filter(rung::equals).isPresent();
        return next ? Progress.NEXT : impasse.isLeftOut(rung) ? Progress.SKIPPED : Progress.LATER;
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
        String note = event.note().isEmpty() ? "" : ": " + event.note();
        return switch (event.what()) {
            case REPORTED -> "Reported";
            case TAKEN ->
                "Did step " + event.rung().orElseThrow().number() + " · "
                        + event.rung().orElseThrow().title() + note;
            case NOTED -> event.note();
            case CLOSED -> "Closed · " + event.outcome().orElseThrow().label() + note;
        };
    }
}
