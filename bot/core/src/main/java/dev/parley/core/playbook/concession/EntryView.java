package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.concession.Act;
import dev.parley.core.concession.Appraisal;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.playbook.common.Limits;
import dev.parley.core.playbook.common.Times;
import dev.parley.core.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Shows one entry of the log: just logged, just changed, or with its history. */
final class EntryView {

    private final CommandContext reader;
    private final LogView log;

    EntryView(CommandContext reader) {
        this.reader = reader;
        this.log = new LogView(reader);
    }

    /** What one sees who has just logged it. */
    PrivateMessage logged(Transaction transaction, Deal deal, Concession entry) {
        return changed(transaction, deal, entry, "Logged as no. " + entry.number());
    }

    /** The entry as it is, where it was shown before. */
    PrivateMessage now(Transaction transaction, Deal deal, Concession entry) {
        return entry.revision() == 1
                ? logged(transaction, deal, entry)
                : changed(
                        transaction,
                        deal,
                        entry,
                        "No. " + entry.number() + " · " + entry.move().item());
    }

    private static ButtonAction now(Concession entry) {
        return new ButtonAction("concessions", "now", String.valueOf(entry.number()));
    }

    private static List<Block.Fact<Text>> source(Concession entry) {
        String source = entry.move().source();
        return source.isEmpty() ? List.of() : List.of(PrivateMessage.fact("Said at", source));
    }

    /** What one sees who has just changed it. The ways on come before what is asked, so that a phone shows them at once. */
    PrivateMessage changed(Transaction transaction, Deal deal, Concession entry, String title) {
        boolean logged = entry.revision() == 1;
        PrivateMessage.Composer message = PrivateMessage.titled(title)
                .add(log.table(logged ? "The entry as logged" : "The entry now", List.of(entry)));
        if (logged) {
            message.facts(source(entry));
        } else if (!entry.withdrawn()) {
            // of a new entry it was said before it was logged
            Limits.warn(message, Limits.beyond(transaction, entry.move(), reader));
        }
        OneWayAdvice advice = new OneWayAdvice(transaction, deal, entry);
        advice.warn(message, transaction);
        List<Button> buttons = new ArrayList<>(advice.buttons());
        if (logged) {
            buttons.add(Button.normal("Undo", new ButtonAction("undo", "entry", subject(entry))));
        }
        message.buttons(buttons);
        if (!entry.withdrawn()) {
            EntryFigures.readBack(
                    message, entry, Appraisal.of(entry.move(), deal.terms().currency()));
            Filing.ask(message, deal, entry);
            Limits.ask(message, transaction, entry.move(), reader);
        }
        return message.refresh(now(entry)).done();
    }

    /** The entry with everything that was ever done to it. */
    PrivateMessage whole(Concession entry, List<Concession> history) {
        PrivateMessage.Composer message = PrivateMessage.titled(
                "No. " + entry.number() + " · " + entry.move().item());
        if (entry.withdrawn()) {
            message.warn("This entry was undone and isn't counted.");
        }
        message.add(log.table("The entry now", List.of(entry)));
        message.facts(source(entry));
        message.add(new Block.Table<>(
                "History",
                List.of("When", "Who", "What"),
                IntStream.range(0, history.size())
                        .mapToObj(i -> List.<Text>of(
                                new PublicText(Times.moment(history.get(i).at(), reader)),
                                new PublicText(history.get(i).by().name()),
                                new SecretText(what(i == 0 ? history.get(0) : history.get(i - 1), history.get(i)))))
                        .toList()));
        List<Button> buttons = new ArrayList<>(LogView.waysOn(entry));
        if (!entry.withdrawn()) {
            buttons.add(Button.normal("Edit", new ButtonAction("concessions edit", "open", subject(entry))));
        }
        return message.buttons(buttons).done();
    }

    private static Confidential what(Concession before, Concession after) {
        String act = switch (after.act()) {
            case LOGGED -> "Logged";
            case EDITED -> "Edited";
            case SETTLED ->
                switch (after.settlement()) {
                    case GOODWILL -> "Marked as deliberate goodwill";
                    case PARKED -> "Parked the issue";
                    case NONE -> "Marked as owed";
                };
            case UNDONE -> after.withdrawn() ? "Undone" : "Undid the change before";
            case RESTORED -> "Put back";
        };
        return after.act() == Act.LOGGED
                ? new Confidential(act)
                : Confidential.composed(reader -> String.join("; ", changes(act, before.move(), after.move(), reader)));
    }

    private static List<String> changes(String act, Move before, Move after, Confidential.Reader reader) {
        List<String> parts = new ArrayList<>(List.of(act));
        change(parts, "Item", before.item(), after.item());
        change(parts, "You give", before.give(), after.give());
        change(parts, "You get", before.get(), after.get());
        change(parts, "Value", reader.read(before.worth()), reader.read(after.worth()));
        change(parts, "Trigger", before.trigger(), after.trigger());
        return parts;
    }

    private static void change(List<String> parts, String column, String before, String after) {
        if (!before.equals(after)) {
            parts.add(column + ": " + (before.isEmpty() ? "nothing" : "“" + before + "”") + " → "
                    + (after.isEmpty() ? "nothing" : "“" + after + "”"));
        }
    }

    private static String subject(Concession entry) {
        return entry.number() + ":" + entry.revision();
    }
}
