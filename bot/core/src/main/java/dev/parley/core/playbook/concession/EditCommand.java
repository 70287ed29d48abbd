package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Worth;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Limits;
import dev.parley.core.playbook.common.LogColumns;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.playbook.common.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes an entry of the log. What is not mentioned stays as it is; who else changed it meanwhile is not overwritten. */
public final class EditCommand implements Command {

    private static final List<Argument> COLUMNS = LogColumns.COLUMNS.stream()
            .map(each -> new Argument(
                    each.name(),
                    each.label(),
                    each.help(),
                    each.example(),
                    each.kind(),
                    false,
                    List.of(),
                    each.confidential()))
            .toList();

    private static final CommandSpec SPEC = new CommandSpec(
            "concessions edit",
            "Change an entry of the log",
            "Edit an entry",
            Stream.concat(
                            Stream.of(Argument.required(
                                    Arguments.NUMBER, "Entry", Kind.NUMBER, "The number of the entry.", "3")),
                            COLUMNS.stream())
                    .toList(),
            List.of("/concessions edit 3", "/concessions edit 3 get=\"24-month term\""),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String missing(Argument argument) {
        return "Which entry? Its number comes first.";
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        List<String> fields = switch (action) {
            case "open" -> COLUMNS.stream().map(Argument::name).toList();
            case "get" -> List.of(LogColumns.GET);
            default -> List.<String>of();
        };
        return fields.isEmpty()
                ? Optional.empty()
                : Subject.of(subject).map(about -> form(about.number(), fields, context));
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        int number = arguments.number().orElseThrow();
        List<String> columns = COLUMNS.stream().map(Argument::name).toList();
        if (!arguments.mentionsAny(columns)) {
            return form(number, columns, context);
        }
        int seen = Subject.of(arguments.subject()).map(Subject::revision).orElse(0);
        return ConcessionsCommand.onEntry(new Subject(number, seen), context, (transaction, before) -> {
            if (before.withdrawn()) {
                return Reply.refused(
                        "Entry " + number + " was undone, so it can't be edited.", "/concessions " + number);
            }
            if (seen > 0 && seen != before.revision()) {
                Move read = transaction.concessions().history(before.deal(), number).stream()
                        .filter(each -> each.revision() == seen)
                        .findFirst()
                        .map(Concession::move)
                        .orElseGet(before::move);
                return new Reply.Ask(changedMeanwhile(before, read, arguments, context));
            }
            Map<String, String> errors = errors(before, arguments);
            if (!errors.isEmpty()) {
                return new Reply.Ask(arguments.again().with(errors));
            }
            Move move = merged(before.move(), arguments);
            if (move.equals(before.move())) {
                return Reply.inPlace(new EntryView(context)
                        .whole(before, transaction.concessions().history(before.deal(), number)));
            }
            Concession after = before.edited(move, context.signature());
            Limits.onRecord(transaction, move, Limits.beyond(transaction, move, context), context);
            String title = before.isOwed() && !after.isOwed()
                    ? "No. " + number + " is no longer owed"
                    : "Changed no. " + number;
            return ConcessionsCommand.revise(transaction, after, title, context);
        });
    }

    private static Map<String, String> errors(Concession before, Arguments arguments) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (text(arguments, LogColumns.ITEM, before.move().item()).isEmpty()) {
            errors.put(LogColumns.ITEM, "An entry needs an item, such as “price”.");
        }
        if (before.isOwed()
                && arguments.texts().keySet().stream()
                        .allMatch(name ->
                                List.of(LogColumns.GET, Arguments.NUMBER).contains(name))
                && arguments.mentions(LogColumns.GET)
                && arguments.text(LogColumns.GET).isEmpty()) {
            errors.put(LogColumns.GET, "Name what you get for it, or cancel and pick another option.");
        }
        if (text(arguments, LogColumns.GIVE, before.move().give()).isEmpty()
                && text(arguments, LogColumns.GET, before.move().get()).isEmpty()) {
            errors.put(
                    arguments.mentions(LogColumns.GET) ? LogColumns.GET : LogColumns.GIVE,
                    "Say what was given or what was got; both can't be empty.");
        }
        return errors;
    }

    private static Move merged(Move before, Arguments arguments) {
        return new Move(
                text(arguments, LogColumns.ITEM, before.item()),
                text(arguments, LogColumns.GIVE, before.give()),
                text(arguments, LogColumns.GET, before.get()),
                arguments.mentions(LogColumns.VALUE) ? new Worth(arguments.text(LogColumns.VALUE)) : before.worth(),
                text(arguments, LogColumns.TRIGGER, before.trigger()),
                before.source());
    }

    private static String text(Arguments arguments, String name, String before) {
        return arguments.mentions(name) ? arguments.text(name) : before;
    }

    private static Work form(int number, List<String> fields, CommandContext context) {
        return new Work.Look(transaction -> CurrentDeal.id(transaction, context)
                .flatMap(deal -> transaction.concessions().entry(deal, number))
                .<Reply>map(entry -> new Reply.Ask(form(entry, fields, List.of(), values(entry.move()))))
                .orElseGet(() -> ConcessionsCommand.noSuchEntry(number)));
    }

    private static Form form(
            Concession entry, List<String> fields, List<Block<? extends Text>> intro, Map<String, Text> values) {
        Map<String, Text> shown = new LinkedHashMap<>(values);
        shown.keySet().retainAll(fields);
        return Fields.partial(
                SPEC, entry.number() + ":" + entry.revision(), "Edit no. " + entry.number(), intro, shown);
    }

    /** Someone else was faster: both versions are shown, and sending again is a choice made knowingly. */
    private static Form changedMeanwhile(Concession now, Move read, Arguments typed, CommandContext context) {
        Map<String, Text> values = values(now.move());
        // A field that still says what its reader found in it was not changed by them: the other's change stands.
        values(merged(read, typed)).forEach((name, words) -> {
            if (typed.mentions(name) && !words.equals(values(read).get(name))) {
                values.put(name, words);
            }
        });
        List<Block<? extends Text>> intro = new ArrayList<>();
        intro.add(new Block.Warning<>(List.of(new PublicText(now.by().name()
                + " changed this entry on " + Times.moment(now.at(), context)
                + ". This is the entry now; your changes are below. Save again to keep yours."))));
        intro.add(new LogView(context).table("The entry now", List.of(now)));
        return form(now, typed.texts().keySet().stream().toList(), intro, values);
    }

    private static Map<String, Text> values(Move move) {
        Map<String, Text> values = new LinkedHashMap<>();
        values.put(LogColumns.ITEM, new PublicText(move.item()));
        values.put(LogColumns.GIVE, new PublicText(move.give()));
        values.put(LogColumns.GET, new PublicText(move.get()));
        values.put(LogColumns.VALUE, new SecretText(move.worth()));
        values.put(LogColumns.TRIGGER, new PublicText(move.trigger()));
        return values;
    }
}
