package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Side;
import dev.parley.core.concession.Trend;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.store.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the log, what is still owed on top, and one entry with its history. */
public final class ConcessionsCommand implements Command {

    static final int PAGE = 20;
    private static final int NEWEST = 999_999_999;
    private static final int OWED_SHOWN = 20;
    private static final int OWED_WITH_BUTTON = 5;

    private static final CommandSpec SPEC = new CommandSpec(
            "concessions",
            "Show the log and what is still owed; with a number, one entry and its history",
            "Concessions",
            List.of(Argument.optional(Entry.NUMBER, "Entry", Kind.NUMBER, "The number of an entry.", "3")),
            List.of("/concessions", "/concessions 3"),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String missing(Argument argument) {
        return "After “concessions” comes the number of an entry, or nothing for the whole log.";
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        return entry.number().map(number -> show(number, situation)).orElseGet(() -> page(NEWEST, situation, false));
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        Optional<Subject> about = Subject.of(subject);
        return switch (action) {
            case "page" -> about.map(each -> page(each.number(), situation, true));
            case "show" -> about.map(each -> show(each.number(), situation));
            case "now" -> about.map(each -> now(each.number(), situation));
            case "goodwill" -> about.map(each -> settle(each, Settlement.GOODWILL, situation));
            case "park" -> about.map(each -> settle(each, Settlement.PARKED, situation));
            case "owe" -> about.map(each -> settle(each, Settlement.NONE, situation));
            case "worth-us" -> about.map(each -> worth(each, Side.US, situation));
            case "worth-them" -> about.map(each -> worth(each, Side.THEM, situation));
            default -> Optional.empty();
        };
    }

    private static Work page(int before, Situation situation, boolean inPlace) {
        return new Work.Look(ledger -> {
            OnlyYou message = Cases.deal(ledger, situation)
                    .map(deal -> log(ledger, deal, before, situation))
                    .orElseGet(ConcessionsCommand::nothingYet);
            return inPlace ? Reply.inPlace(message) : Reply.answer(message);
        });
    }

    private static OnlyYou nothingYet() {
        return OnlyYou.titled("The log is empty")
                .say("Nothing was given or got in this room yet. Log the first move:")
                .examples("/concede price | 5% off | 24-month term | us 40k, them 90k | signed by 30 June")
                .done();
    }

    private static OnlyYou log(Ledger ledger, Deal deal, int before, Situation situation) {
        Balance balance = ledger.concessions().balance(deal.id());
        List<Concession> entries = ledger.concessions().before(deal.id(), before, PAGE);
        if (balance.entries() == 0 || entries.isEmpty()) {
            return nothingYet();
        }
        LogView view = new LogView(situation);
        OnlyYou.Composer message = OnlyYou.titled(
                deal.terms().started() ? "Concessions · " + deal.terms().name() : "Concessions");
        List<Button> buttons = new ArrayList<>();
        if (balance.owed() > 0) {
            owed(message, ledger, deal.id(), balance, situation);
        }
        int first = entries.get(0).number();
        int last = entries.get(entries.size() - 1).number();
        message.add(view.table(caption(first, last, balance.entries()), entries));
        message.facts(LogView.sums(balance));
        if (before == NEWEST) {
            Trend.of(balance, ledger.concessions().newestValues(deal.id(), PAGE))
                    .ifPresent(trend -> message.add(LogView.chart(trend)));
        }
        if (!ledger.concessions().before(deal.id(), first, 1).isEmpty()) {
            buttons.add(Button.normal("Older", new Press("concessions", "page", String.valueOf(first))));
        }
        if (before != NEWEST) {
            buttons.add(Button.normal("Newest", new Press("concessions", "page", String.valueOf(NEWEST))));
        }
        buttons.add(Button.normal("Export", new Press("concessions export", "export", "")));
        return message.buttons(buttons).done();
    }

    private static String caption(int first, int last, int entries) {
        return entries == 1 ? "The one entry" : "No. " + first + " to " + last + ", of " + entries + " entries";
    }

    private static void owed(
            OnlyYou.Composer message, Ledger ledger, DealId deal, Balance balance, Situation situation) {
        List<Concession> debts = ledger.concessions().owed(deal, OWED_SHOWN);
        message.warn(
                balance.owed() == 1
                        ? "1 concession is still owed a return."
                        : balance.owed() + " concessions are still owed a return.");
        message.add(new Block.Table<>(
                balance.owed() > debts.size() ? "Owed, the oldest " + debts.size() : "Owed",
                List.of("No.", "Item", "You give", "Open for"),
                debts.stream()
                        .map(debt -> List.<Words>of(
                                new Open(String.valueOf(debt.number())),
                                new Open(debt.move().item()),
                                new Open(debt.move().give()),
                                new Open(Times.age(debt.loggedAt(), situation))))
                        .toList()));
        message.buttons(debts.stream()
                .limit(OWED_WITH_BUTTON)
                .map(debt -> Button.normal(
                        "Settle no. " + debt.number(), new Press("concessions", "show", String.valueOf(debt.number()))))
                .toList());
    }

    private static Work show(int number, Situation situation) {
        return new Work.Look(ledger -> Cases.id(ledger, situation)
                .flatMap(deal -> ledger.concessions()
                        .entry(deal, number)
                        .map(entry -> new EntryView(situation)
                                .whole(entry, ledger.concessions().history(deal, number))))
                .map(Reply::answer)
                .orElseGet(() -> noSuchEntry(number)));
    }

    private static Work now(int number, Situation situation) {
        return new Work.Look(ledger -> Cases.id(ledger, situation)
                .flatMap(deal -> ledger.concessions().entry(deal, number))
                .map(entry -> Reply.answer(
                        entry.withdrawn()
                                ? new EntryView(situation)
                                        .whole(entry, ledger.concessions().history(entry.deal(), number))
                                : new EntryView(situation)
                                        .now(
                                                ledger,
                                                entry,
                                                Values.of(ledger, entry.move().worth(), situation))))
                .orElseGet(() -> noSuchEntry(number)));
    }

    static Reply noSuchEntry(int number) {
        return Reply.refused("There is no entry " + number + " in this room's log.", "/concessions");
    }

    private static Work settle(Subject about, Settlement settlement, Situation situation) {
        return onEntry(about, situation, (ledger, entry) -> {
            if (entry.withdrawn() || !entry.move().isOneWay() || entry.settlement() == settlement) {
                return Reply.inPlace(new EntryView(situation)
                        .whole(entry, ledger.concessions().history(entry.deal(), entry.number())));
            }
            String title = switch (settlement) {
                case GOODWILL -> "No. " + entry.number() + " is deliberate goodwill";
                case PARKED -> "No. " + entry.number() + " is parked";
                case NONE -> "No. " + entry.number() + " is owed a return again";
            };
            return revise(ledger, Revision.settled(entry, settlement, situation), title, situation);
        });
    }

    private static Work worth(Subject about, Side side, Situation situation) {
        return onEntry(about, situation, (ledger, entry) -> {
            if (entry.withdrawn() || entry.revision() != about.revision()) {
                return Reply.refused(
                        "Entry " + entry.number() + " has changed since. Say whose value it is on the entry itself.",
                        "/concessions edit " + entry.number());
            }
            Move move = entry.move();
            Move said = new Move(
                    move.item(), move.give(), move.get(), move.worth().to(side), move.trigger(), move.source());
            return revise(
                    ledger,
                    Revision.edited(entry, said, situation),
                    "No. " + entry.number() + " is worth that to " + (side == Side.US ? "us" : "them"),
                    situation);
        });
    }

    static Reply revise(Ledger ledger, Concession after, String title, Situation situation) {
        var reading = Values.of(ledger, after.move().worth(), situation);
        ledger.concessions().revise(after, reading.values());
        return Reply.inPlace(new EntryView(situation).changed(ledger, after, title, reading));
    }

    static Work onEntry(Subject about, Situation situation, EntryChange change) {
        return new Work.Change(ledger -> Cases.id(ledger, situation)
                .flatMap(deal -> about.find(ledger, deal))
                .map(entry -> change.apply(ledger, entry))
                .orElseGet(() -> noSuchEntry(about.number())));
    }

    /** What happens to an entry that was found. */
    interface EntryChange {
        Reply apply(Ledger ledger, Concession entry);
    }
}
