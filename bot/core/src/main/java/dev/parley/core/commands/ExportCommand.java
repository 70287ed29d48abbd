package dev.parley.core.commands;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Secret;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.deal.Deal;
import dev.parley.core.store.Ledger;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out the whole log as a file that any spreadsheet opens and none runs. */
public final class ExportCommand implements Command {

    private static final CommandSpec SPEC = new CommandSpec(
            "concessions export",
            "Get the whole log as a CSV file",
            "Export the log",
            List.of(),
            List.of("/concessions export"),
            false);

    /** What spreadsheets take for the start of a formula, full-width forms included. */
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠−";

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        return export(situation);
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return action.equals("export") ? Optional.of(export(situation)) : Optional.empty();
    }

    private static Work export(Situation situation) {
        return new Work.Look(ledger -> Cases.deal(ledger, situation)
                .filter(deal -> ledger.concessions().balance(deal.id()).entries() > 0)
                .map(deal -> file(ledger, deal))
                .orElseGet(() -> Reply.refused(
                        "There is nothing to export yet: the log is empty.",
                        "/concede price | 5% off | 24-month term")));
    }

    private static Reply file(Ledger ledger, Deal deal) {
        int entries = ledger.concessions().balance(deal.id()).entries();
        Confidential csv = Confidential.composed(reader -> csv(ledger, deal, reader));
        String name = deal.terms().name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return Reply.answer(OnlyYou.titled("The log as a file")
                .say(entries + (entries == 1 ? " entry" : " entries")
                        + ", in the order of their numbers. It holds what each move is worth to us: keep it inside.")
                .add(new Block.Document<>(
                        "concessions" + (name.isBlank() ? "" : "-" + name) + ".csv", "text/csv", new Secret(csv)))
                .done());
    }

    private static String csv(Ledger ledger, Deal deal, Confidential.Reader reader) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of(Stream.of("No."), Log.HEADS.stream(), Stream.of("Return", "Said at"))
                    .flatMap(heads -> heads)
                    .toList());
            ledger.concessions().each(deal.id(), entry -> {
                Move move = entry.move();
                csv.writeRecord(
                        String.valueOf(entry.number()),
                        inert(move.item()),
                        inert(move.give()),
                        inert(move.get()),
                        inert(reader.read(move.worth())),
                        inert(move.trigger()),
                        owing(entry),
                        inert(move.source()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String owing(Concession entry) {
        return switch (entry.settlement()) {
            case GOODWILL -> "goodwill";
            case PARKED -> "parked";
            case NONE -> entry.isOwed() ? "owed" : "";
        };
    }

    private static String inert(String cell) {
        String start = cell.stripLeading();
        return !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
