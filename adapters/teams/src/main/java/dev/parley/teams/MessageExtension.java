package dev.parley.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.platform.Digest;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import dev.parley.teams.draw.Actions;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.CardFields;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Dialogs;
import dev.parley.teams.draw.PlainHtml;
import dev.parley.teams.draw.Texts;
import dev.parley.teams.install.Extension;
import dev.parley.teams.install.TeamsSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The message extension: from what is being written, or from a message, to a form; and a search for what to send. */
final class MessageExtension {

    private static final String CHOSEN = "command";
    private static final int LISTED = 8;

    /** What asks Teams to bring Parley along, and comes back when it has. */
    private static final String INSTALL = "justInTimeInstall";

    private final CommandDispatcher dispatcher;
    private final Interactions interactions;
    private final TeamsSettings settings;

    MessageExtension(CommandDispatcher dispatcher, Interactions interactions, TeamsSettings settings) {
        this.dispatcher = dispatcher;
        this.interactions = interactions;
        this.settings = settings;
    }

    /** One of its commands is begun. */
    InvokeResponse begun(TeamsActivity invoke) {
        RoomKey room = invoke.room(settings);
        Caller caller = invoke.caller();
        CardContext context = Interactions.context(invoke, room, CardContext.Place.COMPOSING)
                .after("extension-" + Digest.of(invoke.id()));
        if (!dispatcher.mayAct(caller, room)) {
            return notHere();
        }
        JsonNode payload = invoke.value().path("messagePayload");
        Optional<Extension> command =
                Extension.of(invoke.value().path("commandId").asText());
        if (command.isEmpty()) {
            return Dialogs.unknown();
        }
        return switch (command.get()) {
            case FILL_TEMPLATE -> Dialogs.showing("Fill a template", choice(context));
            case LOG_CONCESSION ->
                form(invoke, context, new Interaction.FormRequest("concede", known(payload, "give", "source")));
            case REPORT_IMPASSE ->
                form(invoke, context, new Interaction.FormRequest("impasse", known(payload, "their position", "")));
            case SEARCH_TEMPLATES -> Dialogs.unknown();
        };
    }

    /** A dialog of it is sent in. */
    InvokeResponse sent(TeamsActivity invoke) {
        JsonNode data = invoke.value().path("data");
        Optional<CardFields> slip = CardFields.of(data);
        if (data.path("msteams").path(INSTALL).asBoolean()) {
            return begun(invoke);
        }
        if (slip.filter(each -> each.what() == CardFields.What.INSERT).isPresent()) {
            return Dialogs.composing(slip.get().subject());
        }
        if (slip.filter(each -> each.what() == CardFields.What.CHOICE).isPresent()) {
            RoomKey room = invoke.room(settings);
            CardContext context = Interactions.context(invoke, room, CardContext.Place.COMPOSING)
                    .after("chosen-" + Digest.of(invoke.id()));
            return spec(data.path(CHOSEN).asText(""))
                    .map(chosen -> form(invoke, context, new Interaction.CommandLine("/" + chosen.words())))
                    .orElseGet(Dialogs::unknown);
        }
        return interactions.sent(invoke, CardContext.Place.COMPOSING);
    }

    /** Something is searched for: a line that is whole becomes the message to send. */
    InvokeResponse searched(TeamsActivity invoke) {
        RoomKey room = invoke.room(settings);
        Caller caller = invoke.caller();
        if (!dispatcher.mayAct(caller, room)) {
            return Dialogs.told(interaction(dispatcher.refusal()));
        }
        String query = "";
        for (JsonNode each : invoke.value().path("parameters")) {
            query = each.path("name").asText().equals(Extension.QUERY)
                    ? each.path("value").asText("").strip()
                    : query;
        }
        return isLine(query) ? filled(invoke, room, caller, query) : Dialogs.told(offered(query));
    }

    private InvokeResponse filled(TeamsActivity invoke, RoomKey room, Caller caller, String line) {
        // Looked at anew each time: what may be told can have changed since the same was searched for.
        String delivery = "searched-" + Digest.of(invoke.conversation() + " " + invoke.id());
        Reply reply = interactions.handle(delivery, caller, room, new Interaction.CommandLine("/parley " + line));
        Optional<String> text = reply instanceof Reply.Answer answer ? ready(answer.message()) : Optional.empty();
        return text.map(Dialogs::composing)
                .orElseGet(() -> Dialogs.told(reply.fold(
                        answer ->
                                "This would tell others something that is yours. Use Parley itself to look at it first.",
                        ask -> "Go on: " + spec(line).map(CommandSpec::usage).orElse(""),
                        refused -> refused.refusal().what(),
                        () -> "Nothing to send.")));
    }

    /** The words of a message that may be sent as it stands. */
    private static Optional<String> ready(PrivateMessage preview) {
        return preview.blocks().stream()
                .filter(block -> block instanceof Block.Actions<?>)
                .map(block -> ((Block.Actions<?>) block).buttons())
                .filter(Actions::areOfMessage)
                .flatMap(List::stream)
                .filter(button -> button instanceof Button.Copy)
                .map(button -> ((Button.Copy) button).text())
                .findFirst();
    }

    private boolean isLine(String query) {
        return query.contains("|") && spec(query).isPresent();
    }

    private Optional<CommandSpec> spec(String line) {
        String word = line.replaceFirst("^/", "").split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return templates().stream().filter(each -> each.words().equals(word)).findFirst();
    }

    private String offered(String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        List<CommandSpec> found = templates().stream()
                .filter(each -> (each.words() + " " + each.summary())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(LISTED)
                .toList();
        List<CommandSpec> listed = found.isEmpty() ? templates() : found;
        return "Type one with what goes in: "
                + listed.stream().map(each -> each.usage()).collect(Collectors.joining(" · "));
    }

    private List<CommandSpec> templates() {
        return dispatcher.specs().stream().filter(CommandSpec::postsToRoom).toList();
    }

    private InvokeResponse form(TeamsActivity invoke, CardContext context, Interaction interaction) {
        Caller caller = invoke.caller();
        Reply reply =
                interactions.handle("begun-" + Digest.of(invoke.id()), caller, invoke.room(settings), interaction);
        return interactions.dialog(reply, context, caller);
    }

    private ObjectNode choice(CardContext context) {
        ObjectNode set = Texts.typed("Input.ChoiceSet")
                .put("id", CHOSEN)
                .put("label", "Which one")
                .put("style", "expanded")
                .put("isRequired", true)
                .put("errorMessage", "Choose one.");
        ArrayNode choices = set.putArray("choices");
        templates()
                .forEach(each -> choices.addObject()
                        .put("title", each.words() + " · " + each.summary())
                        .put("value", each.words()));
        CardFields choice = new CardFields(context.channel(), context.card(), CardFields.What.CHOICE, "");
        return Cards.framed(List.of(set, Cards.buttons(List.of(Actions.sending("Go on", choice, context)))));
    }

    private static Map<String, String> known(JsonNode message, String field, String source) {
        Map<String, String> known = new HashMap<>();
        String text = PlainHtml.text(message.path("body").path("content").asText(""));
        if (!text.isBlank()) {
            known.put(field, text);
        }
        String link = message.path("linkToMessage").asText("");
        if (!source.isEmpty() && !link.isEmpty()) {
            known.put(source, link);
        }
        return known;
    }

    /** Teams asks whether it may bring Parley along, and begins the command again. */
    private static InvokeResponse notHere() {
        ObjectNode add = Texts.typed("Action.Submit").put("title", "Add Parley here");
        add.putObject("data").putObject("msteams").put(INSTALL, true);
        return Dialogs.showing(
                "Parley",
                Cards.open(
                        "I answer only the team that brought me here, and only in conversations that I am in.",
                        List.of(add)));
    }

    private static String interaction(Reply reply) {
        return reply instanceof Reply.Refused refused ? refused.refusal().what() : "";
    }
}
