package dev.parley.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Said;
import dev.parley.core.command.Desk;
import dev.parley.core.command.Request;
import dev.parley.core.platform.Courier;
import dev.parley.core.platform.Digest;
import dev.parley.core.platform.KeptReplies;
import dev.parley.core.room.Caller;
import dev.parley.core.room.ClosedDirectory;
import dev.parley.core.room.Directory;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import dev.parley.core.store.Tries;
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
final class Talk {

    private static final Set<String> GREETINGS = Set.of("", "hi", "hello", "hey", "start");
    private static final String FROM_EARLIER = "This button is from an earlier time and no longer works.";

    private static final String OVERHEARD =
            "Others in this conversation could read what you typed after @Parley. In the menu that / opens, and in our own"
                    + " chat, nobody else does.";

    /** Of the five seconds that Teams waits for an answer. */
    private static final Duration LONG = Duration.ofSeconds(2);

    private final Desk desk;
    private final Store store;
    private final TeamsSettings settings;
    private final Whispers whispers;
    private final Deliveries deliveries;
    private final Courier courier;
    private final KeptReplies replies;
    private final Directory directory;
    private final Files files;
    private final InstantSource clock;

    Talk(
            Desk desk,
            Store store,
            TeamsSettings settings,
            Whispers whispers,
            Deliveries deliveries,
            Courier courier,
            KeptReplies replies,
            Directory directory,
            Files files,
            InstantSource clock) {
        this.desk = desk;
        this.store = store;
        this.settings = settings;
        this.whispers = whispers;
        this.deliveries = deliveries;
        this.courier = courier;
        this.replies = replies;
        this.directory = new ClosedDirectory(directory);
        this.files = files;
        this.clock = clock;
    }

    /** A message: a line that was typed, or a button of a client that executes none. */
    void message(Incoming message) {
        Optional<Slip> slip = Slip.of(message.value());
        if (slip.isPresent()) {
            pressed(message, slip.get(), message.value());
        } else if (message.isForUs()) {
            typed(message);
        }
    }

    private void typed(Incoming message) {
        String delivery = "typed-" + Digest.of(message.conversation() + " " + message.id());
        String line = line(message.line());
        RoomKey room = message.room(settings);
        Caller caller = message.caller();
        Reply reply = handle(delivery, caller, room, new Said.Typed(line));
        if (reply instanceof Reply.Refused no && no.equals(desk.refusal())) {
            // An outsider may have no chat of their own, and these words anybody may read.
            String what = no.refusal().what();
            whispers.sayOpenly(message, what);
            return;
        }
        Scene scene = scene(message, room, Scene.Place.MESSAGE).after(delivery);
        // What was typed from the slash menu nobody else has seen: nothing of it goes into what stands in the room.
        Supplier<Slip> show = () -> new Slip(
                room.channel(), scene.card(), Slip.What.SHOW, replies.keep(room, caller.person(), delivery, reply));
        card(reply, scene, caller)
                .map(card -> overheard(message, line, room) ? Cards.warned(OVERHEARD, card) : card)
                .ifPresent(card -> whispers.bring(message, card, Optional.of(show)));
        files.bring(message, room, caller, delivery, reply);
    }

    /** Whether somebody from outside could read more of the line than which command it is. */
    private boolean overheard(Incoming message, String line, RoomKey room) {
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
    private void pressed(Incoming message, Slip slip, JsonNode data) {
        Optional<Done> done = done(message, slip, data);
        if (done.isEmpty()) {
            whispers.sayOpenly(message, FROM_EARLIER);
            return;
        }
        Scene scene = done.get().scene();
        Reply reply = done.get().reply();
        card(reply, scene, message.caller()).ifPresent(card -> {
            if (done.get().takesPlace()) {
                deliveries.now(() -> whispers.replace(message, card));
            } else {
                whispers.bring(message, card, Optional.empty());
            }
        });
    }

    /** A button of a card, or the card that asks to be drawn anew. */
    InvokeResponse executed(Incoming invoke) {
        JsonNode data = invoke.value().path("action").path("data");
        Optional<Done> done = Slip.of(data).flatMap(slip -> done(invoke, slip, data));
        if (done.isEmpty()) {
            return Dialogs.note(FROM_EARLIER);
        }
        Reply reply = done.get().reply();
        Optional<ObjectNode> card = card(reply, done.get().scene(), invoke.caller());
        if (card.isEmpty()) {
            return Dialogs.note("Done.");
        }
        if (!done.get().takesPlace()) {
            // A card that asks by itself to be drawn anew is no reason for a message.
            if (!done.get().isRefresh()) {
                deliveries.later(() -> whispers.bring(invoke, card.get(), Optional.empty()));
            }
            return Dialogs.note(
                    reply instanceof Reply.Refused refused ? refused.refusal().what() : "See my message below.");
        }
        if (reply instanceof Reply.Answer && !done.get().isRefresh()) {
            // Otherwise what was there before would come back with the next look at the chat.
            deliveries.later(() -> whispers.replace(invoke, card.get()));
        }
        return Dialogs.inPlace(card.get());
    }

    /** A dialog is asked for. */
    InvokeResponse fetched(Incoming invoke) {
        Optional<Slip> slip = Slip.of(invoke.value().path("data")).filter(each -> each.what() == Slip.What.SHOW);
        if (slip.isEmpty()) {
            return note(FROM_EARLIER);
        }
        RoomKey room = new RoomKey(invoke.installation(settings), slip.get().channel());
        Caller caller = invoke.caller();
        Optional<Reply> kept =
                replies.of(room, caller.person(), slip.get().subject()).filter(reply -> desk.mayAct(caller, room));
        Scene scene = scene(invoke, room, Scene.Place.DIALOG).after(slip.get().subject());
        return kept.map(reply -> dialog(reply, scene, caller))
                .orElseGet(() -> note("This is for somebody else. Ask me yourself, and I answer you."));
    }

    /** A button within a dialog. */
    InvokeResponse sent(Incoming invoke, Scene.Place place) {
        JsonNode data = invoke.value().path("data");
        return Slip.of(data)
                .flatMap(slip -> done(invoke, slip, data).map(done -> {
                    Scene scene = done.scene();
                    return dialog(done.reply(), scene.in(place), invoke.caller());
                }))
                .orElseGet(() -> note(FROM_EARLIER));
    }

    /** A dialog that shows a reply. */
    InvokeResponse dialog(Reply reply, Scene scene, Caller caller) {
        String title = reply instanceof Reply.Ask ask ? ask.form().title() : "Parley";
        return card(reply, scene, caller)
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
    private record Done(Reply reply, Scene scene, boolean takesPlace, boolean isRefresh) {}

    private Optional<Done> done(Incoming incoming, Slip slip, JsonNode data) {
        RoomKey room = new RoomKey(incoming.installation(settings), slip.channel());
        Caller caller = incoming.caller();
        return switch (slip.what()) {
            case PRESS -> slip.press().map(press -> press(incoming, room, caller, slip, press));
            case FORM -> Optional.of(form(incoming, room, caller, slip, data));
            case REFRESH -> slip.press().map(press -> refresh(incoming, room, caller, slip, press));
            case SHOW, CHOICE, INSERT -> Optional.empty();
        };
    }

    private Done press(Incoming incoming, RoomKey room, Caller caller, Slip slip, Press press) {
        String button = "press-"
                + Digest.of(String.join(" ", room.channel(), caller.person().id(), slip.card(), press.encode()));
        String delivery = Tries.next(store, room, caller.person(), button);
        int before = courier.waiting(room);
        Instant begun = clock.instant();
        Reply reply = handle(delivery, caller, room, new Said.Pressed(press));
        // What took long leaves no time to wait for its post too: that goes out on its own.
        if (clock.instant().isBefore(begun.plus(LONG))) {
            reply = courier.hurried(room, before, reply);
        }
        files.bring(incoming, room, caller, delivery, reply);
        boolean takesPlace = reply instanceof Reply.Ask || (reply instanceof Reply.Answer answer && answer.replaces());
        return new Done(reply, scene(incoming, room, Scene.Place.MESSAGE).after(delivery), takesPlace, false);
    }

    private Done form(Incoming incoming, RoomKey room, Caller caller, Slip slip, JsonNode data) {
        String[] lines = slip.subject().split("\n", -1);
        String subject = lines.length > 1 ? lines[1] : "";
        Map<String, List<String>> fields =
                Inputs.read(data, Arrays.asList(lines).subList(Math.min(2, lines.length), lines.length));
        // The same form may be sent from another device, with something else in it: that is something else.
        String form = "form-"
                + Digest.of(String.join(
                        " ", room.channel(), caller.person().id(), slip.card(), slip.subject(), fields.toString()));
        String delivery = Tries.next(store, room, caller.person(), form);
        Reply reply = handle(delivery, caller, room, new Said.Submitted(lines[0], subject, fields));
        files.bring(incoming, room, caller, delivery, reply);
        boolean takesPlace = !(reply instanceof Reply.Refused);
        return new Done(reply, scene(incoming, room, Scene.Place.MESSAGE).after(delivery), takesPlace, false);
    }

    private Done refresh(Incoming incoming, RoomKey room, Caller caller, Slip slip, Press press) {
        String delivery = "anew-" + Digest.of(incoming.id() + slip.card());
        Reply reply = handle(delivery, caller, room, new Said.Pressed(press));
        Scene now = scene(incoming, room, Scene.Place.MESSAGE);
        return new Done(
                reply,
                new Scene(now.channel(), slip.card(), now.viewer(), now.place()),
                reply instanceof Reply.Answer,
                true);
    }

    Reply handle(String delivery, Caller caller, RoomKey room, Said said) {
        return desk.handle(new Request(delivery, caller, room, said, Optional.empty()));
    }

    /** A card for a reply; none if there is nothing to say. */
    Optional<ObjectNode> card(Reply reply, Scene scene, Caller caller) {
        return reply.fold(
                answer -> Optional.of(Cards.answer(answer.message(), scene)),
                ask -> Optional.of(Cards.form(ask.form(), scene, LocalDate.ofInstant(clock.instant(), caller.zone()))),
                refused -> Optional.of(Cards.answer(refused.refusal().told(), scene)),
                Optional::empty);
    }

    static Scene scene(Incoming incoming, RoomKey room, Scene.Place place) {
        return new Scene(room.channel(), "", incoming.senderId(), place);
    }
}
