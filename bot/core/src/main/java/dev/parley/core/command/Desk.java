package dev.parley.core.command;

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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The one way in: every request of every platform comes through here. Safe for use by many threads. */
public final class Desk {

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
                return refusal();
            }
            command = commandOf(request.said());
            Reply reply = withWhatWasTyped(request.said(), answerOnce(request, command));
            outcome = outcomeOf(reply);
            return reply;
        } catch (RuntimeException e) {
            return Fault.answer(
                    request.said(), command.map(each -> each.spec().words()).orElse("unknown"), e);
        } finally {
            String tag = command.map(each -> each.spec().tag()).orElse("unknown");
            meter.handled(tag, outcome, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** What could be typed next after {@code text}; for a caller who may not act, nothing. */
    public List<Completion> complete(Caller caller, RoomKey room, String text) {
        return mayAct(caller, room) ? completions.of(text, situation(caller, room)) : List.of();
    }

    /** Whether this caller may ask anything here. */
    public boolean mayAct(Caller caller, RoomKey room) {
        return directory.standing(caller.person(), room) == Standing.HOME;
    }

    /** What everybody hears who may not. */
    public Reply refusal() {
        return Reply.refused(OUTSIDER);
    }

    private Situation situation(Caller caller, RoomKey room) {
        return new Situation(
                caller, directory.room(room), clock.instant(), () -> directory.channelsOf(caller.person(), room));
    }

    /** A form that is refused as a whole closes on most platforms: what stood in it comes back with the no. */
    private static Reply withWhatWasTyped(Said said, Reply reply) {
        return said instanceof Said.Submitted
                        && reply instanceof Reply.Refused no
                        && no.refusal().typed().isEmpty()
                ? new Reply.Refused(no.refusal().havingTyped(Fault.typed(said)))
                : reply;
    }

    private Optional<Command> commandOf(Said said) {
        if (said instanceof Said.Typed typed) {
            return commands.route(typed.text()).map(Commands.Route::command);
        }
        if (said instanceof Said.Begun begun) {
            return commands.named(begun.command());
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
                    : fromEarlier();
        }
        return answer(request, command.get(), situation(request.caller(), request.room()));
    }

    private Reply answer(Request request, Command command, Situation situation) {
        Said said = request.said();
        if (said instanceof Said.Pressed pressed) {
            return command.press(pressed.press().action(), pressed.press().subject(), situation)
                    .map(work -> perform(request, situation, work))
                    .orElseGet(Desk::fromEarlier);
        }
        if (said instanceof Said.Begun begun) {
            Offers offers = store.read(ledger -> command.offers(ledger, situation));
            Raw raw = new Raw(Map.of(), Map.of()).orElse(begun.known()).orElse(offers.defaults());
            return new Reply.Ask(Fields.whole(command.spec(), "", raw, offers, Map.of(), false));
        }
        Intake intake =
                said instanceof Said.Submitted form ? Intake.of(command, form) : line(command, (Said.Typed) said);
        return intake.fold(
                taken -> fill(request, command, situation, taken), refused -> new Reply.Refused(refused.refusal()));
    }

    private Intake line(Command command, Said.Typed typed) {
        String rest = commands.route(typed.text()).orElseThrow().rest();
        return commands.unknownSecond(command.spec(), rest, typed.text())
                .<Intake>map(Intake.Refused::new)
                .orElseGet(() -> Intake.of(command, typed.text(), rest));
    }

    private static Reply fromEarlier() {
        return Reply.refused("This button or form is from an earlier time and no longer works.", "/help");
    }

    /** Runs the command if everything it needs is there and understood; asks for the rest otherwise. */
    private Reply fill(Request request, Command command, Situation situation, Intake.Taken taken) {
        CommandSpec spec = command.spec();
        Checks checks = Checks.of(command, taken.raw(), situation.today(), () -> currency(situation.room()));
        if (checks.fine()) {
            Entry.Again again = errors -> Fields.whole(spec, taken.subject(), taken.raw(), Offers.NONE, errors, false);
            return perform(request, situation, command.run(checks.entry(taken.subject(), again), situation));
        }
        Offers offers = store.read(ledger -> command.offers(ledger, situation));
        return new Reply.Ask(Fields.whole(
                spec,
                taken.subject(),
                taken.whole() ? taken.raw() : taken.raw().orElse(offers.defaults()),
                offers,
                taken.whole() ? checks.errorsAndMissing() : checks.errors(),
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
}
