package dev.parley.core.playbook.impasse;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.deal.Deal;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.Rung;
import dev.parley.core.playbook.template.ReadyMessages;
import dev.parley.core.store.Transaction;

/** Shows what one rung says in private, to copy, and the press that notes it as said. */
public final class RungView {

    private final ReadyMessages messages;

    public RungView(ReadyMessages messages) {
        this.messages = messages;
    }

    PrivateMessage of(Transaction transaction, Deal deal, Impasse impasse, Rung rung) {
        PrivateMessage.Composer message =
                PrivateMessage.titled(rung.label() + " · " + impasse.report().issue());
        warn(message, transaction, deal, impasse, rung);
        message.say(to(impasse, rung));
        messages.privately(impasse, rung).ifPresent(text -> {
            message.quote(text);
            message.buttons(sent(impasse, rung), new Button.Copy("Copy", text));
        });
        return message.done();
    }

    /** Who sends it, and to whom. */
    static String to(Impasse impasse, Rung rung) {
        String ours = impasse.report().ourSponsor();
        String theirs = impasse.report().theirSponsor();
        return switch (rung) {
            case GUIDANCE, BOSS_AT_THE_TABLE -> "For " + (ours.isEmpty() ? "your boss" : ours) + " alone:";
            case NAME_IT -> "They prefer it indirect, so ask them in private first:";
            case SPONSORS ->
                "Before a date is set, for " + (ours.isEmpty() ? "your sponsor" : ours) + " to send to "
                        + (theirs.isEmpty() ? "theirs" : theirs) + " in private:";
            case PAUSE -> "";
        };
    }

    /** The press after the words were said elsewhere. */
    static Button sent(Impasse impasse, Rung rung) {
        String subject = impasse.number() + ":" + rung.number();
        ButtonAction taken = new ButtonAction("impasses", "taken", subject);
        return switch (rung) {
            case GUIDANCE, PAUSE, NAME_IT -> Button.primary("I sent it", taken);
            case SPONSORS -> Button.primary("Preview the date", new ButtonAction("impasses", "prepare", subject));
            case BOSS_AT_THE_TABLE -> Button.danger("Both are coming", taken);
        };
    }

    /** What bringing a boss in signals, where it would. */
    static void warn(PrivateMessage.Composer message, Transaction transaction, Deal deal, Impasse impasse, Rung rung) {
        if (rung == Rung.BOSS_AT_THE_TABLE) {
            message.warn(rung.risks());
        }
        if (!rung.bringsSponsorIn()) {
            return;
        }
        String sponsor = impasse.report().ourSponsor();
        String counterparty = deal.terms().counterparty();
        int now = impasse.timeBroughtIn(
                transaction.impasses().timesBroughtIn(deal.id().installation(), sponsor, counterparty));
        if (now > 1) {
            message.warn(sponsor + " was brought in with " + counterparty + " before: this would be "
                    + (now == 2 ? "the second time" : "time number " + now)
                    + ". Each time makes your own word count for less.");
        }
    }
}
