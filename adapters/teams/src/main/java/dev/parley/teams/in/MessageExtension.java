package dev.parley.teams.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.Interaction;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.platform.DeliveryKey;
import dev.parley.teams.draw.Actions;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.CardFields;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Dialogs;
import dev.parley.teams.draw.PlainHtml;
import dev.parley.teams.draw.Texts;
import dev.parley.teams.install.Extension;
import dev.parley.teams.out.DialogResponse;
import dev.parley.teams.out.Outlet;
import dev.parley.teams.out.SearchResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The message extension: from what is being written, or from a message, to a form; and a search for what to send. */
public final class MessageExtension {

    private static final String CHOSEN = "command";
    private static final int LISTED = 8;

    /** What asks Teams to bring Parley along, and comes back when it has. */
    private static final String INSTALL = "justInTimeInstall";

    private final ChatSession session;
    private final Interactions interactions;
    private final Outlet outlet;

    public MessageExtension(ChatSession session, Interactions interactions, Outlet outlet) {
        this.session = session;
        this.interactions = interactions;
        this.outlet = outlet;
    }

    /** One of its commands is begun. */
    public InvokeResponse begun(TeamsActivity invoke) {
        String id = invoke.value().path("commandId").asText();
        if (!session.isMember(invoke.caller(), invoke.room())) {
            return notHere();
        }
        if (Extension.FILL_TEMPLATE.id().equals(id)) {
            return Dialogs.showing("Fill a template", choice(context(invoke).after("extension-" + invoke.id())));
        }
        JsonNode message = invoke.value().path("messagePayload");
        return session.specs().stream()
                .filter(spec -> spec.messageAction()
                        .filter(action -> action.id().equals(id))
                        .isPresent())
                .findFirst()
                .map(spec -> form(
                        invoke,
                        spec.onMessage(
                                PlainHtml.text(
                                        message.path("body").path("content").asText("")),
                                message.path("linkToMessage").asText(""))))
                .orElseGet(Dialogs::unknown);
    }

    /** A dialog of it is sent in. */
    public InvokeResponse sent(TeamsActivity invoke) {
        JsonNode data = invoke.value().path("data");
        if (data.path("msteams").path(INSTALL).asBoolean()) {
            return begun(invoke);
        }
        Optional<CardFields> pressed = CardFields.of(data);
        return switch (pressed.map(CardFields::what).orElse(CardFields.What.PRESS)) {
            case INSERT -> Dialogs.composing(pressed.orElseThrow().subject());
            case CHOICE ->
                spec(data.path(CHOSEN).asText(""))
                        .map(chosen -> form(invoke, new Interaction.CommandLine("/" + chosen.words())))
                        .orElseGet(Dialogs::unknown);
            case PRESS, FORM, SHOW, REFRESH -> interactions.sent(invoke, CardContext.Place.COMPOSING);
        };
    }

    /** Something is searched for: a line that is whole becomes the message to send. */
    public InvokeResponse searched(TeamsActivity invoke) {
        String query = "";
        for (JsonNode each : invoke.value().path("parameters")) {
            query = each.path("name").asText().equals(Extension.QUERY)
                    ? each.path("value").asText("").strip()
                    : query;
        }
        SearchResponse response = new SearchResponse(
                invoke.asker(),
                context(invoke),
                outlet,
                spec(query).map(CommandSpec::usage).orElse(""));
        if (isLine(query)) {
            // Done each time: what may be revealed can have changed since the same was searched for.
            session.take(
                    new Interaction.CommandLine("/parley " + query),
                    invoke.caller(),
                    invoke.room(),
                    DeliveryKey.of("searched", invoke.conversation(), invoke.id()),
                    response);
        } else if (session.isMember(invoke.caller(), invoke.room())) {
            return Dialogs.told(offered(query));
        } else {
            response.turnAway(session.refusal());
        }
        return response.response();
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
        return "Type a command with its values: "
                + listed.stream().map(each -> each.usage()).collect(Collectors.joining(" · "));
    }

    private List<CommandSpec> templates() {
        return session.specs().stream().filter(CommandSpec::postsToRoom).toList();
    }

    private InvokeResponse form(TeamsActivity invoke, Interaction interaction) {
        DialogResponse dialog = new DialogResponse(invoke.asker(), context(invoke), outlet);
        session.take(interaction, invoke.caller(), invoke.room(), DeliveryKey.of("begun", invoke.id()), dialog);
        return dialog.response();
    }

    private static CardContext context(TeamsActivity invoke) {
        return Interactions.context(invoke, invoke.room(), CardContext.Place.COMPOSING);
    }

    private ObjectNode choice(CardContext context) {
        ObjectNode set = Texts.typed("Input.ChoiceSet")
                .put("id", CHOSEN)
                .put("label", "Which template")
                .put("style", "expanded")
                .put("isRequired", true)
                .put("errorMessage", "Choose one.");
        ArrayNode choices = set.putArray("choices");
        templates()
                .forEach(each -> choices.addObject()
                        .put("title", each.words() + " · " + each.summary())
                        .put("value", each.words()));
        CardFields choice = new CardFields(context.channel(), context.card(), CardFields.What.CHOICE, "");
        return Cards.framed(List.of(set, Cards.buttons(List.of(Actions.sending("Continue", choice, context)))));
    }

    /** Teams asks whether it may bring Parley along, and begins the command again. */
    private static InvokeResponse notHere() {
        ObjectNode add = Texts.typed("Action.Submit").put("title", "Add Parley here");
        add.putObject("data").putObject("msteams").put(INSTALL, true);
        return Dialogs.showing(
                "Parley",
                Cards.open("I only answer the team that added me, and only in conversations I'm in.", List.of(add)));
    }
}
