package dev.parley.core.commands;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Press;
import dev.parley.core.command.Situation;
import dev.parley.core.deal.Deal;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Rung;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes at an impasse that a message was posted which takes one of its rungs, whichever way it came about. */
final class Climb {

    private final Ledger ledger;
    private final Deal deal;
    private final Situation situation;

    Climb(Ledger ledger, Deal deal, Situation situation) {
        this.ledger = ledger;
        this.deal = deal;
        this.situation = situation;
    }

    /** Moves the impasse that the draft was made for, or else the one that it means; says so in {@code message}. */
    void by(Draft draft, OnlyYou.Composer message) {
        Rung.takenBy(draft.template())
                .ifPresent(rung -> impasse(draft)
                        .filter(impasse -> impasse.isOpen() && !impasse.hasTaken(rung))
                        .ifPresent(impasse -> take(impasse, rung, draft, message)));
    }

    private Optional<Impasse> impasse(Draft draft) {
        return draft.step().isPresent()
                ? draft.step().flatMap(step -> ledger.impasses().find(deal.id(), step.impasse()))
                : Impasse.meantBy(
                        ImpassesCommand.open(ledger, deal.id()),
                        Optional.ofNullable(draft.values().get(Reports.ISSUE)));
    }

    private void take(Impasse impasse, Rung rung, Draft draft, OnlyYou.Composer message) {
        int number = impasse.number();
        Report named = impasse.report()
                .naming(
                        draft.values().getOrDefault(Reports.OUR_SPONSOR, ""),
                        draft.values().getOrDefault(Reports.THEIR_SPONSOR, ""));
        if (!named.equals(impasse.report())) {
            ledger.impasses().revise(deal.id(), number, named);
        }
        ledger.impasses().add(deal.id(), number, ImpasseEvent.taken(rung, situation.person(), situation.now()));
        Impasse after = ledger.impasses().find(deal.id(), number).orElseThrow();
        boolean early = rung == Rung.SPONSORS && after.isLeftOut(Rung.NAME_IT);
        message.say("That was step " + rung.number() + " of 5 of impasse " + number
                + (early ? ", without step 3. Add why if you like." : "."));
        message.buttons(buttons(number, rung, early));
    }

    private static List<Button> buttons(int impasse, Rung rung, boolean early) {
        String number = String.valueOf(impasse);
        List<Button> buttons = new ArrayList<>();
        if (rung != Rung.PAUSE) {
            buttons.add(Button.primary("They're moving again", new Press("impasses", "moving", number)));
        }
        if (early) {
            buttons.add(Button.normal("Add why", new Press("impasses edit", "note", number)));
        }
        buttons.add(Button.normal("Show the impasse", new Press("impasses", "show", number)));
        return buttons;
    }
}
