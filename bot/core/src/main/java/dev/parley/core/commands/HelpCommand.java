package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Reply;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Offers;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.dates.Dates;
import dev.parley.core.impasse.Rung;
import dev.parley.core.store.Ledger;
import dev.parley.templates.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Says what can be typed here; with a word, how that one works. */
public final class HelpCommand implements Command {

    private static final String WORD = "word";

    private static final CommandSpec SPEC = new CommandSpec(
            "help",
            "What you can type here; with a word, how that one works",
            "Help",
            List.of(Argument.optional(WORD, "Word", Kind.TEXT, "A command.", "floor")),
            List.of("/help", "/help floor"),
            false);

    private static final Set<String> LOGGING = Set.of("concede", "concessions", "undo");

    private final List<Command> others;

    /** Help for these commands and for itself. */
    public HelpCommand(List<Command> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Offers offers(Ledger ledger, Situation situation) {
        return new Offers(
                Map.of(),
                Map.of(WORD, others.stream().map(each -> each.spec().words()).toList()));
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        String word =
                entry.text(WORD).toLowerCase(Locale.ROOT).replaceFirst("^/", "").replaceAll("\\s+", " ");
        if (word.isEmpty()) {
            return new Work.Look(ledger -> Reply.answer(all(situation)));
        }
        Optional<Command> command = Stream.concat(others.stream(), Stream.of(this))
                .filter(each -> each.spec().words().equals(word))
                .findFirst();
        return new Work.Look(ledger ->
                command.map(each -> Reply.answer(one(each, situation))).orElseGet(() -> unknown(word)));
    }

    private Reply unknown(String word) {
        LevenshteinDistance distance = new LevenshteinDistance(2);
        List<String> works = new ArrayList<>(others.stream()
                .map(each -> each.spec().words())
                .filter(words -> distance.apply(word, words) >= 0)
                .map(words -> "/help " + words)
                .limit(2)
                .toList());
        works.add("/help");
        return new Reply.Refused(new Refusal("There's no command “" + word + "”.", works, ""));
    }

    private OnlyYou all(Situation situation) {
        OnlyYou.Composer message = OnlyYou.titled("What you can type here");
        message.say(
                "I do three things: draft your next message, keep a log of every concession and, when talks stall, draft an"
                        + " escalation that involves both sides.");
        message.say(
                "Type a command by itself to open a form, or add values separated by | to run it right away. Only you see"
                        + " my answers, and you'll see a message before anyone else does.");
        if (situation.room().exposure().isExternal()) {
            message.warn(Readers.first(situation.room().exposure()) + " reads what is posted in "
                    + situation.room().name() + ".");
        }
        for (Part part : Part.values()) {
            message.add(table(
                    part.caption,
                    others.stream()
                            .filter(each -> Part.of(each.spec()) == part)
                            .sorted(Comparator.comparing(
                                    each -> part == Part.ESCALATE && each.spec().postsToRoom()))));
        }
        return message.say("How one of them works:").examples("/help floor").done();
    }

    /** What Parley does, and the commands that do it. */
    private enum Part {
        SAY("Draft a message"),
        LOG("Log concessions"),
        ESCALATE("When talks stall, involve both sides"),
        DEAL("Know the deal");

        private final String caption;

        Part(String caption) {
            this.caption = caption;
        }

        static Part of(CommandSpec spec) {
            if (Rung.takenBy(spec.words()).isPresent() || spec.word().startsWith("impasse")) {
                return ESCALATE;
            }
            return spec.postsToRoom() ? SAY : LOGGING.contains(spec.word()) ? LOG : DEAL;
        }
    }

    private static Block<Open> table(String caption, Stream<Command> commands) {
        return new Block.Table<>(
                caption,
                List.of("Type", "It does"),
                commands.map(each -> List.of(
                                new Open("/" + each.spec().words()),
                                new Open(each.spec().summary())))
                        .toList());
    }

    private static OnlyYou one(Command command, Situation situation) {
        CommandSpec spec = command.spec();
        OnlyYou.Composer message = OnlyYou.titled("/" + spec.words()).say(spec.summary() + ".");
        if (!spec.arguments().isEmpty()) {
            message.add(new Block.Table<>(
                    "What goes in, in this order",
                    List.of("Name", "What it is", "Such as"),
                    spec.arguments().stream()
                            .map(each -> List.of(
                                    new Open(each.name() + (each.required() ? "" : " (optional)")),
                                    new Open(each.label() + ". " + each.help()),
                                    new Open(each.example())))
                            .toList()));
        }
        message.examples(spec.examples().toArray(String[]::new));
        if (command instanceof TemplateCommand template) {
            Template text = template.template();
            message.say("Filled, it reads:")
                    .quote(text.example(date -> Dates.read(date, situation.today())
                            .understood()
                            .map(Dates::show)
                            .orElse(date)));
            message.facts(List.of(
                    OnlyYou.fact("When", text.when()),
                    OnlyYou.fact("Stop if", text.stop()),
                    OnlyYou.fact("Safeguard", text.safeguard())));
        }
        return message.done();
    }
}
