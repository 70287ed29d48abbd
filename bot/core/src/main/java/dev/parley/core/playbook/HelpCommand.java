package dev.parley.core.playbook;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Reply;
import dev.parley.core.dates.Dates;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Prefill;
import dev.parley.core.dispatch.Work;
import dev.parley.core.impasse.Rung;
import dev.parley.core.playbook.common.Introduction;
import dev.parley.core.playbook.common.Outsiders;
import dev.parley.core.playbook.template.TemplateCommand;
import dev.parley.core.store.Transaction;
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
            "Show what you can type here, or how one command works",
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
    public Prefill prefill(Transaction transaction, CommandContext context) {
        return new Prefill(
                Map.of(),
                Map.of(WORD, others.stream().map(each -> each.spec().words()).toList()));
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        String word = arguments
                .text(WORD)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^/", "")
                .replaceAll("\\s+", " ");
        if (word.isEmpty()) {
            return new Work.Look(transaction -> Reply.answer(all(context)));
        }
        Optional<Command> command = Stream.concat(others.stream(), Stream.of(this))
                .filter(each -> each.spec().words().equals(word))
                .findFirst();
        return new Work.Look(transaction ->
                command.map(each -> Reply.answer(one(each, context))).orElseGet(() -> unknown(word)));
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

    private PrivateMessage all(CommandContext context) {
        PrivateMessage.Composer message = PrivateMessage.titled("What you can type here");
        message.say(Introduction.WHAT_I_DO);
        message.say(
                "Type a command by itself to open a form, or add values separated by | to run it right away. Only you see"
                        + " my answers, and you'll see a message before anyone else does.");
        if (context.room().exposure().isExternal()) {
            message.warn(Outsiders.first(context.room().exposure()) + " reads what is posted in "
                    + context.room().name() + ".");
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

    private static Block<PublicText> table(String caption, Stream<Command> commands) {
        return new Block.Table<>(
                caption,
                List.of("Type", "It does"),
                commands.map(each -> List.of(
                                new PublicText("/" + each.spec().words()),
                                new PublicText(each.spec().summary())))
                        .toList());
    }

    private static PrivateMessage one(Command command, CommandContext context) {
        CommandSpec spec = command.spec();
        PrivateMessage.Composer message =
                PrivateMessage.titled("/" + spec.words()).say(spec.summary() + ".");
        if (!spec.arguments().isEmpty()) {
            message.add(new Block.Table<>(
                    "What goes in, in this order",
                    List.of("Name", "What it is", "Such as"),
                    spec.arguments().stream()
                            .map(each -> List.of(
                                    new PublicText(each.name() + (each.required() ? "" : " (optional)")),
                                    new PublicText(each.label() + ". " + each.help()),
                                    new PublicText(each.example())))
                            .toList()));
        }
        message.examples(spec.examples().toArray(String[]::new));
        if (command instanceof TemplateCommand template) {
            Template text = template.template();
            message.say("Filled, it reads:")
                    .quote(text.example(date -> Dates.read(date, context.today())
                            .understood()
                            .map(Dates::show)
                            .orElse(date)));
            message.facts(List.of(
                    PrivateMessage.fact("When", text.when()),
                    PrivateMessage.fact("Stop if", text.stop()),
                    PrivateMessage.fact("Safeguard", text.safeguard())));
        }
        return message.done();
    }
}
