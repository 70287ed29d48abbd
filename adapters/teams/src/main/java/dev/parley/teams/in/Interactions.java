package dev.parley.teams.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.Interaction;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.platform.DeliveryKey;
import dev.parley.core.platform.Recipient;
import dev.parley.core.room.ClosedDirectory;
import dev.parley.core.room.Directory;
import dev.parley.core.room.RoomKey;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.CardFields;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Dialogs;
import dev.parley.teams.draw.Inputs;
import dev.parley.teams.out.ActionResponse;
import dev.parley.teams.out.ClickedMessage;
import dev.parley.teams.out.DialogResponse;
import dev.parley.teams.out.FetchedDialog;
import dev.parley.teams.out.FileUpload;
import dev.parley.teams.out.Files;
import dev.parley.teams.out.Outlet;
import dev.parley.teams.out.RefreshResponse;
import dev.parley.teams.out.TypedLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people ask in Teams and wait for: lines, buttons of cards, dialogs and files. */
public final class Interactions {

    private static final Set<String> GREETINGS = Set.of("", "hi", "hello", "hey", "start");
    private static final String FROM_EARLIER = "This button has expired. Run the command again.";

    private final ChatSession session;
    private final Outlet outlet;
    private final Directory directory;

    public Interactions(ChatSession session, Outlet outlet, Directory directory) {
        this.session = session;
        this.outlet = outlet;
        this.directory = new ClosedDirectory(directory);
    }

    /** A message: a line that was typed, or a button of a client that sends buttons as messages. */
    public void message(TeamsActivity message) {
        Optional<CardFields> pressed = CardFields.of(message.value());
        if (pressed.isPresent()) {
            clicked(message, pressed.get());
        } else if (message.isForUs()) {
            typed(message);
        }
    }

    private void typed(TeamsActivity message) {
        String line = line(message.line());
        session.take(
                new Interaction.CommandLine(line),
                message.caller(),
                message.room(),
                DeliveryKey.of("typed", message.conversation(), message.id()),
                new TypedLine(
                        message.asker(),
                        context(message, message.room(), CardContext.Place.MESSAGE),
                        outlet,
                        overheard(message, line)));
    }

    /** Whether someone from outside could read more of the line than which command it is. */
    private boolean overheard(TeamsActivity message, String line) {
        return !message.isPersonal()
                && !message.isTargeted()
                && line.strip().split("\\s+").length > 1
                && directory.room(message.room()).exposure().isExternal();
    }

    private static String line(String typed) {
        String line = typed.startsWith("@Parley ") ? typed.substring("@Parley ".length()) : typed;
        String word = line.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cf}!.,?👋]+", "");
        return GREETINGS.contains(word) ? "/help" : line;
    }

    private void clicked(TeamsActivity message, CardFields pressed) {
        CardContext context = context(message, room(message, pressed), CardContext.Place.MESSAGE);
        boolean taken = taken(
                message,
                pressed,
                message.value(),
                new ClickedMessage(message.asker(), context, outlet, pressed.what() == CardFields.What.FORM));
        if (!taken) {
            outlet.privately().sayOpenly(message.asker(), FROM_EARLIER);
        }
    }

    /** A button of a card, or the card that asks to be drawn as it is by now. */
    public InvokeResponse executed(TeamsActivity invoke) {
        JsonNode data = invoke.value().path("action").path("data");
        Optional<CardFields> pressed = CardFields.of(data);
        if (pressed.isEmpty()) {
            return Dialogs.note(FROM_EARLIER);
        }
        CardContext context = context(invoke, room(invoke, pressed.get()), CardContext.Place.MESSAGE);
        if (pressed.get().what() == CardFields.What.REFRESH) {
            return refreshed(invoke, pressed.get(), context);
        }
        ActionResponse response = new ActionResponse(
                invoke.asker(), context, outlet, pressed.get().what() == CardFields.What.FORM);
        return taken(invoke, pressed.get(), data, response) ? response.response() : Dialogs.note(FROM_EARLIER);
    }

    private InvokeResponse refreshed(TeamsActivity invoke, CardFields card, CardContext context) {
        RefreshResponse response = new RefreshResponse(invoke.asker(), context.of(card.card()), outlet);
        return card.action()
                .map(action -> {
                    session.take(
                            new Interaction.ButtonClick(action),
                            invoke.caller(),
                            room(invoke, card),
                            DeliveryKey.of("refresh", invoke.id() + card.card()),
                            response);
                    return response.response();
                })
                .orElseGet(() -> Dialogs.note(FROM_EARLIER));
    }

    /** A dialog is asked for, with what was kept for the one who asks. */
    public InvokeResponse fetched(TeamsActivity invoke) {
        Optional<CardFields> pressed =
                CardFields.of(invoke.value().path("data")).filter(each -> each.what() == CardFields.What.SHOW);
        if (pressed.isEmpty()) {
            return note(FROM_EARLIER);
        }
        RoomKey room = room(invoke, pressed.get());
        FetchedDialog dialog =
                new FetchedDialog(invoke.asker(), context(invoke, room, CardContext.Place.DIALOG), outlet);
        session.reopen(pressed.get().subject(), invoke.caller(), room, dialog);
        return dialog.response();
    }

    /** A button within a dialog. */
    public InvokeResponse sent(TeamsActivity invoke, CardContext.Place place) {
        JsonNode data = invoke.value().path("data");
        Optional<CardFields> pressed = CardFields.of(data);
        if (pressed.isEmpty()) {
            return note(FROM_EARLIER);
        }
        DialogResponse dialog =
                new DialogResponse(invoke.asker(), context(invoke, room(invoke, pressed.get()), place), outlet);
        return taken(invoke, pressed.get(), data, dialog) ? dialog.response() : note(FROM_EARLIER);
    }

    /** The owner of a document allowed Parley to put it among their files, or did not. */
    public InvokeResponse consented(TeamsActivity invoke) {
        JsonNode value = invoke.value();
        if (value.path("action").asText().equals("accept")) {
            outlet.privately().later(() -> uploaded(invoke, value));
        }
        return Dialogs.nothing();
    }

    private void uploaded(TeamsActivity invoke, JsonNode value) {
        JsonNode upload = value.path("uploadInfo");
        Files.Target target = new Files.Target(
                upload.path("uploadUrl").asText(""),
                upload.path("contentUrl").asText(),
                upload.path("name").asText("file"),
                upload.path("uniqueId").asText(),
                upload.path("fileType").asText());
        FileUpload recipient = new FileUpload(invoke.asker(), outlet.files(), target);
        JsonNode about = value.path("context");
        Optional.of(about.path("room").asText(""))
                .filter(dev.parley.teams.draw.TeamsJson::isId)
                .ifPresentOrElse(
                        channel -> session.reopen(
                                about.path("file").asText(""),
                                invoke.caller(),
                                new RoomKey(invoke.installation(), channel),
                                recipient),
                        () -> outlet.files().failed(invoke.asker()));
    }

    private static InvokeResponse note(String text) {
        return Dialogs.showing("Parley", Cards.open(text));
    }

    /** Takes what a button asks for; false if it is none of a card's. */
    private boolean taken(TeamsActivity incoming, CardFields pressed, JsonNode data, Recipient recipient) {
        RoomKey room = room(incoming, pressed);
        String person = incoming.senderId();
        if (pressed.what() == CardFields.What.FORM) {
            Interaction.FormSubmission form = form(pressed, data);
            // The same form may be sent from another device, with something else in it: that is something else.
            DeliveryKey key = DeliveryKey.repeatable(
                    "form",
                    room.channel(),
                    person,
                    pressed.card(),
                    pressed.subject(),
                    form.fields().toString());
            session.take(form, incoming.caller(), room, key, recipient);
            return true;
        }
        if (pressed.what() != CardFields.What.PRESS || pressed.action().isEmpty()) {
            return false;
        }
        DeliveryKey key = DeliveryKey.repeatable(
                "press",
                room.channel(),
                person,
                pressed.card(),
                pressed.action().get().encode());
        session.take(new Interaction.ButtonClick(pressed.action().get()), incoming.caller(), room, key, recipient);
        return true;
    }

    private static Interaction.FormSubmission form(CardFields sent, JsonNode data) {
        String[] lines = sent.subject().split("\n", -1);
        String subject = lines.length > 1 ? lines[1] : "";
        Map<String, List<String>> fields =
                Inputs.read(data, Arrays.asList(lines).subList(Math.min(2, lines.length), lines.length));
        return new Interaction.FormSubmission(lines[0], subject, fields);
    }

    private static RoomKey room(TeamsActivity incoming, CardFields pressed) {
        return new RoomKey(incoming.installation(), pressed.channel());
    }

    static CardContext context(TeamsActivity incoming, RoomKey room, CardContext.Place place) {
        return new CardContext(room.channel(), "", incoming.senderId(), place);
    }
}
