package dev.parley.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jsoup.nodes.Entities;

/** Someone at a Teams client, in one conversation: types, presses and sends in, signed as Teams signs. */
public final class TeamsUser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger IDS = new AtomicInteger();

    private final URI parley;
    private final TeamsSide teams;
    private final String id;
    private final String conversation;

    public TeamsUser(URI parley, TeamsSide teams, String id, String conversation) {
        this.parley = parley;
        this.teams = teams;
        this.id = id;
        this.conversation = conversation;
    }

    public String id() {
        return id;
    }

    /** A line after a mention of Parley, or alone in the chat with it. */
    public HttpResponse<String> types(String line) {
        return send(line(line));
    }

    public ObjectNode line(String line) {
        String text = Entities.escape(line);
        return isPersonal() ? activity("message").put("text", text) : mentioning("<at>Parley</at>&nbsp;" + text);
    }

    /** A message that mentions Parley. */
    public ObjectNode mentioning(String text) {
        ObjectNode activity = activity("message").put("text", text);
        activity.putArray("entities")
                .addObject()
                .put("type", "mention")
                .put("text", "<at>Parley</at>")
                .putObject("mentioned")
                .put("id", TeamsSide.BOT)
                .put("name", "Parley");
        return activity;
    }

    /** A line from the slash menu, which nobody else sees. */
    public ObjectNode slash(String line) {
        ObjectNode activity = activity("message").put("text", Entities.escape(line));
        ((ObjectNode) activity.get("recipient")).put("isTargeted", true);
        return activity;
    }

    /** Executes a button of a card, with what stands in its fields. */
    public ObjectNode execute(String message, JsonNode action, Map<String, String> fields) {
        ObjectNode invoke = invoke("adaptiveCard/action").put("replyToId", message);
        ObjectNode value = invoke.putObject("value").put("trigger", "manual");
        ObjectNode executed = value.putObject("action")
                .put("type", "Action.Execute")
                .put("verb", action.path("verb").asText());
        executed.set("data", merged(action, fields));
        return invoke;
    }

    /** The same at a client that executes nothing. */
    public ObjectNode submit(String message, JsonNode action, Map<String, String> fields) {
        ObjectNode activity = activity("message").put("replyToId", message);
        activity.set("value", merged(action.get("fallback"), fields));
        return activity;
    }

    /** Asks for a dialog, or sends one in. */
    public ObjectNode task(String name, String message, JsonNode action, Map<String, String> fields) {
        ObjectNode invoke = invoke(name).put("replyToId", message);
        invoke.putObject("value").set("data", merged(action, fields));
        return invoke;
    }

    public ObjectNode invoke(String name) {
        return activity("invoke").put("name", name);
    }

    private static ObjectNode merged(JsonNode action, Map<String, String> fields) {
        ObjectNode data = action.get("data").deepCopy();
        fields.forEach(data::put);
        return data;
    }

    public ObjectNode activity(String type) {
        TeamsSide.Conversation where = teams.conversation(conversation);
        ObjectNode activity = JSON.createObjectNode()
                .put("type", type)
                .put("id", "1700000" + IDS.incrementAndGet())
                .put("timestamp", "2026-11-24T10:00:05Z")
                .put("localTimestamp", "2026-11-24T11:00:05.1234567+01:00")
                .put("localTimezone", "Europe/Berlin")
                .put("serviceUrl", teams.serviceUrl())
                .put("channelId", "msteams")
                .put("locale", "tr-TR")
                .put("textFormat", "plain");
        activity.putObject("from")
                .put("id", id)
                .put("name", teams.whoIs(id).path("name").asText())
                .put("aadObjectId", "aad-" + id);
        activity.putObject("recipient").put("id", TeamsSide.BOT).put("name", "Parley");
        activity.putObject("conversation")
                .put("id", conversation)
                .put("conversationType", where.kind())
                .put("tenantId", TeamsSide.HOME);
        ObjectNode data = activity.putObject("channelData");
        data.putObject("tenant").put("id", TeamsSide.HOME);
        if (where.kind().equals("channel")) {
            data.putObject("team").put("id", "19:team@thread.tacv2");
            data.putObject("channel").put("id", where.id());
        }
        if (where.meeting()) {
            data.putObject("meeting").put("id", "meeting-1");
        }
        return activity;
    }

    private boolean isPersonal() {
        return teams.conversation(conversation).kind().equals("personal");
    }

    /** What Parley answers over HTTP. */
    public HttpResponse<String> send(JsonNode activity) {
        return send(activity.toString(), new TeamsToken(teams, Instant.now()).signed());
    }

    public HttpResponse<String> send(String body, String token) {
        return request(builder -> builder.header("Authorization", "Bearer " + token), body);
    }

    public HttpResponse<String> request(Consumer<HttpRequest.Builder> change, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(parley.resolve("/api/messages"))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        change.accept(request);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Parley is not there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
