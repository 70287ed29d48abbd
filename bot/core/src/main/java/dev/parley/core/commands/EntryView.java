package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Secret;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Situation;
import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.WorthReading;
import dev.parley.core.money.Amounts;
import dev.parley.core.store.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Shows one entry of the log: just logged, just changed, or with its history. */
final class EntryView {

    private final Situation reader;
    private final LogView log;

    EntryView(Situation reader) {
        this.reader = reader;
        this.log = new LogView(reader);
    }

    /** What somebody sees who just logged it. */
    OnlyYou logged(Ledger ledger, Concession entry, WorthReading reading) {
        OnlyYou.Composer message =
                OnlyYou.titled("Logged as no. " + entry.number()).add(log.table("The entry as logged", List.of(entry)));
        message.facts(source(entry));
        warnings(message, ledger, entry, reading);
        List<Button> buttons = new ArrayList<>(LogView.waysOn(entry));
        buttons.addAll(whose(entry, reading));
        buttons.add(Button.normal("Undo", new Press("undo", "entry", subject(entry))));
        return message.buttons(buttons).anew(now(entry)).done();
    }

    /** The entry as it stands, where it was shown before. */
    OnlyYou now(Ledger ledger, Concession entry, WorthReading reading) {
        return entry.revision() == 1
                ? logged(ledger, entry, reading)
                : changed(
                        ledger,
                        entry,
                        "No. " + entry.number() + " · " + entry.move().item(),
                        reading);
    }

    private static Press now(Concession entry) {
        return new Press("concessions", "now", String.valueOf(entry.number()));
    }

    private static List<Block.Fact<Words>> source(Concession entry) {
        String source = entry.move().source();
        return source.isEmpty() ? List.of() : List.of(OnlyYou.fact("Said at", source));
    }

    /** What somebody sees who just changed it. */
    OnlyYou changed(Ledger ledger, Concession entry, String title, WorthReading reading) {
        OnlyYou.Composer message = OnlyYou.titled(title).add(log.table("The entry as it stands", List.of(entry)));
        warnings(message, ledger, entry, reading);
        List<Button> buttons = new ArrayList<>(LogView.waysOn(entry));
        buttons.addAll(whose(entry, reading));
        return message.buttons(buttons).anew(now(entry)).done();
    }

    /** The entry with everything that was ever done to it. */
    OnlyYou whole(Concession entry, List<Concession> history) {
        OnlyYou.Composer message =
                OnlyYou.titled("No. " + entry.number() + " · " + entry.move().item());
        if (entry.withdrawn()) {
            message.warn("This entry was undone. It counts nowhere.");
        }
        message.add(log.table("The entry as it stands", List.of(entry)));
        message.facts(source(entry));
        message.add(new Block.Table<>(
                "History",
                List.of("When", "Who", "What"),
                IntStream.range(0, history.size())
                        .mapToObj(i -> List.<Words>of(
                                new Open(Times.moment(history.get(i).at(), reader)),
                                new Open(history.get(i).by().name()),
                                new Secret(what(i == 0 ? history.get(0) : history.get(i - 1), history.get(i)))))
                        .toList()));
        List<Button> buttons = new ArrayList<>(LogView.waysOn(entry));
        if (!entry.withdrawn()) {
            buttons.add(Button.normal("Edit", new Press("concessions edit", "open", subject(entry))));
        }
        return message.buttons(buttons).done();
    }

    private void warnings(OnlyYou.Composer message, Ledger ledger, Concession entry, WorthReading reading) {
        if (entry.isOwed()) {
            message.warn("You gave “" + entry.move().give()
                    + "” and nothing came back yet. It stays open until you name what you get, call it goodwill, or park"
                    + " the issue.");
            int open = ledger.concessions().owedOn(entry.deal(), entry.move().item());
            if (open > 1) {
                message.warn("That makes " + open + " one-way concessions open on “"
                        + entry.move().item()
                        + "”. When one-way asks keep coming, park the issue or take it to both sponsors.");
                message.buttons(Button.normal(
                        "Report an impasse", new Press("impasse", "open", String.valueOf(entry.number()))));
            }
        }
        if (!reading.unsided().isEmpty()) {
            message.add(new Block.Paragraph<Words>(List.of(
                    new Secret(Confidential.composed(reader -> String.join(
                            ", ", reading.unsided().stream().map(Amounts::show).toList()))),
                    new Open(" is not added up yet, because it does not say whose value it is."))));
        }
        reading.unclear()
                .forEach(problem ->
                        message.add(new Block.Warning<Words>(List.of(new Secret(new Confidential(problem))))));
    }

    private static List<Button> whose(Concession entry, WorthReading reading) {
        return reading.unsided().isEmpty()
                ? List.of()
                : List.of(
                        Button.normal("It is worth that to us", new Press("concessions", "worth-us", subject(entry))),
                        Button.normal("… to them", new Press("concessions", "worth-them", subject(entry))));
    }

    private static Confidential what(Concession before, Concession after) {
        String act = switch (after.act()) {
            case LOGGED -> "Logged";
            case EDITED -> "Edited";
            case SETTLED ->
                switch (after.settlement()) {
                    case GOODWILL -> "Marked as deliberate goodwill";
                    case PARKED -> "Parked the issue";
                    case NONE -> "Called it owed again";
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
