package dev.parley.core.playbook.common;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Rung;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes at an impasse that a message was posted which takes one of its rungs, whichever way it came about. */
public final class LadderProgress {

    private final Transaction transaction;
    private final Deal deal;
    private final CommandContext context;

    public LadderProgress(Transaction transaction, Deal deal, CommandContext context) {
        this.transaction = transaction;
        this.deal = deal;
        this.context = context;
    }

    /** Moves the impasse that the draft was made for, or else the one that it means; says so in {@code message}. */
    public void by(Draft draft, PrivateMessage.Composer message) {
        Rung.takenBy(draft.template())
                .ifPresent(rung -> impasse(draft)
                        .filter(impasse -> impasse.canTake(rung))
                        .ifPresent(impasse -> take(impasse, rung, draft, message)));
    }

    private Optional<Impasse> impasse(Draft draft) {
        return draft.step().isPresent()
                ? draft.step().flatMap(step -> transaction.impasses().find(deal.id(), step.impasse()))
                : Impasse.meantBy(
                        transaction.impasses().open(deal.id()),
                        Optional.ofNullable(draft.values().get(ImpasseForm.ISSUE)));
    }

    private void take(Impasse impasse, Rung rung, Draft draft, PrivateMessage.Composer message) {
        int number = impasse.number();
        Report named = impasse.report()
                .naming(
                        draft.values().getOrDefault(ImpasseForm.OUR_SPONSOR, ""),
                        draft.values().getOrDefault(ImpasseForm.THEIR_SPONSOR, ""));
        if (!named.equals(impasse.report())) {
            transaction.impasses().revise(deal.id(), number, named);
        }
        transaction.impasses().add(deal.id(), number, ImpasseEvent.taken(rung, context.person(), context.now()));
        Impasse after = transaction.impasses().find(deal.id(), number).orElseThrow();
        boolean early = after.wasEarly(rung);
        message.say("That was step " + rung.number() + " of 5 of impasse " + number
                + (early ? ", without step 3. Add why if you like." : "."));
        message.buttons(buttons(number, rung, early));
    }

    private static List<Button> buttons(int impasse, Rung rung, boolean early) {
        String number = String.valueOf(impasse);
        List<Button> buttons = new ArrayList<>();
        if (rung != Rung.PAUSE) {
            buttons.add(Button.primary("They're moving again", new ButtonAction("impasses", "moving", number)));
        }
        if (early) {
            buttons.add(Button.normal("Add why", new ButtonAction("impasses edit", "note", number)));
        }
        buttons.add(Button.normal("Show the impasse", new ButtonAction("impasses", "show", number)));
        return buttons;
    }
}
