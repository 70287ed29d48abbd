package dev.parley.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Someone at a Slack client: types, presses and sends in, signed as Slack signs. */
public final class SlackUser {

    public static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger TRIGGERS = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI events;
    private final SlackClient slack;
    private final String id;
    private final String channel;
    private final String team;
    private final String enterprise;

    public SlackUser(URI parley, SlackClient slack, String id, String channel) {
        this(parley, slack, id, channel, slack.team(), "");
    }

    /** @param enterprise of which the workspace is; empty if of none */
    public SlackUser(URI parley, SlackClient slack, String id, String channel, String team, String enterprise) {
        this.team = team;
        this.enterprise = enterprise;
        this.events = parley.resolve("/slack/events");
        this.slack = slack;
        this.id = id;
        this.channel = channel;
    }

    /** What Slack gets back for a typed line. */
    public JsonNode types(String line) {
        return types(line, slack.trigger(id));
    }

    public JsonNode types(String line, String trigger) {
        int space = line.indexOf(' ');
        String command = space < 0 ? line : line.substring(0, space);
        String text = space < 0 ? "" : line.substring(space + 1);
        return json(send(form(Map.of(
                "command", command,
                "text", text,
                "team_id", team,
                "enterprise_id", enterprise,
                "user_id", id,
                "channel_id", channel,
                "channel_name", "privategroup",
                "trigger_id", trigger,
                "response_url", slack.responseUrl(),
                "is_enterprise_install", "" + !enterprise.isEmpty()))));
    }

    /** Presses a button of an ephemeral message. */
    public HttpResponse<String> presses(JsonNode message, String label) {
        ObjectNode payload = interaction("block_actions");
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", "m" + message.hashCode())
                .put("channel_id", channel)
                .put("is_ephemeral", true);
        payload.putObject("channel").put("id", channel);
        payload.put("response_url", slack.responseUrl());
        payload.putArray("actions").add(button(message.get("blocks"), label));
        return send(form(Map.of("payload", payload.toString())));
    }

    /** Presses a button within a modal. */
    public HttpResponse<String> pressesInView(JsonNode view, String label) {
        ObjectNode payload = interaction("block_actions");
        payload.putObject("container")
                .put("type", "view")
                .put("view_id", view.path("id").asText());
        payload.set("view", view);
        payload.putArray("actions").add(button(view.get("blocks"), label));
        return send(form(Map.of("payload", payload.toString())));
    }

    /** Chooses a shortcut on a message of someone's. */
    public HttpResponse<String> takes(String shortcut, String message) {
        return takes(shortcut, message, "1700000000.1");
    }

    /** The same of the message that was written at this time. */
    public HttpResponse<String> takes(String shortcut, String message, String at) {
        ObjectNode payload = interaction("message_action");
        payload.put("callback_id", shortcut)
                .put("response_url", slack.responseUrl())
                .put("message_ts", at);
        payload.putObject("channel").put("id", channel);
        payload.putObject("message").put("type", "message").put("text", message).put("ts", at);
        return send(form(Map.of("payload", payload.toString())));
    }

    /** Chooses the shortcut that is offered everywhere. */
    public HttpResponse<String> takesAnywhere(String shortcut) {
        ObjectNode payload = interaction("shortcut");
        payload.put("callback_id", shortcut);
        return send(form(Map.of("payload", payload.toString())));
    }

    /** Something happens in the channel of which Slack tells. */
    public HttpResponse<String> happens(String id, String event) {
        return happens(id, event, Instant.now());
    }

    /**
     * Sends an event.
     *
     * @param at when Slack says that it happened
     */
    public HttpResponse<String> happens(String id, String event, Instant at) {
        ObjectNode payload = JSON.createObjectNode();
        payload.put("type", "event_callback").put("event_id", id).put("team_id", team);
        payload.put("event_time", at.getEpochSecond());
        payload.putArray("authorizations").addObject().put("team_id", team).put("enterprise_id", enterprise);
        payload.set("event", json(event));
        return send(payload.toString());
    }

    /** Sends a modal in with these values; what is not named stays as the modal has it. */
    public JsonNode submits(JsonNode view, Map<String, String> values) {
        ObjectNode payload = interaction("view_submission");
        ObjectNode filled = view.deepCopy();
        ObjectNode state = filled.putObject("state").putObject("values");
        for (JsonNode block : view.get("blocks")) {
            if (block.path("type").asText().equals("input")) {
                fill(
                        state.putObject(block.path("block_id").asText()),
                        block.get("element"),
                        values.get(block.path("block_id").asText()));
            }
        }
        payload.set("view", filled);
        return json(send(form(Map.of("payload", payload.toString()))));
    }

    private static void fill(ObjectNode block, JsonNode element, @Nullable String value) {
        ObjectNode field = block.putObject(element.path("action_id").asText());
        String type = element.path("type").asText();
        field.put("type", type);
        switch (type) {
            case "datepicker" ->
                field.put(
                        "selected_date",
                        value != null ? value : element.path("initial_date").asText(null));
            case "users_select" -> field.put("selected_user", value);
            case "conversations_select" -> field.put("selected_conversation", value);
            case "static_select" ->
                field.set(
                        "selected_option",
                        value == null
                                ? element.get("initial_option")
                                : JSON.createObjectNode().put("value", value));
            case "checkboxes" -> {
                field.putArray("selected_options");
                if (value != null) {
                    field.withArray("selected_options").addObject().put("value", value);
                }
            }
            default ->
                field.put(
                        "value",
                        value != null ? value : element.path("initial_value").asText(null));
        }
    }

    private ObjectNode interaction(String type) {
        ObjectNode payload = JSON.createObjectNode();
        payload.put("type", type).put("trigger_id", slack.trigger(id)).put("api_app_id", "A0PARLEY");
        if (enterprise.isEmpty()) {
            payload.putObject("team").put("id", team).put("domain", "northwind");
        } else {
            payload.putNull("team");
            payload.putObject("enterprise").put("id", enterprise);
            payload.put("is_enterprise_install", true);
        }
        payload.putObject("user").put("id", id).put("team_id", team);
        return payload;
    }

    private static ObjectNode button(JsonNode blocks, String label) {
        for (JsonNode block : blocks) {
            for (JsonNode element : block.path("elements")) {
                if (element.path("type").asText().equals("button")
                        && element.path("text").path("text").asText().startsWith(label)) {
                    return JSON.createObjectNode()
                            .put("type", "button")
                            .put("action_id", element.path("action_id").asText())
                            .put("value", element.path("value").asText());
                }
            }
        }
        throw new AssertionError("no button " + label + " in " + blocks);
    }

    public static String trigger() {
        return "trigger." + TRIGGERS.incrementAndGet();
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public HttpResponse<String> send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8), Instant.now().getEpochSecond(), SECRET);
    }

    public HttpResponse<String> send(byte[] body, long at, String secret) {
        return send(
                body, Map.of("X-Slack-Request-Timestamp", "" + at, "X-Slack-Signature", signature(body, at, secret)));
    }

    public HttpResponse<String> send(byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(events)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signature(byte[] body, long at, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + at + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError("status " + response.statusCode());
        }
        return json(response.body());
    }

    public static JsonNode json(String text) {
        try {
            return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
