package dev.parley.core.commands;

import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Reply;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Worth;
import dev.parley.core.concession.Worth.Answer;
import dev.parley.core.deal.Deal;
import dev.parley.core.store.Ledger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows the log, what is still owed on top, and one entry with its history. */
public final class ConcessionsCommand implements Command {

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
        return entry.number()
                .map(number -> show(number, situation))
                .orElseGet(() -> page(LogPage.NEWEST, situation, false));
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
            case "left-out" -> Optional.of(LogPage.leftOut(situation));
            default ->
                answer(action, subject, situation)
                        .or(() -> Filing.press(action, subject, situation))
                        .or(() -> OneWayAdvice.press(action, subject, situation));
        };
    }

    private static Optional<Work> answer(String action, String subject, Situation situation) {
        return Arrays.stream(Answer.values())
                .filter(answer -> EntryFigures.action(answer).equals(action))
                .findFirst()
                .flatMap(answer -> Subject.of(subject).map(about -> worth(about, answer, situation)));
    }

    private static Work page(int before, Situation situation, boolean inPlace) {
        return new Work.Look(ledger -> {
            OnlyYou message = Cases.deal(ledger, situation)
                    .map(deal -> new LogPage(ledger, deal, situation).before(before))
                    .orElseGet(LogPage::nothingYet);
            return inPlace ? Reply.inPlace(message) : Reply.answer(message);
        });
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
        return new Work.Look(ledger -> Cases.deal(ledger, situation)
                .flatMap(deal -> ledger.concessions()
                        .entry(deal.id(), number)
                        .map(entry -> Reply.answer(
                                entry.withdrawn()
                                        ? new EntryView(situation)
                                                .whole(
                                                        entry,
                                                        ledger.concessions().history(deal.id(), number))
                                        : new EntryView(situation).now(ledger, deal, entry))))
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
                case PARKED -> "No. " + entry.number() + " is parked, without return";
                case NONE -> "No. " + entry.number() + " is owed a return again";
            };
            return revise(ledger, Revision.settled(entry, settlement, situation), title, situation);
        });
    }

    private static Work worth(Subject about, Answer answer, Situation situation) {
        return onEntry(about, situation, (ledger, entry) -> {
            if (entry.withdrawn() || entry.revision() != about.revision()) {
                return Reply.refused(
                        "Entry " + entry.number() + " has changed since. Say on the entry itself what its value is.",
                        "/concessions edit " + entry.number());
            }
            Worth said = entry.move().worth().answered(answer, Cases.currency(ledger, situation));
            return revise(
                    ledger,
                    Revision.edited(entry, entry.move().worth(said), situation),
                    "Changed the value of no. " + entry.number(),
                    situation);
        });
    }

    static Reply revise(Ledger ledger, Concession after, String title, Situation situation) {
        ledger.concessions().revise(after);
        Deal deal = Cases.deal(ledger, situation).orElseThrow();
        return Reply.inPlace(new EntryView(situation).changed(ledger, deal, after, title));
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
