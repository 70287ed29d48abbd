package dev.parley.core.playbook.concession;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Worth;
import dev.parley.core.concession.Worth.Answer;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.store.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows the log, what is still owed on top, and one entry with its history. */
public final class ConcessionsCommand implements Command {

    private static final CommandSpec SPEC = new CommandSpec(
            "concessions",
            "Show the log and what's still owed, or one entry with its history",
            "Concessions",
            List.of(Argument.optional(Arguments.NUMBER, "Entry", Kind.NUMBER, "The number of an entry.", "3")),
            List.of("/concessions", "/concessions 3"),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String missing(Argument argument) {
        return "Add an entry's number after “concessions”, or nothing for the whole log.";
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        return arguments
                .number()
                .map(number -> show(number, context))
                .orElseGet(() -> page(LogPage.NEWEST, context, false));
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        Optional<Subject> about = Subject.of(subject);
        return switch (action) {
            case "page" -> about.map(each -> page(each.number(), context, true));
            case "show" -> about.map(each -> show(each.number(), context));
            case "now" -> about.map(each -> now(each.number(), context));
            case "goodwill" -> about.map(each -> settle(each, Settlement.GOODWILL, context));
            case "park" -> about.map(each -> settle(each, Settlement.PARKED, context));
            case "owe" -> about.map(each -> settle(each, Settlement.NONE, context));
            case "left-out" -> Optional.of(LogPage.leftOut(context));
            default ->
                answer(action, subject, context)
                        .or(() -> Filing.press(action, subject, context))
                        .or(() -> OneWayAdvice.press(action, subject, context));
        };
    }

    private static Optional<Work> answer(String action, String subject, CommandContext context) {
        return Arrays.stream(Answer.values())
                .filter(answer -> EntryFigures.action(answer).equals(action))
                .findFirst()
                .flatMap(answer -> Subject.of(subject).map(about -> worth(about, answer, context)));
    }

    private static Work page(int before, CommandContext context, boolean inPlace) {
        return new Work.Look(transaction -> {
            PrivateMessage message = CurrentDeal.deal(transaction, context)
                    .map(deal -> new LogPage(transaction, deal, context).before(before))
                    .orElseGet(LogPage::nothingYet);
            return inPlace ? Reply.inPlace(message) : Reply.answer(message);
        });
    }

    private static Work show(int number, CommandContext context) {
        return new Work.Look(transaction -> CurrentDeal.id(transaction, context)
                .flatMap(deal -> transaction
                        .concessions()
                        .entry(deal, number)
                        .map(entry -> new EntryView(context)
                                .whole(entry, transaction.concessions().history(deal, number))))
                .map(Reply::answer)
                .orElseGet(() -> noSuchEntry(number)));
    }

    private static Work now(int number, CommandContext context) {
        return new Work.Look(transaction -> CurrentDeal.deal(transaction, context)
                .flatMap(deal -> transaction
                        .concessions()
                        .entry(deal.id(), number)
                        .map(entry -> Reply.answer(
                                entry.withdrawn()
                                        ? new EntryView(context)
                                                .whole(
                                                        entry,
                                                        transaction
                                                                .concessions()
                                                                .history(deal.id(), number))
                                        : new EntryView(context).now(transaction, deal, entry))))
                .orElseGet(() -> noSuchEntry(number)));
    }

    static Reply noSuchEntry(int number) {
        return Reply.refused("There's no entry " + number + " in this room's log.", "/concessions");
    }

    private static Work settle(Subject about, Settlement settlement, CommandContext context) {
        return onEntry(about, context, (transaction, entry) -> {
            if (!entry.canSettle(settlement)) {
                return Reply.inPlace(new EntryView(context)
                        .whole(entry, transaction.concessions().history(entry.deal(), entry.number())));
            }
            String title = switch (settlement) {
                case GOODWILL -> "No. " + entry.number() + " is deliberate goodwill";
                case PARKED -> "No. " + entry.number() + " is parked, without return";
                case NONE -> "No. " + entry.number() + " is owed a return again";
            };
            return revise(transaction, entry.settled(settlement, context.signature()), title, context);
        });
    }

    private static Work worth(Subject about, Answer answer, CommandContext context) {
        return onEntry(about, context, (transaction, entry) -> {
            if (entry.withdrawn() || entry.revision() != about.revision()) {
                return Reply.refused(
                        "Entry " + entry.number() + " has changed since. Set its value on the entry itself.",
                        "/concessions edit " + entry.number());
            }
            Worth said = entry.move().worth().answered(answer, CurrentDeal.currency(transaction, context));
            return revise(
                    transaction,
                    entry.edited(entry.move().worth(said), context.signature()),
                    "Changed the value of no. " + entry.number(),
                    context);
        });
    }

    static Reply revise(Transaction transaction, Concession after, String title, CommandContext context) {
        transaction.concessions().revise(after);
        Deal deal = CurrentDeal.deal(transaction, context).orElseThrow();
        return Reply.inPlace(new EntryView(context).changed(transaction, deal, after, title));
    }

    static Work onEntry(Subject about, CommandContext context, EntryChange change) {
        return new Work.Change(transaction -> CurrentDeal.id(transaction, context)
                .flatMap(deal -> about.find(transaction, deal))
                .map(entry -> change.apply(transaction, entry))
                .orElseGet(() -> noSuchEntry(about.number())));
    }

    /** What happens to an entry that was found. */
    interface EntryChange {
        Reply apply(Transaction transaction, Concession entry);
    }
}
