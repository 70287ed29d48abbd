package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Secret;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Fields;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Worth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes an entry of the log. What is not mentioned stays as it is; who else changed it meanwhile is not overwritten. */
public final class EditCommand implements Command {

    private static final List<Argument> COLUMNS = Log.COLUMNS.stream()
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
                                    Entry.NUMBER, "Entry", Kind.NUMBER, "The number of the entry.", "3")),
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
    public Optional<Work> press(String action, String subject, Situation situation) {
        List<String> fields = switch (action) {
            case "open" -> COLUMNS.stream().map(Argument::name).toList();
            case "get" -> List.of(Log.GET);
            default -> List.<String>of();
        };
        return fields.isEmpty()
                ? Optional.empty()
                : Subject.of(subject).map(about -> form(about.number(), fields, situation));
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        int number = entry.number().orElseThrow();
        List<String> columns = COLUMNS.stream().map(Argument::name).toList();
        if (!entry.mentionsAny(columns)) {
            return form(number, columns, situation);
        }
        int seen = Subject.of(entry.subject()).map(Subject::revision).orElse(0);
        return ConcessionsCommand.onEntry(new Subject(number, seen), situation, (ledger, before) -> {
            if (before.withdrawn()) {
                return Reply.refused(
                        "Entry " + number + " was undone, so it can't be edited.", "/concessions " + number);
            }
            if (seen > 0 && seen != before.revision()) {
                Move read = ledger.concessions().history(before.deal(), number).stream()
                        .filter(each -> each.revision() == seen)
                        .findFirst()
                        .map(Concession::move)
                        .orElseGet(before::move);
                return new Reply.Ask(changedMeanwhile(before, read, entry, situation));
            }
            Map<String, String> errors = errors(before, entry);
            if (!errors.isEmpty()) {
                return new Reply.Ask(entry.again().with(errors));
            }
            Move move = merged(before.move(), entry);
            if (move.equals(before.move())) {
                return Reply.inPlace(new EntryView(situation)
                        .whole(before, ledger.concessions().history(before.deal(), number)));
            }
            Concession after = Revision.edited(before, move, situation);
            Limits.onRecord(ledger, move, Limits.beyond(ledger, move, situation), situation);
            String title = before.isOwed() && !after.isOwed()
                    ? "No. " + number + " is no longer owed"
                    : "Changed no. " + number;
            return ConcessionsCommand.revise(ledger, after, title, situation);
        });
    }

    private static Map<String, String> errors(Concession before, Entry entry) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (text(entry, Log.ITEM, before.move().item()).isEmpty()) {
            errors.put(Log.ITEM, "An entry needs an item, such as “price”.");
        }
        if (before.isOwed()
                && entry.texts().keySet().stream()
                        .allMatch(name -> List.of(Log.GET, Entry.NUMBER).contains(name))
                && entry.mentions(Log.GET)
                && entry.text(Log.GET).isEmpty()) {
            errors.put(Log.GET, "Name what you get for it, or close this and choose one of the other ways on.");
        }
        if (text(entry, Log.GIVE, before.move().give()).isEmpty()
                && text(entry, Log.GET, before.move().get()).isEmpty()) {
            errors.put(
                    entry.mentions(Log.GET) ? Log.GET : Log.GIVE,
                    "Say what was given or what was got; both can't be empty.");
        }
        return errors;
    }

    private static Move merged(Move before, Entry entry) {
        return new Move(
                text(entry, Log.ITEM, before.item()),
                text(entry, Log.GIVE, before.give()),
                text(entry, Log.GET, before.get()),
                entry.mentions(Log.VALUE) ? new Worth(entry.text(Log.VALUE)) : before.worth(),
                text(entry, Log.TRIGGER, before.trigger()),
                before.source());
    }

    private static String text(Entry entry, String name, String before) {
        return entry.mentions(name) ? entry.text(name) : before;
    }

    private static Work form(int number, List<String> fields, Situation situation) {
        return new Work.Look(ledger -> Cases.id(ledger, situation)
                .flatMap(deal -> ledger.concessions().entry(deal, number))
                .<Reply>map(entry -> new Reply.Ask(form(entry, fields, List.of(), values(entry.move()))))
                .orElseGet(() -> ConcessionsCommand.noSuchEntry(number)));
    }

    private static Form form(
            Concession entry, List<String> fields, List<Block<? extends Words>> intro, Map<String, Words> values) {
        Map<String, Words> shown = new LinkedHashMap<>(values);
        shown.keySet().retainAll(fields);
        return Fields.partial(
                SPEC, entry.number() + ":" + entry.revision(), "Edit no. " + entry.number(), intro, shown);
    }

    /** Somebody else was faster: both versions are shown, and sending again is a choice made knowingly. */
    private static Form changedMeanwhile(Concession now, Move read, Entry typed, Situation situation) {
        Map<String, Words> values = values(now.move());
        // A field that still says what its reader found in it was not changed by them: the other's change stands.
        values(merged(read, typed)).forEach((name, words) -> {
            if (typed.mentions(name) && !words.equals(values(read).get(name))) {
                values.put(name, words);
            }
        });
        List<Block<? extends Words>> intro = new ArrayList<>();
        intro.add(new Block.Warning<>(List.of(new Open(now.by().name()
                + " changed this entry on " + Times.moment(now.at(), situation)
                + ". This is how it stands; what you changed is below. Save again to put yours in its place."))));
        intro.add(new LogView(situation).table("The entry as it stands", List.of(now)));
        return form(now, typed.texts().keySet().stream().toList(), intro, values);
    }

    private static Map<String, Words> values(Move move) {
        Map<String, Words> values = new LinkedHashMap<>();
        values.put(Log.ITEM, new Open(move.item()));
        values.put(Log.GIVE, new Open(move.give()));
        values.put(Log.GET, new Open(move.get()));
        values.put(Log.VALUE, new Secret(move.worth()));
        values.put(Log.TRIGGER, new Open(move.trigger()));
        return values;
    }
}
