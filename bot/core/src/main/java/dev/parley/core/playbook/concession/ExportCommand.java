package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.Option;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.SecretText;
import dev.parley.core.deal.Deal;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.ImpasseForm;
import dev.parley.core.store.Transaction;
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
            "Export the whole log as CSV or Excel",
            "Export the log",
            List.of(Argument.choice(
                    FORMAT,
                    "Format",
                    Kind.CHOICE,
                    false,
                    Arrays.stream(Format.values())
                            .map(each -> new Option(ImpasseForm.id(each.name()), each.label))
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

        private Block<SecretText> file(String name, Function<Confidential.Reader, LogSheet> sheet) {
            return this == EXCEL
                    ? new Block.Document<>(
                            name + ".xlsx",
                            ExcelFile.MEDIA_TYPE,
                            new SecretText(Confidential.composed(reader -> ExcelFile.of(sheet.apply(reader)))))
                    : new Block.Document<>(
                            name + ".csv",
                            "text/csv",
                            new SecretText(
                                    Confidential.composed(reader -> CsvFile.of(sheet.apply(reader), separator))));
        }
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        Format format = arguments.choices().getOrDefault(FORMAT, List.of()).stream()
                .findFirst()
                .map(id -> Format.valueOf(ImpasseForm.name(id)))
                .orElse(Format.COMMA);
        return export(format, context);
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return action.equals("export")
                ? Arrays.stream(Format.values())
                        .filter(each -> ImpasseForm.id(each.name()).equals(subject) || subject.isEmpty())
                        .findFirst()
                        .map(each -> export(each, context))
                : Optional.empty();
    }

    private static Work export(Format format, CommandContext context) {
        return new Work.Look(transaction -> CurrentDeal.deal(transaction, context)
                .filter(deal -> transaction.concessions().balance(deal.id()).entries() > 0)
                .map(deal -> file(transaction, deal, format, context))
                .orElseGet(() -> Reply.refused(
                        "There's nothing to export yet: the log is empty.",
                        "/concede price | 5% off | 24-month term")));
    }

    private static Reply file(Transaction transaction, Deal deal, Format format, CommandContext context) {
        int entries = transaction.concessions().balance(deal.id()).entries();
        return Reply.answer(PrivateMessage.titled("The log as a file")
                .say(entries + (entries == 1 ? " entry" : " entries")
                        + ", in the order of their numbers. It shows what each move is worth to us: keep it inside.")
                .add(format.file(
                        fileName(deal.terms().name()), reader -> LogSheet.of(transaction, deal.id(), reader, context)))
                .buttons(Arrays.stream(Format.values())
                        .filter(each -> each != format)
                        .map(each -> Button.normal(
                                each.button,
                                new ButtonAction("concessions export", "export", ImpasseForm.id(each.name()))))
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
