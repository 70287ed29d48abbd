package dev.parley.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.core.harness.Npm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A Slack Web API that we did not write: npm {@code emulate}, in a process of its own, strict about scopes. Before it
 * stands a door of ours, which changes nothing, records what is asked and answered, and is where private answers arrive,
 * for which the emulator has no place.
 */
final class SlackEmulator implements SlackClient, AutoCloseable {

    static final String BOT = "U0PARLEY";
    static final String CLIENT_ID = "111.222";
    static final String CLIENT_SECRET = "fedcba9876543210fedcba9876543210";

    private static final String ANA = "xoxp-ana";
    private static final String ITSELF = "xoxb-slack-itself";
    private static final String SEED = """
            {"baseUrl": "%7$s",
             "team": {"name": "Northwind", "domain": "northwind"},
             "strict_scopes": true,
             "users": [{"name": "ana", "real_name": "Ana Ruiz"}, {"name": "maria", "real_name": "Maria Chen"}],
             "oauth_apps": [{"client_id": "%1$s", "client_secret": "%2$s", "name": "Parley", "app_id": "A0PARLEY",
               "bot_id": "B0PARLEY", "bot_user_id": "%3$s", "bot_name": "parley", "redirect_uris": ["%4$s"], "scopes": []}],
             "tokens": [
               {"token": "%5$s", "type": "bot", "app_id": "A0PARLEY", "bot_id": "B0PARLEY", "user_id": "%3$s", "scopes": []},
               {"token": "%6$s", "type": "user", "user": "ana", "scopes": ["chat:write", "users:read",
                 "channels:manage", "channels:history", "groups:write", "groups:history",
                 "im:write", "im:history", "mpim:write", "mpim:history", "files:read"]}]}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Process process = Npm.node("slack.mjs");
    private final HttpServer door;
    private volatile URI behind = URI.create("http://127.0.0.1:1/");

    /** What Parley asked of a method, or sent to {@code respond} where private answers arrive, and what came back. */
    record Asked(String method, String body, JsonNode answer) {
        boolean refused() {
            return !answer.path("ok").asBoolean();
        }
    }

    SlackEmulator() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", this::serve);
        door.setExecutor(threads);
        door.start();
    }

    /** Makes Slack know the app, and where it takes people back to. */
    void register(URI redirect) throws IOException {
        String seed = SEED.formatted(CLIENT_ID, CLIENT_SECRET, BOT, redirect, ITSELF, ANA, address());
        Writer input = process.outputWriter(StandardCharsets.UTF_8);
        input.write(seed.replace("\n", "") + "\n");
        input.flush();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String port = String.valueOf(output.readLine());
        if (!port.matches("\\d+")) {
            throw new AssertionError(
                    port + "\n" + String.join("\n", output.lines().toList()));
        }
        behind = URI.create("http://127.0.0.1:" + port + "/");
    }

    URI url() {
        return URI.create(address() + "/");
    }

    private String address() {
        return "http://127.0.0.1:" + door.getAddress().getPort();
    }

    @Override
    public String team() {
        return "T000000001";
    }

    @Override
    public String responseUrl() {
        return url().resolve("/respond/" + numbers.incrementAndGet()).toString();
    }

    @Override
    public String trigger(String person) {
        return ask(ITSELF, "views.generateTriggerId", Map.of("user_id", person))
                .path("trigger_id")
                .asText();
    }

    String person(String name) {
        for (JsonNode each : asAna("users.list", Map.of()).path("members")) {
            if (each.path("name").asText().equals(name)) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    /** Ana makes a channel, and takes the bot along. */
    String channel(boolean isPrivate) {
        String channel = asAna(
                        "conversations.create",
                        Map.of("name", "deal-" + numbers.incrementAndGet(), "is_private", "" + isPrivate))
                .at("/channel/id")
                .asText();
        asAna("conversations.invite", Map.of("channel", channel, "users", BOT));
        return channel;
    }

    /** Ana's conversation with these. */
    String conversation(String... people) {
        return asAna("conversations.open", Map.of("users", String.join(",", people)))
                .at("/channel/id")
                .asText();
    }

    /** What stands in a channel, as Ana reads it, the newest first. */
    JsonNode history(String channel) {
        return asAna("conversations.history", Map.of("channel", channel)).path("messages");
    }

    /** What a file holds, as Ana reads it. */
    String file(String url) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + ANA)
                .build());
    }

    /** Ana, in a client of her own. */
    JsonNode asAna(String method, Map<String, String> fields) {
        JsonNode answer = ask(ANA, method, fields);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(method + ": " + answer);
        }
        return answer;
    }

    private JsonNode ask(String token, String method, Map<String, String> fields) {
        HttpRequest request = HttpRequest.newBuilder(behind.resolve("/api/" + method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(SlackUser.form(fields)))
                .build();
        return SlackUser.json(send(request));
    }

    private String send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Asked> asked(String method) {
        return asked.stream().filter(each -> each.method().equals(method)).toList();
    }

    /** What Slack said no to, such as {@code views.open expired_trigger_id}. */
    List<String> refusals() {
        return asked.stream()
                .filter(Asked::refused)
                .map(each -> each.method() + " " + each.answer().path("error").asText("is missing"))
                .distinct()
                .toList();
    }

    void forget() {
        asked.clear();
    }

    private void serve(HttpExchange exchange) throws IOException {
        URI target = behind.resolve(exchange.getRequestURI());
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (target.getPath().startsWith("/respond/")) {
            ObjectNode sent = (ObjectNode) JSON.readTree(body);
            asked.add(new Asked("respond", "", sent.put("ok", true)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        Stream.of("Authorization", "Content-Type")
                .forEach(name -> exchange.getRequestHeaders()
                        .getOrDefault(name, List.of())
                        .forEach(value -> request.header(name, value)));
        try {
            answer(exchange, body, http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, byte[] body, HttpResponse<byte[]> answer) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/")) {
            asked.add(new Asked(
                    path.substring("/api/".length()),
                    new String(body, StandardCharsets.UTF_8),
                    JSON.readTree(answer.body())));
        }
        Stream.of("Location", "Content-Type")
                .forEach(name -> answer.headers()
                        .allValues(name)
                        .forEach(value -> exchange.getResponseHeaders().add(name, value)));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    @Override
    public void close() {
        door.stop(0);
        threads.shutdownNow();
        process.destroy();
    }
}
