package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.concession.Appraisal;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.ConcessionLog;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Totals;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Times;
import dev.parley.core.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows the log of a deal: what is owed on top, a page of entries, and what they come to. */
final class LogPage {

    static final int NEWEST = 999_999_999;
    private static final int SIZE = 20;
    private static final int OWED_SHOWN = 20;
    private static final int OWED_WITH_BUTTON = 5;
    private static final int LEFT_OUT_SHOWN = 20;

    private final Deal deal;
    private final CommandContext context;
    private final ConcessionLog log;

    LogPage(Transaction transaction, Deal deal, CommandContext context) {
        this.deal = deal;
        this.context = context;
        this.log = transaction.concessions().logOf(deal);
    }

    static PrivateMessage nothingYet() {
        return PrivateMessage.titled("The log is empty")
                .say("Nothing has been given or got in this room yet. Log the first move:")
                .examples("/concede price | 5% off | 24-month term | us 40k, them 90k | signed by 30 June")
                .done();
    }

    /** The newest entries numbered below {@code before}. */
    PrivateMessage before(int before) {
        List<Concession> earlier =
                log.entries().stream().filter(entry -> entry.number() < before).toList();
        if (earlier.isEmpty()) {
            return nothingYet();
        }
        List<Concession> page = earlier.subList(Math.max(0, earlier.size() - SIZE), earlier.size());
        PrivateMessage.Composer message = PrivateMessage.titled(
                deal.terms().started() ? "Concessions · " + deal.terms().name() : "Concessions");
        returns(message);
        int first = page.get(0).number();
        message.add(new LogView(context)
                .table(caption(first, page.get(page.size() - 1).number()), page));
        totals(message);
        if (before == NEWEST) {
            log.trend(SIZE).ifPresent(trend -> message.add(LogView.chart(trend)));
        }
        List<Button> buttons = new ArrayList<>();
        if (earlier.size() > page.size()) {
            buttons.add(Button.normal("Older", new ButtonAction("concessions", "page", String.valueOf(first))));
        }
        if (before != NEWEST) {
            buttons.add(Button.normal("Newest", new ButtonAction("concessions", "page", String.valueOf(NEWEST))));
        }
        buttons.add(Button.normal("Export", new ButtonAction("concessions export", "export", "")));
        return message.buttons(buttons).done();
    }

    private String caption(int first, int last) {
        int entries = log.entries().size();
        return entries == 1 ? "The one entry" : "No. " + first + " to " + last + ", of " + entries + " entries";
    }

    /** What was given without a return: owed, parked, and goodwill. */
    private void returns(PrivateMessage.Composer message) {
        List<Concession> debts =
                log.entries().stream().filter(Concession::isOwed).toList();
        int parked = log.count(Settlement.PARKED);
        int goodwill = log.count(Settlement.GOODWILL);
        List<String> counts = new ArrayList<>();
        if (!debts.isEmpty()) {
            counts.add(debts.size() + " owed");
        }
        if (parked > 0) {
            counts.add(parked + " parked, without return");
        }
        if (goodwill > 0) {
            counts.add(goodwill + " goodwill");
        }
        if (!debts.isEmpty()) {
            message.warn(String.join(" · ", counts));
            owed(message, debts);
        } else if (!counts.isEmpty()) {
            message.say(String.join(" · ", counts));
        }
    }

    private void owed(PrivateMessage.Composer message, List<Concession> debts) {
        List<Concession> oldest = debts.stream().limit(OWED_SHOWN).toList();
        message.add(new Block.Table<>(
                debts.size() > oldest.size() ? "Owed, the oldest " + oldest.size() : "Owed",
                List.of("No.", "Item", "You give", "Open for"),
                oldest.stream()
                        .map(debt -> List.<Text>of(
                                new PublicText(String.valueOf(debt.number())),
                                new PublicText(debt.move().item()),
                                new PublicText(debt.move().give()),
                                new PublicText(Times.age(debt.loggedAt(), context))))
                        .toList()));
        message.buttons(oldest.stream()
                .limit(OWED_WITH_BUTTON)
                .map(debt -> Button.normal(
                        "Settle no. " + debt.number(),
                        new ButtonAction("concessions", "show", String.valueOf(debt.number()))))
                .toList());
    }

    /** The sums, and how many entries are not wholly in them; silent in a log in which no value was ever typed. */
    private void totals(PrivateMessage.Composer message) {
        Totals totals = log.totals();
        boolean typed =
                log.entries().stream().anyMatch(entry -> !entry.move().worth().isEmpty());
        message.facts(EntryFigures.totals(totals));
        int leftOut = totals.leftOut().size();
        if (typed && leftOut > 0) {
            message.say(leftOut == 1 ? "1 entry isn't added up." : leftOut + " entries aren't added up.");
            message.buttons(Button.normal("Show them", new ButtonAction("concessions", "left-out", "")));
        }
    }

    /** Lists the entries that are not wholly in the totals, with the reason. */
    static Work leftOut(CommandContext context) {
        return new Work.Look(transaction -> CurrentDeal.deal(transaction, context)
                .map(deal -> Reply.answer(new LogPage(transaction, deal, context).leftOut()))
                .orElseGet(() -> Reply.answer(nothingYet())));
    }

    private PrivateMessage leftOut() {
        Map<Concession, Appraisal> leftOut = log.leftOut();
        if (leftOut.isEmpty()) {
            return PrivateMessage.titled("Every entry is added up").done();
        }
        List<Map.Entry<Concession, Appraisal>> shown =
                leftOut.entrySet().stream().limit(LEFT_OUT_SHOWN).toList();
        return PrivateMessage.titled("Not added up")
                .add(new Block.Table<>(
                        leftOut.size() > shown.size() ? "The first " + shown.size() : "Not added up",
                        List.of("No.", "Item", "Value to you or them", "Why"),
                        shown.stream()
                                .map(each -> List.<Text>of(
                                        new PublicText(
                                                String.valueOf(each.getKey().number())),
                                        new PublicText(each.getKey().move().item()),
                                        new SecretText(each.getKey().move().worth()),
                                        new SecretText(new Confidential(why(each.getKey(), each.getValue())))))
                                .toList()))
                .say("Open one with its number, such as /concessions "
                        + shown.get(0).getKey().number() + ".")
                .done();
    }

    private static String why(Concession entry, Appraisal appraisal) {
        if (entry.move().worth().isEmpty()) {
            return "No value yet";
        }
        List<String> reasons = new ArrayList<>(appraisal.notAdded());
        appraisal.question().ifPresent(question -> reasons.add(EntryFigures.why(question)));
        return reasons.isEmpty() ? "No figure in it" : String.join(" ", reasons);
    }
}
