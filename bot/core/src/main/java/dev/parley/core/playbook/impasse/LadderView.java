package dev.parley.core.playbook.impasse;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Block.Progress;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Judgement;
import dev.parley.core.impasse.Rung;
import dev.parley.core.playbook.common.Times;
import dev.parley.core.playbook.template.ReadyMessages;
import dev.parley.core.store.Transaction;
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

    PrivateMessage of(Transaction transaction, Deal deal, Impasse impasse, CommandContext context) {
        PrivateMessage.Composer message = PrivateMessage.titled(title(impasse));
        if (impasse.isOpen()) {
            message.say(judgement(transaction, deal, impasse));
            impasse.ready().ifPresent(rung -> ready(message, transaction, deal, impasse, rung, context));
            if (impasse.ready().isEmpty()) {
                message.buttons(moving(impasse, Button.Weight.PRIMARY));
            }
            message.buttons(impasse.others().stream()
                    .map(rung -> Button.normal(rung.label(), action("step", impasse, rung)))
                    .toList());
            message.say(assumed(impasse, deal.terms().style().isPresent(), context))
                    .buttons(housekeeping(impasse));
        } else {
            closed(message, impasse, context);
        }
        return message.refresh(new ButtonAction("impasses", "show", String.valueOf(impasse.number())))
                .done();
    }

    private static String title(Impasse impasse) {
        return "Impasse " + impasse.number() + " · " + impasse.report().issue();
    }

    private static String judgement(Transaction transaction, Deal deal, Impasse impasse) {
        if (impasse.ready().isEmpty()) {
            return "It's with the sponsors. Keep yours briefed until they have talked.";
        }
        if (impasse.hasTaken(Rung.NAME_IT)) {
            return "You've asked about both bosses. If talks stay stuck, set a date.";
        }
        return Judgement.line(new Judgement.Facts(
                impasse.report(),
                deal.issues().stream().map(each -> each.name()).toList(),
                transaction.concessions().before(deal.id(), Integer.MAX_VALUE, ENTRIES_JUDGED),
                !transaction.drafts().standards(deal.id(), 1).isEmpty()));
    }

    private void ready(
            PrivateMessage.Composer message,
            Transaction transaction,
            Deal deal,
            Impasse impasse,
            Rung rung,
            CommandContext context) {
        RungView.warn(message, transaction, deal, impasse, rung);
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
                    messages.text(impasse, rung).filter(each -> rung != Rung.SPONSORS || !isLate(impasse, context));
            text.ifPresent(message::quote);
            buttons.add(lead(Button.primary("Preview and post", action("prepare", impasse, rung)), leads));
            buttons.add(Button.normal("Edit", action("reword", impasse, rung)));
            text.ifPresent(each -> buttons.add(new Button.Copy("Copy", each)));
        }
        message.buttons(buttons);
    }

    /** Only one button of a message is primary. */
    private static Button lead(Button button, boolean leads) {
        return !leads && button instanceof Button.Do act ? Button.normal(act.label(), act.action()) : button;
    }

    private static Button moving(Impasse impasse, Button.Weight weight) {
        return new Button.Do(
                "They're moving again",
                weight,
                new ButtonAction("impasses", "moving", String.valueOf(impasse.number())));
    }

    private static ButtonAction action(String action, Impasse impasse, Rung rung) {
        return new ButtonAction("impasses", action, impasse.number() + ":" + rung.number());
    }

    /** What was taken for granted, such as a style that the deal doesn't know, and what is behind us. */
    private static String assumed(Impasse impasse, boolean styleIsKnown, CommandContext context) {
        List<String> behind = Arrays.stream(Rung.values())
                .filter(impasse::isBehind)
                .map(Rung::label)
                .toList();
        String style = styleIsKnown ? "" : ", " + impasse.report().style().label() + " style";
        String day = Times.shortDay(impasse.report().by());
        return (isLate(impasse, context)
                        ? day + " has passed. Set another date under Add details."
                        : "By " + day + style + ", unless you change it.")
                + (behind.isEmpty() ? "" : " Done: " + String.join(", ", behind) + ".");
    }

    private static boolean isLate(Impasse impasse, CommandContext context) {
        return impasse.report().by().isBefore(context.today());
    }

    private static List<Button> housekeeping(Impasse impasse) {
        String number = String.valueOf(impasse.number());
        List<Button> buttons = new ArrayList<>();
        if (!impasse.hasTaken(Rung.NAME_IT) && impasse.ready().isPresent()) {
            buttons.add(moving(impasse, Button.Weight.NORMAL));
        }
        buttons.add(Button.normal("Add details", new ButtonAction("impasses edit", "open", number)));
        buttons.add(Button.normal("More about each step", new ButtonAction("impasses", "more", number)));
        buttons.add(Button.normal("Close", new ButtonAction("impasses close", "open", number)));
        return buttons;
    }

    private static void closed(PrivateMessage.Composer message, Impasse impasse, CommandContext context) {
        message.say("Closed: " + impasse.outcome().orElseThrow().label() + ".");
        message.buttons(
                Button.normal("Add how", new ButtonAction("impasses edit", "note", String.valueOf(impasse.number()))));
        message.add(history(impasse, context));
    }

    /** The whole ladder, with what each rung is good for, needs and risks, and what was done so far. */
    static PrivateMessage explained(Impasse impasse, CommandContext context) {
        PrivateMessage.Composer message = PrivateMessage.titled(title(impasse) + " · the steps");
        message.say("In this order, usually. No step needs another before it.");
        message.add(new Block.Steps<>(Arrays.stream(Rung.values())
                .map(rung -> new Block.Step<>(
                        rung.title(),
                        progress(impasse, rung),
                        Optional.of(
                                new PublicText(rung.why() + " Needs: " + rung.needs() + " Risks: " + rung.risks()))))
                .toList()));
        message.add(history(impasse, context));
        return message.buttons(
                        Button.normal(
                                "Back to the message",
                                new ButtonAction("impasses", "show", String.valueOf(impasse.number()))),
                        Button.normal(
                                "Add a note",
                                new ButtonAction("impasses edit", "note", String.valueOf(impasse.number()))))
                .done();
    }

    private static Progress progress(Impasse impasse, Rung rung) {
        if (impasse.isBehind(rung)) {
            return Progress.DONE;
        }
        boolean next = impasse.isOpen() && impasse.ready().filter(rung::equals).isPresent();
        return next ? Progress.NEXT : impasse.isLeftOut(rung) ? Progress.SKIPPED : Progress.LATER;
    }

    private static Block<PublicText> history(Impasse impasse, CommandContext context) {
        return new Block.Table<>(
                "History",
                List.of("When", "Who", "What"),
                impasse.events().stream()
                        .map(event -> List.of(
                                new PublicText(Times.moment(event.at(), context)),
                                new PublicText(event.by().name()),
                                new PublicText(what(event))))
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
