package dev.parley.core.platform;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Completion;
import dev.parley.core.dispatch.Request;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A chat platform's way to the commands: takes what people ask, in one order, and brings the answer to where they wait. The
 * only one that calls the {@link CommandDispatcher}. Safe for use by many threads.
 */
public final class ChatSession {

    private static final String REOPEN = "reopen";

    private final CommandDispatcher dispatcher;
    private final Store store;
    private final SavedReplies saved;
    private final Optional<OutboxRelay> relay;
    private final InstantSource clock;

    /** A session with a platform whose rooms are read from the store. */
    public ChatSession(CommandDispatcher dispatcher, Store store, InstantSource clock) {
        this(dispatcher, store, Optional.empty(), clock);
    }

    /** A session with a platform to which posts are sent. */
    public ChatSession(CommandDispatcher dispatcher, Store store, OutboxRelay relay, InstantSource clock) {
        this(dispatcher, store, Optional.of(relay), clock);
    }

    private ChatSession(CommandDispatcher dispatcher, Store store, Optional<OutboxRelay> relay, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.store = store;
        this.saved = new SavedReplies(store, clock);
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Does what someone asks, and answers them. A request that was delivered before gets the answer that it got then.
     *
     * @param recipient where the answer goes; called on this thread, except within {@link Recipient#afterwards}
     */
    public void take(Interaction interaction, Caller caller, RoomKey room, DeliveryKey key, Recipient recipient) {
        Instant arrived = clock.instant();
        Exchange exchange = new Exchange(caller, room, key.delivery(store, room, caller.person()), recipient);
        recipient.begin(exchange.delivery());
        Optional<ButtonAction> pressed = interaction.fold(
                line -> Optional.empty(),
                form -> Optional.empty(),
                form -> Optional.empty(),
                click -> Optional.of(click.action()));
        if (pressed.filter(action -> action.action().equals(REOPEN)).isPresent()) {
            again(pressed.get().subject(), caller, room, recipient);
            return;
        }
        // Nothing but a button puts a post on its way.
        Optional<Integer> waiting = relay.filter(each -> pressed.isPresent()).map(each -> each.waiting(room));
        dispatcher
                .handle(new Request(exchange.delivery(), caller, room, interaction, key.origin()))
                .ifPresentOrElse(
                        reply -> answer(
                                exchange,
                                reply,
                                message -> waiting.filter(before -> isInTime(arrived, recipient))
                                        .map(before -> relay.orElseThrow().hurried(room, before, message))
                                        .orElse(message)),
                        () -> turnAway(recipient));
    }

    /** Shows once more what was kept for this person in this room. */
    public void reopen(String kept, Caller caller, RoomKey room, Recipient recipient) {
        recipient.begin(kept);
        again(kept, caller, room, recipient);
    }

    private void again(String kept, Caller caller, RoomKey room, Recipient recipient) {
        if (!isMember(caller, room)) {
            turnAway(recipient);
            return;
        }
        Reply reply = saved.of(room, caller.person(), kept)
                .orElseGet(() -> Reply.refused("That form has expired. Run the command again.", "/help"));
        answer(new Exchange(caller, room, kept, recipient), reply, UnaryOperator.identity());
    }

    /**
     * Keeps a reply to show it to the same person later.
     *
     * @return by what {@link #reopen} finds it; gives nothing away
     */
    public String keep(Reply reply, Caller caller, RoomKey room, String delivery) {
        return saved.keep(room, caller.person(), delivery, reply);
    }

    /** Whether they may ask for anything here. */
    public boolean isMember(Caller caller, RoomKey room) {
        return dispatcher.mayAct(caller, room);
    }

    /** What someone hears who may not. */
    public Refusal refusal() {
        return dispatcher.refusal();
    }

    /** What could be typed next after {@code text}; nothing for someone who is no member. */
    public List<Completion> complete(Caller caller, RoomKey room, String text) {
        return dispatcher.complete(caller, room, text);
    }

    /** Every command, in the order in which help lists them. */
    public List<CommandSpec> specs() {
        return dispatcher.specs();
    }

    /** Who asked, where, under which id, and where they wait. */
    private record Exchange(Caller caller, RoomKey room, String delivery, Recipient recipient) {}

    private void turnAway(Recipient recipient) {
        recipient.afterwards(() -> recipient.turnAway(refusal()));
    }

    private boolean isInTime(Instant arrived, Recipient recipient) {
        return clock.instant().isBefore(arrived.plus(recipient.patience()));
    }

    private void answer(Exchange exchange, Reply reply, UnaryOperator<PrivateMessage> finish) {
        Recipient recipient = exchange.recipient();
        Runnable answer = reply.fold(
                shown -> () -> show(shown, recipient, finish),
                ask -> () -> open(ask, exchange),
                refused -> () -> recipient.afterwards(() -> recipient.refuse(refused.refusal())),
                () -> recipient::end);
        answer.run();
    }

    private static void show(Reply.Answer answer, Recipient recipient, UnaryOperator<PrivateMessage> finish) {
        PrivateMessage message = answer.message();
        recipient.afterwards(() -> recipient.show(finish.apply(message), answer.replaces()));
        message.shown().stream()
                .flatMap(block -> block.asDocument().stream())
                .forEach(document -> recipient.send(document, message));
    }

    /** Opens the form; where that can't be, keeps what was typed and says how to open it after all. */
    private void open(Reply.Ask ask, Exchange exchange) {
        Recipient recipient = exchange.recipient();
        recipient.open(ask.form()).ifPresent(why -> {
            String kept = keep(ask, exchange.caller(), exchange.room(), exchange.delivery());
            PrivateMessage late = PrivateMessage.titled("The form is ready")
                    .say(why + " I've kept what you typed.")
                    .buttons(Button.primary(
                            "Open the form", new ButtonAction(ask.form().command(), REOPEN, kept)))
                    .done();
            recipient.afterwards(() -> recipient.show(late, false));
        });
    }
}
