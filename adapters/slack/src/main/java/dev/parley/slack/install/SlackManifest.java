package dev.parley.slack.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.platform.Cut;
import dev.parley.slack.draw.Slash;
import dev.parley.slack.in.SlackServlet;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The manifest from which a Slack app is made: what it may do, and every word that can be typed, from their declarations. */
public final class SlackManifest {

    /** What stands for the address at which Slack reaches Parley until someone fills it in. */
    public static final URI EXAMPLE = URI.create("https://parley.example.com");

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    public static final List<String> SCOPES = List.of(
            "commands",
            "chat:write",
            "app_mentions:read",
            "channels:read",
            "groups:read",
            "im:read",
            "im:write",
            "files:write",
            "mpim:read",
            "users:read");

    private static final List<String> EVENTS = List.of(
            "app_home_opened",
            "app_mention",
            "app_uninstalled",
            "tokens_revoked",
            "channel_shared",
            "channel_unshared",
            "channel_id_changed",
            "member_joined_channel");

    private static final int DESCRIPTION = 200;
    private static final int USAGE = 100;

    private SlackManifest() {}

    /**
     * The manifest as JSON.
     *
     * @param specs of every command, in the order in which help lists them
     * @param address where Slack reaches Parley, without a path; empty where Parley calls Slack (Socket Mode)
     */
    public static String of(List<CommandSpec> specs, Optional<URI> address) {
        Map<String, Object> events = address.map(each ->
                        ordered("request_url", each.resolve(SlackServlet.PATH).toString()))
                .orElseGet(SlackManifest::ordered);
        Map<String, Object> url = address.map(
                        each -> ordered("url", each.resolve(SlackServlet.PATH).toString()))
                .orElseGet(SlackManifest::ordered);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("_metadata", Map.of("major_version", 2));
        manifest.put(
                "display_information",
                ordered(
                        "name", "Parley",
                        "description", "Drafts your next message in a negotiation and logs every concession.",
                        "long_description",
                                "Parley sits in the channel where a deal is negotiated. It drafts your next message, keeps"
                                        + " a log of every concession and, when talks stall, drafts an escalation that"
                                        + " involves both sides. Only you see its answers until you post one.",
                        "background_color", "#1f3a5f"));
        manifest.put(
                "features",
                ordered(
                        "app_home",
                                ordered(
                                        "home_tab_enabled", true,
                                        // Its words of welcome are there; without a scope for reading it cannot be
                                        // answered.
                                        "messages_tab_enabled", true,
                                        "messages_tab_read_only_enabled", true),
                        "bot_user", ordered("display_name", "parley", "always_online", true),
                        "shortcuts",
                                Stream.concat(
                                                Stream.of(ordered(
                                                        "name", "Parley",
                                                        "type", "global",
                                                        "callback_id", "parley",
                                                        "description", "Choose what you want to do, and where")),
                                                specs.stream().flatMap(SlackManifest::shortcut))
                                        .toList(),
                        "slash_commands", commands(specs, url)));
        Map<String, Object> oauth = ordered("scopes", Map.of("bot", SCOPES));
        address.ifPresent(each -> oauth.put(
                "redirect_urls", List.of(each.resolve(InstallServlet.BACK).toString())));
        manifest.put("oauth_config", oauth);
        manifest.put(
                "settings",
                ordered(
                        "event_subscriptions", with(events, "bot_events", EVENTS),
                        "interactivity", with(events, "is_enabled", true),
                        "org_deploy_enabled", true,
                        "socket_mode_enabled", address.isEmpty(),
                        "token_rotation_enabled", false));
        return GSON.toJson(manifest) + "\n";
    }

    /** In the menu of a message, for a command that is offered there. */
    private static Stream<Map<String, Object>> shortcut(CommandSpec spec) {
        return spec.messageAction().stream()
                .map(action -> ordered(
                        "name", action.title(),
                        "type", "message",
                        "callback_id", spec.words(),
                        "description", action.description()));
    }

    private static Map<String, Object> with(Map<String, Object> known, String name, Object value) {
        Map<String, Object> more = ordered(name, value);
        more.putAll(known);
        return more;
    }

    private static List<Map<String, Object>> commands(List<CommandSpec> specs, Map<String, Object> url) {
        List<Map<String, Object>> commands = new ArrayList<>();
        commands.add(command("/parley", "Everything Parley can do", "help | floor | concede | …", url));
        specs.stream()
                .filter(Slash::isOwn)
                .forEach(each -> commands.add(command("/" + each.words(), each.summary(), hint(each), url)));
        return commands;
    }

    private static Map<String, Object> command(String word, String description, String usage, Map<String, Object> url) {
        Map<String, Object> command = ordered("command", word);
        command.putAll(url);
        command.put("description", Cut.of(description, DESCRIPTION));
        command.put("should_escape", false);
        if (!usage.isEmpty()) {
            command.put("usage_hint", Cut.of(usage, USAGE));
        }
        return command;
    }

    private static String hint(CommandSpec spec) {
        return spec.usage().substring(("/" + spec.words()).length()).strip();
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
