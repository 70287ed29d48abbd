package dev.parley.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Slack's side of the wire: people, channels, a Web API over real HTTP, and somewhere for private answers to arrive. It
 * records everything that leaves Parley, and misbehaves when told to.
 */
public final class SlackSide implements SlackClient, AutoCloseable {

    static {
        // What is waited for is mostly there within milliseconds.
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    public static final String TEAM = "T0NORTHWIND";
    public static final String ACME = "T0ACME";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> people = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> channels = new ConcurrentHashMap<>();
    private final Map<String, List<String>> members = new ConcurrentHashMap<>();
    private final Map<String, Deque<Trouble>> troubles = new ConcurrentHashMap<>();
    private final Map<String, String> teams = new ConcurrentHashMap<>();
    private final Set<String> paged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Semaphore silence = new Semaphore(0);
    private volatile String line = "";

    /** Something that Parley sent: to a method of the Web API, or to {@code respond} where private answers arrive. */
    public record Sent(String method, String token, Map<String, String> fields, JsonNode json) {
        public boolean holds(String text) {
            return fields.values().stream().anyMatch(value -> value.contains(text))
                    || json.toString().contains(text);
        }
    }

    /** How a call goes wrong once. */
    public record Trouble(int status, Map<String, String> headers, String body) {
        public static Trouble limited(int seconds) {
            return new Trouble(429, Map.of("Retry-After", "" + seconds), "{\"ok\":false,\"error\":\"ratelimited\"}");
        }

        public static Trouble broken() {
            return new Trouble(500, Map.of(), "<html>oops</html>");
        }

        /** The connection breaks before anything is answered. */
        public static Trouble cut() {
            return new Trouble(0, Map.of(), "");
        }

        /** Nothing is answered as long as anybody might wait. */
        public static Trouble silent() {
            return new Trouble(-1, Map.of(), "");
        }

        public static Trouble no(String error) {
            return new Trouble(200, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}");
        }
    }

    public SlackSide() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::serve);
        http.setExecutor(threads);
        http.start();
        person("U0ANA", "Ana Ruiz", TEAM);
        person("U0MARIA", "Maria Chen", TEAM);
        person("U0NEW", "Noor New", TEAM);
        person("U0GUS", "Gus Guest", TEAM).put("is_restricted", true);
        person("U0BO", "Bo Larsen", ACME);
    }

    /** Other channels, and nothing sent yet: an inside one, one shared with Acme, one with a guest, and Ana's with the bot. */
    public void begin(String inside, String shared, String withGuest, String bot) {
        sent.clear();
        channels.clear();
        members.clear();
        troubles.clear();
        channel(inside, "acme-team", "U0ANA", "U0MARIA");
        channel(shared, "northwind-acme", "U0ANA", "U0BO")
                .put("is_ext_shared", true)
                .put("is_shared", true);
        channel(withGuest, "with-gus", "U0ANA", "U0GUS");
        channel(bot, "", "U0ANA").put("is_im", true).put("user", "U0ANA");
    }

    /** Where a line for Socket Mode can be opened. */
    public void line(String url) {
        line = url;
    }

    /** One more channel of the workspace's own. */
    public void room(String id, String name, String... inIt) {
        channel(id, name, inIt);
    }

    /** People of a workspace belong to an organisation. */
    public void inOrganisation(String enterprise, String team, String... ids) {
        for (String id : ids) {
            people.computeIfPresent(id, (key, person) -> {
                person.putObject("enterprise_user").put("id", id).put("enterprise_id", enterprise);
                return person.put("team_id", team);
            });
        }
    }

    /** Slack lists the members of a channel on more than one page. */
    public void listInPages(String channel) {
        paged.add(channel);
    }

    /** Someone outside is let into a channel. */
    public void share(String channel) {
        channels.computeIfPresent(channel, (id, found) -> found.put("is_ext_shared", true));
    }

    public URI api() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/api/");
    }

    @Override
    public String team() {
        return TEAM;
    }

    @Override
    public String trigger(String person) {
        return SlackUser.trigger();
    }

    @Override
    public String responseUrl() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/respond/" + numbers.incrementAndGet();
    }

    private ObjectNode person(String id, String name, String team) {
        ObjectNode person = JSON.createObjectNode();
        person.put("id", id)
                .put("team_id", team)
                .put("name", name.toLowerCase(Locale.ROOT))
                .put("tz", "Europe/Berlin");
        person.putObject("profile").put("real_name", name);
        people.put(id, person);
        return person;
    }

    private ObjectNode channel(String id, String name, String... inIt) {
        ObjectNode channel = JSON.createObjectNode();
        channel.put("id", id).put("name", name).put("num_members", inIt.length);
        channels.put(id, channel);
        members.put(id, List.of(inIt));
        return channel;
    }

    /** The next call of this method goes wrong like this. */
    public void next(String method, Trouble trouble) {
        troubles.computeIfAbsent(method, key -> new ConcurrentLinkedDeque<>()).add(trouble);
    }

    public List<Sent> sent(String method) {
        return sent.stream().filter(each -> each.method().equals(method)).toList();
    }

    public List<Sent> all() {
        return List.copyOf(sent);
    }

    /** The texts that were posted to a channel, in order. */
    public List<String> posted(String channel) {
        return sent("chat.postMessage").stream()
                .filter(each -> channel.equals(each.fields().get("channel")))
                .map(each -> each.fields().getOrDefault("text", ""))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = path.startsWith("/api/") ? path.substring("/api/".length()) : "respond";
        if (path.startsWith("/upload/")) {
            sent.add(new Sent("upload", "", Map.of("file", body), JSON.nullNode()));
            answer(exchange, 200, Map.of(), "OK");
            return;
        }
        Map<String, String> fields = method.equals("respond") ? Map.of() : form(body);
        Deque<Trouble> waiting = troubles.getOrDefault(method, new ConcurrentLinkedDeque<>());
        Trouble trouble = waiting.poll();
        if (trouble == null) {
            String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .replace("Bearer ", "");
            sent.add(new Sent(method, token, fields, method.equals("respond") ? JSON.readTree(body) : JSON.nullNode()));
            answer(
                    exchange,
                    200,
                    Map.of(),
                    method.equals("respond")
                            ? "ok"
                            : answer(method, fields, teams.getOrDefault(token, TEAM))
                                    .toString());
        } else if (trouble.status() > 0) {
            answer(exchange, trouble.status(), trouble.headers(), trouble.body());
        } else {
            if (trouble.equals(Trouble.silent())) {
                silence.acquireUninterruptibly();
            }
            exchange.close();
        }
    }

    private ObjectNode answer(String method, Map<String, String> fields, String team) {
        ObjectNode yes = JSON.createObjectNode().put("ok", true);
        return switch (method) {
            case "auth.test" ->
                yes.put("team_id", team).put("user_id", "U0PARLEY").put("bot_id", "B0PARLEY");
            case "conversations.open" -> {
                yes.putObject("channel").put("id", "D0" + fields.get("users"));
                yield yes;
            }
            case "files.getUploadURLExternal" ->
                yes.put("upload_url", api().resolve("/upload/1").toString()).put("file_id", "F0FILE");
            case "files.completeUploadExternal" -> {
                yes.putArray("files").addObject().put("id", "F0FILE");
                yield yes;
            }
            case "apps.connections.open" -> yes.put("url", line);
            case "oauth.v2.access" -> consented(yes, fields.getOrDefault("code", ""));
            case "users.info" -> known(yes, "user", people.get(fields.getOrDefault("user", "")));
            case "conversations.info" -> known(yes, "channel", channels.get(fields.getOrDefault("channel", "")));
            case "conversations.members" -> {
                ArrayNode all = yes.putArray("members");
                members.getOrDefault(fields.getOrDefault("channel", ""), List.of())
                        .forEach(all::add);
                if (paged.contains(fields.getOrDefault("channel", ""))) {
                    yes.putObject("response_metadata").put("next_cursor", "bW9yZQ==");
                }
                yield yes;
            }
            case "users.conversations" -> {
                ArrayNode all = yes.putArray("channels");
                members.forEach((channel, people) -> {
                    if (people.contains(fields.getOrDefault("user", ""))) {
                        all.addObject().put("id", channel);
                    }
                });
                yield yes;
            }
            case "chat.getPermalink" ->
                yes.put(
                        "permalink",
                        "https://northwind.slack.com/archives/" + fields.get("channel") + "/p"
                                + fields.getOrDefault("message_ts", "").replace(".", ""));
            case "chat.postMessage", "chat.postEphemeral" -> yes.put("ts", "1700000000." + numbers.incrementAndGet());
            case "views.open", "views.update", "views.publish" -> yes.set("view", view(fields));
            default -> JSON.createObjectNode().put("ok", false).put("error", "unknown_method");
        };
    }

    /** The code is the id of the workspace that consented, or of an organisation. */
    private ObjectNode consented(ObjectNode yes, String code) {
        String token = token(code);
        teams.put(token, code);
        boolean whole = code.startsWith("E");
        yes.put("access_token", token)
                .put("token_type", "bot")
                .put("scope", "commands")
                .put("bot_user_id", "U0PARLEY")
                .put("app_id", "A0PARLEY")
                .put("is_enterprise_install", whole);
        yes.putObject("authed_user").put("id", code.equals(ACME) ? "U0BO" : "U0ANA");
        if (whole) {
            yes.putNull("team");
            yes.putObject("enterprise").put("id", code);
        } else {
            yes.putObject("team").put("id", code);
            yes.putNull("enterprise");
        }
        return yes;
    }

    /** The token that a workspace gives. */
    public static String token(String team) {
        return "xoxb-of-" + team;
    }

    private static ObjectNode known(ObjectNode yes, String name, @Nullable ObjectNode found) {
        return found == null
                ? JSON.createObjectNode().put("ok", false).put("error", name + "_not_found")
                : yes.set(name, found);
    }

    private ObjectNode view(Map<String, String> fields) {
        try {
            ObjectNode view = (ObjectNode) JSON.readTree(fields.getOrDefault("view", "{}"));
            return view.put("id", fields.getOrDefault("view_id", "V" + numbers.incrementAndGet()))
                    .put("hash", "h" + numbers.incrementAndGet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.of(body.split("&")).filter(Predicate.not(String::isEmpty)).forEach(pair -> {
            int equals = pair.indexOf('=');
            fields.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        });
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        silence.release(1_000);
        http.stop(0);
        threads.shutdownNow();
    }
}
