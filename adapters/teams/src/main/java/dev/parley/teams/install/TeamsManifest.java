package dev.parley.teams.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.dispatch.CommandSpec;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manifest of the Teams app: what it may do, and the words that Teams offers, from their declarations. */
public final class TeamsManifest {

    /** What stands for the app's id until Microsoft Entra has given it one. */
    public static final UUID EXAMPLE = new UUID(0, 0);

    static final String COLOR = "color.png";
    static final String OUTLINE = "outline.png";

    private static final String SCHEMA_VERSION = "1.29";
    private static final String SCHEMA =
            "https://developer.microsoft.com/json-schemas/teams/v" + SCHEMA_VERSION + "/MicrosoftTeams.schema.json";

    /** Of the app. To be raised when what is printed here changes: Teams takes an update only under a higher one. */
    private static final String VERSION = "1.0.0";

    /** Where the people who run Parley say who they are; a placeholder that the store would not take. */
    private static final String PUBLISHER = "parley.example.com";

    private static final String ABOUT = """
            Parley sits in the channel or chat where you negotiate a deal, within Microsoft Teams.

            - **Ready messages.** Type a short command, or choose it from the box you write in, and fill in the blanks.
            - **A log** of every concession, and what you're still owed.
            - **An escalation when talks stall:** a message that involves both sides' sponsors, ready to post.
            - **All your deals at a glance,** in your own chat with Parley: what's owed, what's due and what to do next.

            Only you see its answers until you post one, and Parley names the people from outside before they read it. \
            It reads only what you send it. People from outside your organisation can't use it.

            Type **help** for everything it can do.""";

    private static final int COMMANDS = 12;
    private static final int DESCRIPTION = 128;

    /** Listed however many templates there are; the templates come next, and what finds no place is found through help. */
    private static final List<String> ALWAYS_IN_ROOMS = List.of("concede", "concessions", "impasse", "deal", "help");

    /** The same for the chat with Parley alone, where all deals matter more than the one of the room. */
    private static final List<String> ALWAYS_ALONE = List.of("concede", "concessions", "impasse", "deals", "help");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRINTED = JSON.writer(printer());

    private TeamsManifest() {}

    /**
     * The manifest as JSON.
     *
     * @param specs of every command, in the order in which help lists them
     * @param appId of the app in Microsoft Entra, under which its bot is registered too
     */
    public static String of(List<CommandSpec> specs, UUID appId) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("$schema", SCHEMA);
        manifest.put("manifestVersion", SCHEMA_VERSION);
        manifest.put("version", VERSION);
        manifest.put("id", appId.toString());
        introduce(manifest);
        manifest.put("defaultInstallScope", "team");
        manifest.putObject("defaultGroupCapability")
                .put("team", "bot")
                .put("groupchat", "bot")
                .put("meetings", "bot");
        manifest.put("supportsChannelFeatures", "tier1");
        bot(manifest.putArray("bots").addObject(), specs, appId);
        extensions(manifest.putArray("composeExtensions").addObject(), specs, appId);
        permit(manifest, appId);
        return printed(manifest);
    }

    private static void introduce(ObjectNode manifest) {
        manifest.putObject("developer")
                .put("name", "Parley")
                .put("websiteUrl", "https://" + PUBLISHER)
                .put("privacyUrl", "https://" + PUBLISHER + "/privacy")
                .put("termsOfUseUrl", "https://" + PUBLISHER + "/terms");
        manifest.putObject("name").put("short", "Parley").put("full", "Parley, the negotiator's second");
        manifest.putObject("description")
                .put("short", "Drafts your next message in a negotiation and logs every concession.")
                .put("full", ABOUT);
        manifest.putObject("icons").put("color", COLOR).put("outline", OUTLINE);
        manifest.put("accentColor", "#0b6b63");
    }

    private static void bot(ObjectNode bot, List<CommandSpec> specs, UUID appId) {
        bot.put("botId", appId.toString());
        add(bot.putArray("scopes"), "personal", "team", "groupChat");
        // Without it Teams offers no slash commands: they reach Parley as messages that only their sender sees.
        bot.put("supportsTargetedMessages", true);
        // An export is offered as a file in one's own chat.
        bot.put("supportsFiles", true);
        ArrayNode lists = bot.putArray("commandLists");
        ObjectNode rooms = lists.addObject();
        add(rooms.putArray("scopes"), "team", "groupChat");
        add(rooms.putArray("triggers"), "mention", "slash");
        commands(rooms.putArray("commands"), specs, ALWAYS_IN_ROOMS);
        ObjectNode alone = lists.addObject();
        add(alone.putArray("scopes"), "personal");
        add(alone.putArray("triggers"), "mention");
        commands(alone.putArray("commands"), specs, ALWAYS_ALONE);
    }

    private static void commands(ArrayNode commands, List<CommandSpec> specs, List<String> always) {
        Set<String> listed = Stream.concat(
                        specs.stream().map(CommandSpec::words).filter(always::contains),
                        specs.stream().map(CommandSpec::words))
                .distinct()
                .limit(COMMANDS)
                .collect(Collectors.toSet());
        specs.stream()
                .filter(each -> listed.contains(each.words()))
                .forEach(each -> commands.addObject().put("title", each.words()).put("description", description(each)));
    }

    /** What it does and, where there is room for all of it, what can follow its words. */
    private static String description(CommandSpec spec) {
        String usage = spec.usage().substring(("/" + spec.words()).length()).strip();
        String both = spec.summary() + ": " + usage;
        return spec.opensForm() && both.length() <= DESCRIPTION ? both : spec.summary();
    }

    private static void extensions(ObjectNode all, List<CommandSpec> specs, UUID appId) {
        all.put("botId", appId.toString());
        all.put("canUpdateConfiguration", false);
        ArrayNode commands = all.putArray("commands");
        ObjectNode fill = extension(commands, Extension.FILL_TEMPLATE);
        action(fill, "compose", "commandBox");
        add(fill.putArray("triggers"), "slash");
        specs.forEach(spec -> spec.messageAction().ifPresent(action -> {
            ObjectNode command = commands.addObject()
                    .put("id", action.id())
                    .put("title", action.title())
                    .put("description", action.description());
            action(command, "message");
        }));
        search(extension(commands, Extension.SEARCH_TEMPLATES));
    }

    private static ObjectNode extension(ArrayNode commands, Extension extension) {
        return commands.addObject()
                .put("id", extension.id())
                .put("title", extension.title())
                .put("description", extension.description());
    }

    private static void action(ObjectNode command, String... contexts) {
        command.put("type", "action");
        add(command.putArray("context"), contexts);
        command.put("fetchTask", true);
    }

    private static void search(ObjectNode command) {
        command.put("type", "query");
        add(command.putArray("context"), "compose", "commandBox");
        command.put("initialRun", true);
        command.putArray("parameters")
                .addObject()
                .put("name", Extension.QUERY)
                .put("title", "Words")
                .put("description", "Words from the template")
                .put("inputType", "text");
    }

    /** Who is in a channel decides what may be said there. Messages are asked for nowhere: Parley would be sent every one. */
    private static void permit(ObjectNode manifest, UUID appId) {
        add(manifest.putArray("permissions"), "identity", "messageTeamMembers");
        manifest.putObject("webApplicationInfo")
                .put("id", appId.toString())
                .put("resource", "api://" + PUBLISHER + "/" + appId);
        manifest.putObject("authorization")
                .putObject("permissions")
                .putArray("resourceSpecific")
                .addObject()
                .put("name", "ChannelMember.Read.Group")
                .put("type", "Application");
    }

    private static void add(ArrayNode array, String... texts) {
        for (String each : texts) {
            array.add(each);
        }
    }

    private static String printed(ObjectNode manifest) {
        try {
            return PRINTED.writeValueAsString(manifest) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts was not written", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }
}
