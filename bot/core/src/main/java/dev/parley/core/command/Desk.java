package dev.parley.core.command;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Said;
import dev.parley.core.command.Meter.Outcome;
import dev.parley.core.room.Caller;
import dev.parley.core.room.ClosedDirectory;
import dev.parley.core.room.Directory;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.room.Standing;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Store;
import dev.parley.core.store.StoreFault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in: every request of every platform comes through here. Safe for use by many threads. */
public final class Desk {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    private static final int ASKED_LONGEST = 2000;
    private static final String OUTSIDER =
            "Parley answers only the team that brought it here, so I can't help with this. Nothing was changed.";

    private final Store store;
    private final Directory directory;
    private final Commands commands;
    private final Completions completions;
    private final InstantSource clock;
    private final Meter meter;

    /**
     * Opens the desk.
     *
     * @param directory what the platforms know; asked anew at every request, and taken to say the worst where it fails
     * @throws IllegalArgumentException if two commands have the same words
     */
    public Desk(Store store, Directory directory, List<Command> commands, InstantSource clock, Meter meter) {
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

    /** Answers a request. Never throws; a fault becomes an answer with a code that stands in the log too. */
    public Reply handle(Request request) {
        long started = System.nanoTime();
        Optional<Command> command = Optional.empty();
        Outcome outcome = Outcome.FAULT;
        try {
            if (!mayAct(request.caller(), request.room())) {
                outcome = Outcome.OUTSIDER;
                return Reply.refused(OUTSIDER);
            }
            command = commandOf(request.said());
            Reply reply = answerOnce(request, command);
            outcome = outcomeOf(reply);
            return reply;
        } catch (RuntimeException e) {
            return fault(request, command, e);
        } finally {
            String tag = command.map(each -> each.spec().tag()).orElse("unknown");
            meter.handled(tag, outcome, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** What could be typed next after {@code text}; for a caller who may not act, nothing. */
    public List<Completion> complete(Caller caller, RoomKey room, String text) {
        return mayAct(caller, room) ? completions.of(text, situation(caller, room)) : List.of();
    }

    private boolean mayAct(Caller caller, RoomKey room) {
        return directory.standing(caller.person(), room) == Standing.HOME;
    }

    private Situation situation(Caller caller, RoomKey room) {
        return new Situation(caller, directory.room(room), clock.instant());
    }

    private Optional<Command> commandOf(Said said) {
        if (said instanceof Said.Typed typed) {
            return commands.route(typed.text()).map(Commands.Route::command);
        }
        return commands.named(
                said instanceof Said.Submitted form
                        ? form.command()
                        : ((Said.Pressed) said).press().command());
    }

    private Reply answerOnce(Request request, Optional<Command> command) {
        Optional<Reply> first = store.answerTo(request.room(), request.caller().person(), request.delivery());
        if (first.isPresent()) {
            return first.get();
        }
        if (command.isEmpty()) {
            return request.said() instanceof Said.Typed typed
                    ? new Reply.Refused(commands.unknown(typed.text()))
                    : Reply.refused("This button or form is from an earlier time and no longer works.", "/help");
        }
        return answer(request, command.get(), situation(request.caller(), request.room()));
    }

    private Reply answer(Request request, Command command, Situation situation) {
        Said said = request.said();
        if (said instanceof Said.Pressed pressed) {
            return command.press(pressed.press().action(), pressed.press().subject(), situation)
                    .map(work -> perform(request, situation, work))
                    .orElseGet(
                            () -> Reply.refused("This button is from an earlier time and no longer works.", "/help"));
        }
        if (said instanceof Said.Submitted form) {
            Raw raw = withNumber(command.spec(), form.subject().split(":", 2)[0], new Raw(form.fields(), Map.of()));
            return ask(request, command, situation, raw, form.subject(), true);
        }
        String line = ((Said.Typed) said).text();
        String rest = commands.route(line).orElseThrow().rest();
        CommandSpec spec = command.spec();
        if (takesNumber(spec)) {
            QuickEntry.Head head = QuickEntry.head(rest);
            Argument number = spec.arguments().get(0);
            if (head.number().isEmpty() && (number.required() || !head.rest().isEmpty())) {
                return new Reply.Refused(
                        Refusal.of(command.missing(number), spec.examples().toArray(String[]::new))
                                .havingTyped(line));
            }
            Raw raw = withNumber(spec, head.number(), new QuickEntry(spec).read(head.rest()));
            return takesMore(spec, head.rest())
                    ? ask(request, command, situation, raw, head.number(), false)
                    : tooMuch(spec, line);
        }
        return takesMore(spec, rest)
                ? ask(request, command, situation, new QuickEntry(spec).read(rest), "", false)
                : tooMuch(spec, line);
    }

    private static boolean takesNumber(CommandSpec spec) {
        return !spec.arguments().isEmpty() && spec.arguments().get(0).kind() == Argument.Kind.NUMBER;
    }

    private static boolean takesMore(CommandSpec spec, String rest) {
        return rest.isEmpty() || spec.arguments().size() > (takesNumber(spec) ? 1 : 0);
    }

    private static Reply tooMuch(CommandSpec spec, String line) {
        return new Reply.Refused(Refusal.of(
                        "“/" + spec.words() + "” takes nothing more after it.",
                        spec.examples().toArray(String[]::new))
                .havingTyped(line));
    }

    private static Raw withNumber(CommandSpec spec, String number, Raw raw) {
        boolean given = takesNumber(spec) && number.matches("\\d{1,9}");
        return given ? raw.with(Entry.NUMBER, number) : raw;
    }

    private Reply ask(
            Request request, Command command, Situation situation, Raw raw, String subject, boolean complete) {
        Checks checks = Checks.of(command, raw, situation.today(), () -> currency(situation.room()));
        Entry.Again again = errors -> Fields.whole(command.spec(), subject, raw, Offers.NONE, errors, false);
        if (checks.fine()) {
            return perform(request, situation, command.run(checks.entry(subject, again), situation));
        }
        Offers offers = store.read(ledger -> command.offers(ledger, situation));
        return new Reply.Ask(Fields.whole(
                command.spec(),
                subject,
                complete ? raw : raw.orElse(offers.defaults()),
                offers,
                complete ? checks.errorsAndMissing() : checks.errors(),
                checks.asksAboutPast()));
    }

    private String currency(Room room) {
        return store.read(ledger -> ledger.deals().of(room.key()))
                .map(deal -> deal.terms().currency())
                .orElse("");
    }

    private Reply perform(Request request, Situation situation, Work work) {
        if (work instanceof Work.Look look) {
            return store.read(look.at());
        }
        Delivery delivery = new Delivery(
                request.room(),
                situation.person(),
                request.delivery(),
                asked(request.said()),
                request.origin(),
                situation.now());
        return store.change(delivery, ((Work.Change) work).of());
    }

    private static String asked(Said said) {
        if (said instanceof Said.Typed typed) {
            String text = Cleaned.lines(typed.text());
            return text.length() > ASKED_LONGEST ? text.substring(0, ASKED_LONGEST) + "…" : text;
        }
        return said instanceof Said.Submitted form ? "/" + form.command() : "";
    }

    private static Outcome outcomeOf(Reply reply) {
        return reply.fold(
                answer -> Outcome.ANSWERED, ask -> Outcome.ASKED, refused -> Outcome.REFUSED, () -> Outcome.ANSWERED);
    }

    private static Reply fault(Request request, Optional<Command> command, RuntimeException e) {
        String code = FaultCode.next();
        log.error(
                "fault {} in {}: {}",
                code,
                command.map(each -> each.spec().words()).orElse("unknown"),
                FaultCode.traceWithoutMessages(e));
        boolean unsure = e instanceof StoreFault fault && fault.saved() == StoreFault.Saved.UNKNOWN;
        String saved = unsure
                ? "It may or may not have been saved: look before you try again."
                : "Nothing was saved, so it is safe to try again.";
        List<Block<? extends dev.parley.core.chat.Words>> blocks = new java.util.ArrayList<>();
        blocks.add(new Block.Paragraph<>(List.of(new Open("That is our fault, not yours. " + saved
                + " If it happens again, tell your admin the code " + code + "."))));
        String typed = typedBack(request.said());
        if (!typed.isEmpty()) {
            blocks.add(new Block.Quote<>(List.of(new Open(typed))));
        }
        return Reply.answer(new OnlyYou("Something went wrong", blocks));
    }

    private static String typedBack(Said said) {
        if (said instanceof Said.Typed typed) {
            return Cleaned.lines(typed.text());
        }
        if (said instanceof Said.Submitted form) {
            Map<String, String> fields = new LinkedHashMap<>();
            form.fields().forEach((name, values) -> fields.put(name, String.join(", ", values)));
            return Cleaned.lines(String.join(
                    "\n",
                    fields.entrySet().stream()
                            .map(each -> each.getKey() + ": " + each.getValue())
                            .toList()));
        }
        return "";
    }
}
