package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.ConcessionLog;
import dev.parley.core.concession.Issues;
import dev.parley.core.concession.Settlement;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do about a give without a return, and about several on one issue ({@code power}). */
final class OneWayAdvice {

    private static final int MOST = 1000;
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    private final Deal deal;
    private final Concession entry;
    private final int open;

    OneWayAdvice(Transaction transaction, Deal deal, Concession entry) {
        this.deal = deal;
        this.entry = entry;
        Issues issues = Filing.issues(deal);
        String item = entry.move().item();
        this.open = entry.isOwed()
                ? (int) transaction.concessions().owed(deal.id(), MOST).stream()
                        .filter(owed -> issues.areOne(owed.move().item(), item))
                        .count()
                : 0;
    }

    void warn(PrivateMessage.Composer message, Transaction transaction) {
        if (entry.isOwed()) {
            String empty = entry.move().emptyReturn();
            message.warn("You gave “" + entry.move().give() + "” and have nothing in return yet."
                    + (empty.isEmpty() ? "" : " I read “" + empty + "” as no return yet."));
        }
        if (open > 1) {
            message.warn(
                    "That makes " + open + " one-way concessions open on " + issue()
                            + ". Ask for the return first. Then hold the next one, park the issue, or take it to both sponsors.");
        }
        if (entry.isSettledWithoutReturn(Settlement.GOODWILL)) {
            ConcessionLog log = transaction.concessions().logOf(deal);
            int count = log.goodwillOn(entry.move().item(), Filing.issues(deal));
            if (count > 1) {
                message.warn("That's the " + ordinal(count) + " goodwill on " + issue()
                        + ". Small favours keep talks moving; repeated ones teach them to ask.");
            }
        }
    }

    /** First what asks for the return, last what takes the entry back. */
    List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        if (open > 1) {
            String about = entry.number() + ":" + entry.revision();
            buttons.add(LogView.nameTheGet(entry, true));
            buttons.add(Button.normal("Ask for the return", new ButtonAction("concessions", "ask", about)));
            buttons.add(Button.normal("Hold the next", new ButtonAction("concessions", "hold", about)));
            buttons.add(LogView.park(entry));
            buttons.add(Button.normal(
                    "Report an impasse", new ButtonAction("impasse", "open", String.valueOf(entry.number()))));
            buttons.add(LogView.goodwill(entry));
        } else {
            buttons.addAll(LogView.waysOn(entry));
        }
        return buttons;
    }

    private String issue() {
        return Filing.issues(deal).of(entry.move().item()).orElse(entry.move().item());
    }

    /** What the two buttons with words to send do; empty for others. */
    static Optional<Work> press(String action, String subject, CommandContext context) {
        return switch (action) {
            case "ask", "hold" ->
                Subject.of(subject)
                        .map(about -> new Work.Look(transaction -> CurrentDeal.deal(transaction, context)
                                .flatMap(deal -> about.find(transaction, deal.id())
                                        .map(entry -> new OneWayAdvice(transaction, deal, entry).words(action)))
                                .orElseGet(() -> ConcessionsCommand.noSuchEntry(about.number()))));
            default -> Optional.empty();
        };
    }

    private Reply words(String action) {
        boolean ask = action.equals("ask");
        String words = ask
                ? "We've moved on " + issue() + " (" + entry.move().give() + "). What can you offer us in return?"
                : "Before we look at anything more on " + issue()
                        + ", we'd like to agree what we get for what we've already moved.";
        return Reply.answer(PrivateMessage.titled(ask ? "Ask for the return" : "Hold the next move")
                .say("Words you could send:")
                .quote(words)
                .buttons(new Button.Copy("Copy", words))
                .done());
    }

    private static String ordinal(int count) {
        return count <= ORDINALS.size() ? ORDINALS.get(count - 1) : count + "th";
    }
}
