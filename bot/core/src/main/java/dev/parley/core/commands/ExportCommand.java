package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Option;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Secret;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.deal.Deal;
import dev.parley.core.store.Ledger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Hands out the whole log as files that any spreadsheet opens and none runs. */
public final class ExportCommand implements Command {

    private static final String FORMAT = "format";
    private static final int LONGEST_NAME = 60;
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final CommandSpec SPEC = new CommandSpec(
            "concessions export",
            "Get the whole log as a file: CSV or Excel",
            "Export the log",
            List.of(Argument.choice(
                    FORMAT,
                    "Format",
                    Kind.CHOICE,
                    false,
                    Arrays.stream(Format.values())
                            .map(each -> new Option(Reports.id(each.name()), each.label))
                            .toList(),
                    "Excel, or what separates the cells of a CSV file.")),
            List.of("/concessions export", "/concessions export excel", "/concessions export semicolon"),
            false);

    /** What the file can be. */
    private enum Format {
        COMMA("Comma", "CSV, commas", ','),
        SEMICOLON("Semicolon", "CSV, semicolons", ';'),
        TAB("Tab", "CSV, tabs", '\t'),
        EXCEL("Excel", "Excel", ' ');

        private final String label;
        private final String button;
        private final char separator;

        Format(String label, String button, char separator) {
            this.label = label;
            this.button = button;
            this.separator = separator;
        }

        private Block<Secret> file(String name, Function<Confidential.Reader, LogSheet> sheet) {
            return this == EXCEL
                    ? new Block.Document<>(
                            name + ".xlsx",
                            ExcelFile.MEDIA_TYPE,
                            new Secret(Confidential.composed(reader -> ExcelFile.of(sheet.apply(reader)))))
                    : new Block.Document<>(
                            name + ".csv",
                            "text/csv",
                            new Secret(Confidential.composed(reader -> CsvFile.of(sheet.apply(reader), separator))));
        }
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        Format format = entry.choices().getOrDefault(FORMAT, List.of()).stream()
                .findFirst()
                .map(id -> Format.valueOf(Reports.name(id)))
                .orElse(Format.COMMA);
        return export(format, situation);
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return action.equals("export")
                ? Arrays.stream(Format.values())
                        .filter(each -> Reports.id(each.name()).equals(subject) || subject.isEmpty())
                        .findFirst()
                        .map(each -> export(each, situation))
                : Optional.empty();
    }

    private static Work export(Format format, Situation situation) {
        return new Work.Look(ledger -> Cases.deal(ledger, situation)
                .filter(deal -> ledger.concessions().balance(deal.id()).entries() > 0)
                .map(deal -> file(ledger, deal, format, situation))
                .orElseGet(() -> Reply.refused(
                        "There is nothing to export yet: the log is empty.",
                        "/concede price | 5% off | 24-month term")));
    }

    private static Reply file(Ledger ledger, Deal deal, Format format, Situation situation) {
        int entries = ledger.concessions().balance(deal.id()).entries();
        return Reply.answer(OnlyYou.titled("The log as a file")
                .say(entries + (entries == 1 ? " entry" : " entries")
                        + ", in the order of their numbers. It shows what each move is worth to us: keep it inside.")
                .add(format.file(
                        fileName(deal.terms().name()), reader -> LogSheet.of(ledger, deal.id(), reader, situation)))
                .buttons(Arrays.stream(Format.values())
                        .filter(each -> each != format)
                        .map(each -> Button.normal(
                                each.button, new Press("concessions export", "export", Reports.id(each.name()))))
                        .toList())
                .done());
    }

    /** Letters of any script, without what a file system could take for something else. */
    private static String fileName(String deal) {
        String words =
                NO_NAME.matcher(deal.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-+|-+$", "");
        int length = Math.min(words.codePointCount(0, words.length()), LONGEST_NAME);
        String name = words.substring(0, words.offsetByCodePoints(0, length));
        return "concessions" + (name.isEmpty() ? "" : "-" + name);
    }
}
