package dev.parley.core.dispatch;

import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.Meter.Outcome;
import dev.parley.core.room.Caller;
import dev.parley.core.room.ClosedDirectory;
import dev.parley.core.room.Directory;
import dev.parley.core.room.Membership;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The one way in: every request of every platform comes through here. Safe for use by many threads. */
public final class CommandDispatcher {

    private static final int ASKED_LONGEST = 2000;
    private static final Refusal OUTSIDER =
            Refusal.of("Parley answers only the team that added it, so I can't help with this. Nothing was changed.");

    private final Store store;
    private final Directory directory;
    private final Commands commands;
    private final Completions completions;
    private final InstantSource clock;
    private final Meter meter;

    /**
     * Takes requests for these commands.
     *
     * @param directory what the platforms know; asked again at every request, and taken to say the worst where it fails
     * @throws IllegalArgumentException if two commands have the same words
     */
    public CommandDispatcher(
            Store store, Directory directory, List<Command> commands, InstantSource clock, Meter meter) {
        this.store = Objects.requireNonNull(store);
        this.directory = new ClosedDirectory(directory);
        this.commands = new Commands(commands);
        this.completions = new Completions(this.commands, store);
        this.clock = Objects.requireNonNull(clock);
        this.meter = Objects.requireNonNull(meter);
    }

    public List<CommandSpec> specs() {
        return commands.specs();
    }

    /**
     * Answers a request; empty for someone who is no member, for whom nothing is done. Never throws: a fault becomes an answer
     * with a code that stands in the log too.
     */
    public Optional<Reply> handle(Request request) {
        long started = System.nanoTime();
        Optional<Command> command = Optional.empty();
        Outcome outcome = Outcome.FAULT;
        try {
            if (!mayAct(request.caller(), request.room())) {
                outcome = Outcome.OUTSIDER;
                return Optional.empty();
            }
            command = commandOf(request.interaction());
            Reply reply = withWhatWasTyped(request.interaction(), answerOnce(request, command));
            outcome = outcomeOf(reply);
            return Optional.of(reply);
        } catch (RuntimeException e) {
            return Optional.of(Fault.answer(
                    request.interaction(),
                    command.map(each -> each.spec().words()).orElse("unknown"),
                    e));
        } finally {
            String tag = command.map(each -> each.spec().tag()).orElse("unknown");
            meter.handled(tag, outcome, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** What could be typed next after {@code text}; for a caller who may not act, nothing. */
    public List<Completion> complete(Caller caller, RoomKey room, String text) {
        return mayAct(caller, room) ? completions.of(text, context(caller, room)) : List.of();
    }

    /** Whether this caller may ask anything here. */
    public boolean mayAct(Caller caller, RoomKey room) {
        return directory.membership(caller.person(), room) == Membership.MEMBER;
    }

    /** What everybody hears who may not. */
    public Refusal refusal() {
        return OUTSIDER;
    }

    private CommandContext context(Caller caller, RoomKey room) {
        return new CommandContext(
                caller, directory.room(room), clock.instant(), () -> directory.channelsOf(caller.person(), room));
    }

    /** A form that is refused as a whole closes on most platforms: what stood in it comes back with the no. */
    private static Reply withWhatWasTyped(Interaction interaction, Reply reply) {
        return interaction instanceof Interaction.FormSubmission
                        && reply instanceof Reply.Refused no
                        && no.refusal().typed().isEmpty()
                ? new Reply.Refused(no.refusal().havingTyped(Fault.typed(interaction)))
                : reply;
    }

    private Optional<Command> commandOf(Interaction interaction) {
        return interaction.fold(
                line -> commands.route(line.text()).map(Commands.Route::command),
                request -> commands.named(request.command()),
                form -> commands.named(form.command()),
                click -> commands.named(click.action().command()));
    }

    private Reply answerOnce(Request request, Optional<Command> command) {
        Optional<Reply> first = store.answerTo(request.room(), request.caller().person(), request.delivery());
        if (first.isPresent()) {
            return first.get();
        }
        if (command.isEmpty()) {
            return request.interaction()
                    .fold(
                            line -> new Reply.Refused(commands.unknown(line.text())),
                            form -> fromEarlier(),
                            form -> fromEarlier(),
                            click -> fromEarlier());
        }
        CommandContext context = context(request.caller(), request.room());
        return answer(request, command.get(), context)
                .fold(
                        answer -> answer,
                        ask -> new Reply.Ask(Fields.dated(ask.form(), context.today())),
                        refused -> refused,
                        Reply.Silent::new);
    }

    private Reply answer(Request request, Command command, CommandContext context) {
        return request.interaction()
                .fold(
                        line -> parsed(request, command, context, line(command, line)),
                        form -> begin(command, context, form),
                        form -> parsed(request, command, context, CommandLineParser.of(command, form)),
                        click -> command.press(
                                        click.action().action(), click.action().subject(), context)
                                .map(work -> perform(request, context, work))
                                .orElseGet(CommandDispatcher::fromEarlier));
    }

    private Reply begin(Command command, CommandContext context, Interaction.FormRequest form) {
        Prefill prefill = store.read(transaction -> command.prefill(transaction, context));
        RawArguments raw =
                new RawArguments(Map.of(), Map.of()).orElse(form.known()).orElse(prefill.defaults());
        return new Reply.Ask(Fields.whole(command.spec(), "", raw, prefill, Map.of(), false));
    }

    private Reply parsed(Request request, Command command, CommandContext context, CommandLineParser parsed) {
        return parsed.fold(
                taken -> fill(request, command, context, taken), refused -> new Reply.Refused(refused.refusal()));
    }

    private CommandLineParser line(Command command, Interaction.CommandLine typed) {
        String rest = commands.route(typed.text()).orElseThrow().rest();
        return commands.unknownSecond(command.spec(), rest, typed.text())
                .<CommandLineParser>map(CommandLineParser.Refused::new)
                .orElseGet(() -> CommandLineParser.of(command, typed.text(), rest));
    }

    private static Reply fromEarlier() {
        return Reply.refused("This button or form has expired. Run the command again.", "/help");
    }

    /** Runs the command if everything it needs is there and understood; asks for the rest otherwise. */
    private Reply fill(Request request, Command command, CommandContext context, CommandLineParser.Taken taken) {
        CommandSpec spec = command.spec();
        ArgumentValidation checks =
                ArgumentValidation.of(command, taken.raw(), context.today(), () -> currency(context.room()));
        if (checks.fine()) {
            Arguments.Again again =
                    errors -> Fields.whole(spec, taken.subject(), taken.raw(), Prefill.NONE, errors, false);
            return perform(request, context, command.run(checks.arguments(taken.subject(), again), context));
        }
        Prefill prefill = store.read(transaction -> command.prefill(transaction, context));
        return new Reply.Ask(Fields.whole(
                spec,
                taken.subject(),
                taken.whole() ? taken.raw() : taken.raw().orElse(prefill.defaults()),
                prefill,
                taken.whole() ? checks.errorsAndMissing() : checks.errors(),
                checks.asksAboutPast()));
    }

    private String currency(Room room) {
        return store.read(transaction -> transaction.deals().of(room.key()))
                .map(deal -> deal.terms().currency())
                .orElse("");
    }

    private Reply perform(Request request, CommandContext context, Work work) {
        if (work instanceof Work.Look look) {
            return store.read(look.at());
        }
        Delivery delivery = new Delivery(
                request.room(),
                context.person(),
                request.delivery(),
                asked(request.interaction()),
                request.origin(),
                context.now());
        return store.change(delivery, ((Work.Change) work).of());
    }

    private static String asked(Interaction interaction) {
        return interaction.fold(
                line -> {
                    String text = Cleaned.lines(line.text());
                    return text.length() > ASKED_LONGEST ? text.substring(0, ASKED_LONGEST) + "…" : text;
                },
                request -> "",
                form -> "/" + form.command(),
                click -> "");
    }

    private static Outcome outcomeOf(Reply reply) {
        return reply.fold(
                answer -> Outcome.ANSWERED, ask -> Outcome.ASKED, refused -> Outcome.REFUSED, () -> Outcome.ANSWERED);
    }
}
