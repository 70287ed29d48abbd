package dev.parley.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.Request;
import dev.parley.core.platform.Digest;
import dev.parley.core.platform.OutboxRelay;
import dev.parley.core.platform.SavedReplies;
import dev.parley.core.room.Caller;
import dev.parley.core.room.ClosedDirectory;
import dev.parley.core.room.Directory;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Redelivery;
import dev.parley.core.store.Store;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.CardFields;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Dialogs;
import dev.parley.teams.draw.Inputs;
import dev.parley.teams.install.TeamsSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes what was typed, pressed or sent in to the desk, and its replies back to the one who asked: as a card that they alone
 * see, in the place of the card that was pressed, or in a dialog.
 */
final class Interactions {

    private static final Set<String> GREETINGS = Set.of("", "hi", "hello", "hey", "start");
    private static final String FROM_EARLIER = "This button is from an earlier time and no longer works.";

    private static final String OVERHEARD =
            "Others in this conversation could read what you typed after @Parley. In the menu that / opens, and in our own"
                    + " chat, nobody else does.";

    /** Of the five seconds that Teams waits for an answer. */
    private static final Duration LONG = Duration.ofSeconds(2);

    private final CommandDispatcher dispatcher;
    private final Store store;
    private final TeamsSettings settings;
    private final PrivateDelivery privately;
    private final RetryingSender sender;
    private final OutboxRelay relay;
    private final SavedReplies saved;
    private final Directory directory;
    private final Files files;
    private final InstantSource clock;

    Interactions(
            CommandDispatcher dispatcher,
            Store store,
            TeamsSettings settings,
            PrivateDelivery privately,
            RetryingSender sender,
            OutboxRelay relay,
            SavedReplies saved,
            Directory directory,
            Files files,
            InstantSource clock) {
        this.dispatcher = dispatcher;
        this.store = store;
        this.settings = settings;
        this.privately = privately;
        this.sender = sender;
        this.relay = relay;
        this.saved = saved;
        this.directory = new ClosedDirectory(directory);
        this.files = files;
        this.clock = clock;
    }

    /** A message: a line that was typed, or a button of a client that executes none. */
    void message(TeamsActivity message) {
        Optional<CardFields> slip = CardFields.of(message.value());
        if (slip.isPresent()) {
            pressed(message, slip.get(), message.value());
        } else if (message.isForUs()) {
            typed(message);
        }
    }

    private void typed(TeamsActivity message) {
        String delivery = "typed-" + Digest.of(message.conversation() + " " + message.id());
        String line = line(message.line());
        RoomKey room = message.room(settings);
        Caller caller = message.caller();
        Reply reply = handle(delivery, caller, room, new Interaction.CommandLine(line));
        if (reply instanceof Reply.Refused no && no.equals(dispatcher.refusal())) {
            // An outsider may have no chat of their own, and these words anybody may read.
            String what = no.refusal().what();
            privately.sayOpenly(message, what);
            return;
        }
        CardContext context = context(message, room, CardContext.Place.MESSAGE).after(delivery);
        // What was typed from the slash menu nobody else has seen: nothing of it goes into what stands in the room.
        Supplier<CardFields> show = () -> new CardFields(
                room.channel(),
                context.card(),
                CardFields.What.SHOW,
                saved.keep(room, caller.person(), delivery, reply));
        card(reply, context, caller)
                .map(card -> overheard(message, line, room) ? Cards.warned(OVERHEARD, card) : card)
                .ifPresent(card -> privately.bring(message, card, Optional.of(show)));
        files.bring(message, room, caller, delivery, reply);
    }

    /** Whether somebody from outside could read more of the line than which command it is. */
    private boolean overheard(TeamsActivity message, String line, RoomKey room) {
        return !message.isPersonal()
                && !message.isTargeted()
                && line.strip().split("\\s+").length > 1
                && directory.room(room).exposure().isExternal();
    }

    private static String line(String typed) {
        String line = typed.startsWith("@Parley ") ? typed.substring("@Parley ".length()) : typed;
        String word = line.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cf}!.,?👋]+", "");
        return GREETINGS.contains(word) ? "/help" : line;
    }

    /** A button of a client that executes none: the card is drawn anew in its place, or another one comes. */
    private void pressed(TeamsActivity message, CardFields slip, JsonNode data) {
        Optional<Done> done = done(message, slip, data);
        if (done.isEmpty()) {
            privately.sayOpenly(message, FROM_EARLIER);
            return;
        }
        CardContext context = done.get().context();
        Reply reply = done.get().reply();
        card(reply, context, message.caller()).ifPresent(card -> {
            if (done.get().takesPlace()) {
                sender.now(() -> privately.replace(message, card));
            } else {
                privately.bring(message, card, Optional.empty());
            }
        });
    }

    /** A button of a card, or the card that asks to be drawn anew. */
    InvokeResponse executed(TeamsActivity invoke) {
        JsonNode data = invoke.value().path("action").path("data");
        Optional<Done> done = CardFields.of(data).flatMap(slip -> done(invoke, slip, data));
        if (done.isEmpty()) {
            return Dialogs.note(FROM_EARLIER);
        }
        Reply reply = done.get().reply();
        Optional<ObjectNode> card = card(reply, done.get().context(), invoke.caller());
        if (card.isEmpty()) {
            return Dialogs.note("Done.");
        }
        if (!done.get().takesPlace()) {
            // A card that asks by itself to be drawn anew is no reason for a message.
            if (!done.get().isRefresh()) {
                sender.later(() -> privately.bring(invoke, card.get(), Optional.empty()));
            }
            return Dialogs.note(
                    reply instanceof Reply.Refused refused ? refused.refusal().what() : "See my message below.");
        }
        if (reply instanceof Reply.Answer && !done.get().isRefresh()) {
            // Otherwise what was there before would come back with the next look at the chat.
            sender.later(() -> privately.replace(invoke, card.get()));
        }
        return Dialogs.inPlace(card.get());
    }

    /** A dialog is asked for. */
    InvokeResponse fetched(TeamsActivity invoke) {
        Optional<CardFields> slip =
                CardFields.of(invoke.value().path("data")).filter(each -> each.what() == CardFields.What.SHOW);
        if (slip.isEmpty()) {
            return note(FROM_EARLIER);
        }
        RoomKey room = new RoomKey(invoke.installation(settings), slip.get().channel());
        Caller caller = invoke.caller();
        Optional<Reply> kept =
                saved.of(room, caller.person(), slip.get().subject()).filter(reply -> dispatcher.mayAct(caller, room));
        CardContext context =
                context(invoke, room, CardContext.Place.DIALOG).after(slip.get().subject());
        return kept.map(reply -> dialog(reply, context, caller))
                .orElseGet(() -> note("This is for somebody else. Ask me yourself, and I answer you."));
    }

    /** A button within a dialog. */
    InvokeResponse sent(TeamsActivity invoke, CardContext.Place place) {
        JsonNode data = invoke.value().path("data");
        return CardFields.of(data)
                .flatMap(slip -> done(invoke, slip, data).map(done -> {
                    CardContext context = done.context();
                    return dialog(done.reply(), context.in(place), invoke.caller());
                }))
                .orElseGet(() -> note(FROM_EARLIER));
    }

    /** A dialog that shows a reply. */
    InvokeResponse dialog(Reply reply, CardContext context, Caller caller) {
        String title = reply instanceof Reply.Ask ask ? ask.form().title() : "Parley";
        return card(reply, context, caller)
                .map(card -> Dialogs.showing(title, card))
                .orElseGet(Dialogs::nothing);
    }

    private static InvokeResponse note(String text) {
        return Dialogs.showing("Parley", Cards.open(text));
    }

    /**
     * What a button came to.
     *
     * @param takesPlace whether its card takes the place of the one that was pressed
     */
    private record Done(Reply reply, CardContext context, boolean takesPlace, boolean isRefresh) {}

    private Optional<Done> done(TeamsActivity incoming, CardFields slip, JsonNode data) {
        RoomKey room = new RoomKey(incoming.installation(settings), slip.channel());
        Caller caller = incoming.caller();
        return switch (slip.what()) {
            case PRESS -> slip.action().map(action -> click(incoming, room, caller, slip, action));
            case FORM -> Optional.of(form(incoming, room, caller, slip, data));
            case REFRESH -> slip.action().map(action -> refresh(incoming, room, caller, slip, action));
            case SHOW, CHOICE, INSERT -> Optional.empty();
        };
    }

    private Done click(TeamsActivity incoming, RoomKey room, Caller caller, CardFields slip, ButtonAction action) {
        String button = "press-"
                + Digest.of(String.join(" ", room.channel(), caller.person().id(), slip.card(), action.encode()));
        String delivery = Redelivery.next(store, room, caller.person(), button);
        int before = relay.waiting(room);
        Instant begun = clock.instant();
        Reply reply = handle(delivery, caller, room, new Interaction.ButtonClick(action));
        // What took long leaves no time to wait for its post too: that goes out on its own.
        if (clock.instant().isBefore(begun.plus(LONG))) {
            reply = relay.hurried(room, before, reply);
        }
        files.bring(incoming, room, caller, delivery, reply);
        boolean takesPlace = reply instanceof Reply.Ask || (reply instanceof Reply.Answer answer && answer.replaces());
        return new Done(
                reply, context(incoming, room, CardContext.Place.MESSAGE).after(delivery), takesPlace, false);
    }

    private Done form(TeamsActivity incoming, RoomKey room, Caller caller, CardFields slip, JsonNode data) {
        String[] lines = slip.subject().split("\n", -1);
        String subject = lines.length > 1 ? lines[1] : "";
        Map<String, List<String>> fields =
                Inputs.read(data, Arrays.asList(lines).subList(Math.min(2, lines.length), lines.length));
        // The same form may be sent from another device, with something else in it: that is something else.
        String form = "form-"
                + Digest.of(String.join(
                        " ", room.channel(), caller.person().id(), slip.card(), slip.subject(), fields.toString()));
        String delivery = Redelivery.next(store, room, caller.person(), form);
        Reply reply = handle(delivery, caller, room, new Interaction.FormSubmission(lines[0], subject, fields));
        files.bring(incoming, room, caller, delivery, reply);
        boolean takesPlace = !(reply instanceof Reply.Refused);
        return new Done(
                reply, context(incoming, room, CardContext.Place.MESSAGE).after(delivery), takesPlace, false);
    }

    private Done refresh(TeamsActivity incoming, RoomKey room, Caller caller, CardFields slip, ButtonAction action) {
        String delivery = "anew-" + Digest.of(incoming.id() + slip.card());
        Reply reply = handle(delivery, caller, room, new Interaction.ButtonClick(action));
        CardContext now = context(incoming, room, CardContext.Place.MESSAGE);
        return new Done(
                reply,
                new CardContext(now.channel(), slip.card(), now.viewer(), now.place()),
                reply instanceof Reply.Answer,
                true);
    }

    Reply handle(String delivery, Caller caller, RoomKey room, Interaction interaction) {
        return dispatcher.handle(new Request(delivery, caller, room, interaction, Optional.empty()));
    }

    /** A card for a reply; none if there is nothing to say. */
    Optional<ObjectNode> card(Reply reply, CardContext context, Caller caller) {
        return reply.fold(
                answer -> Optional.of(Cards.answer(answer.message(), context)),
                ask -> Optional.of(
                        Cards.form(ask.form(), context, LocalDate.ofInstant(clock.instant(), caller.zone()))),
                refused -> Optional.of(Cards.answer(refused.refusal().told(), context)),
                Optional::empty);
    }

    static CardContext context(TeamsActivity incoming, RoomKey room, CardContext.Place place) {
        return new CardContext(room.channel(), "", incoming.senderId(), place);
    }
}
