package dev.parley.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.teams.install.TeamsSettings;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Teams' side of the wire: people, conversations, a Bot Connector over real HTTP with keys, metadata and a token endpoint of
 * its own. It records everything that leaves Parley, and misbehaves when told to.
 */
public final class TeamsSide implements AutoCloseable {

    static {
        // What is waited for is mostly there within milliseconds.
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    public static final String APP = "0a0a0a0a-1111-2222-3333-444444444444";
    public static final String BOT = "28:" + APP;
    public static final String PASSWORD = "a-secret-of-the-app";
    public static final String HOME = "aaaaaaaa-1111-2222-3333-444444444444";
    public static final String ACME = "bbbbbbbb-1111-2222-3333-444444444444";
    public static final String ISSUER = "https://issuer.example";
    public static final String ANA = "29:ana";
    public static final String MARIA = "29:maria";
    public static final String GUS = "29:gus";
    public static final String BO = "29:bo";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEARER = "our-own-token-";
    private static final String CONVERSATIONS = "/amer/v3/conversations/";

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> gatherings = new ConcurrentHashMap<>();
    private final Set<String> scattered = ConcurrentHashMap.newKeySet();
    private final Map<String, ObjectNode> people = new ConcurrentHashMap<>();
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
    private final Map<String, Deque<Trouble>> troubles = new ConcurrentHashMap<>();
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private final Semaphore silence = new Semaphore(0);
    private volatile Key key = made("key-1");
    private volatile List<String> endorsements = List.of("msteams", "skype");
    private volatile int pageSize = 500;

    private record Key(String id, KeyPair pair) {}

    /** Somewhere that people talk. */
    public record Conversation(
            String id, String kind, String name, String type, boolean meeting, List<String> people) {}

    /**
     * Something that Parley asked of Teams.
     *
     * @param what {@code send}, {@code whisper}, {@code resend}, {@code rewhisper}, {@code open}, {@code upload} and so on
     * @param where the conversation
     * @param to the only one who sees it; empty if everybody there does
     * @param id of the message
     */
    public record Sent(String what, String where, String to, String id, JsonNode body, String raw) {

        public JsonNode card() {
            return body.at("/attachments/0/content");
        }

        public boolean holds(String text) {
            return raw.contains(text);
        }
    }

    /** How a call goes wrong once. */
    public record Trouble(int status, Map<String, String> headers, String body) {
        public static Trouble limited(int seconds) {
            return new Trouble(429, Map.of("Retry-After", "" + seconds), error("Throttled"));
        }

        public static Trouble no(int status, String code) {
            return new Trouble(status, Map.of(), error(code));
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

        private static String error(String code) {
            return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"no\"}}";
        }
    }

    public TeamsSide() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::serve);
        http.setExecutor(threads);
        http.start();
        person(ANA, "Ana Ruiz", HOME, "user");
        person(MARIA, "Maria Chen", HOME, "user");
        person(GUS, "Gus Guest", HOME, "guest").put("userPrincipalName", "gus_acme.com#EXT#@northwind.example");
        person(BO, "Bo Larsen", ACME, "user");
    }

    /** How Parley is told of all this. */
    public Map<String, String> settings() {
        return Map.of(
                "TEAMS_APP_ID",
                APP,
                "TEAMS_APP_PASSWORD",
                PASSWORD,
                "TEAMS_TENANT_ID",
                HOME,
                "TEAMS_LOGIN_URL",
                base() + "/login",
                "TEAMS_OPENID_URL",
                base() + "/metadata",
                "TEAMS_ISSUERS",
                ISSUER,
                "TEAMS_SERVICE_HOSTS",
                "127.0.0.1:" + http.getAddress().getPort());
    }

    /** The same for the adapter alone. */
    public TeamsSettings adapter(String password, boolean targeted, String hosts) {
        return new TeamsSettings(
                APP,
                password,
                Optional.of(HOME),
                Set.of(HOME),
                targeted,
                new TeamsSettings.Cloud(
                        URI.create(base() + "/login"),
                        URI.create(base() + "/metadata"),
                        List.of(ISSUER),
                        Set.of(hosts.split(","))));
    }

    /** The same where nothing is out of the ordinary. */
    public TeamsSettings adapter(boolean targeted) {
        return adapter(PASSWORD, targeted, host());
    }

    /** The one host to which anything is sent. */
    public String host() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    public String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public String serviceUrl() {
        return base() + "/amer/";
    }

    /** Nothing was sent and nobody talks yet. */
    public void begin() {
        sent.clear();
        asked.clear();
        paths.clear();
        gatherings.clear();
        scattered.clear();
        conversations.clear();
        troubles.clear();
        unreachable.clear();
        pageSize = 500;
    }

    public ObjectNode person(String id, String name, String tenant, String role) {
        ObjectNode person = JSON.createObjectNode();
        person.put("id", id)
                .put("name", name)
                .put(id.equals(MARIA) ? "aadObjectId" : "objectId", "aad-" + id)
                .put("tenantId", tenant)
                .put("userRole", role)
                .put("userPrincipalName", id.substring(3) + "@example.com");
        people.put(id, person);
        return person;
    }

    /** A channel of a team, which is {@code standard}, {@code private} or {@code shared}. */
    public void channel(String id, String name, String type, String... people) {
        conversations.put(id, new Conversation(id, "channel", name, type, false, List.of(people)));
    }

    public void groupChat(String id, String... people) {
        conversations.put(id, new Conversation(id, "groupChat", "", "", false, List.of(people)));
    }

    public void meeting(String id, String... people) {
        conversations.put(id, new Conversation(id, "groupChat", "", "", true, List.of(people)));
    }

    /** A conversation that Teams says is of this kind. */
    public void conversation(String id, String kind, String... people) {
        conversations.put(id, new Conversation(id, kind, "", "", false, List.of(people)));
    }

    /** Someone's own chat with Parley. */
    public void ownChat(String person) {
        conversations.put(
                ownChatOf(person), new Conversation(ownChatOf(person), "personal", "", "", false, List.of(person)));
    }

    public static String ownChatOf(String person) {
        return "a:" + person.substring(3);
    }

    public Conversation conversation(String id) {
        return Optional.ofNullable(conversations.get(id.split(";", 2)[0])).orElseThrow();
    }

    public ObjectNode whoIs(String id) {
        return Optional.ofNullable(people.get(id)).orElseThrow();
    }

    /** Parley cannot open a chat with this person. */
    public void closed(String person) {
        unreachable.add(person);
    }

    /** Parley is no longer in this conversation. */
    public void without(String conversation) {
        conversations.remove(conversation);
    }

    /** Rosters come in pages of so many. */
    public void listInPages(int size) {
        pageSize = size;
    }

    /** The next call of this kind goes wrong like this. */
    public void next(String what, Trouble trouble) {
        troubles.computeIfAbsent(what, key -> new ConcurrentLinkedDeque<>()).add(trouble);
    }

    /** Calls of this kind are answered once so many of them are there at the same time, or after two seconds. */
    public void gather(String what, int calls) {
        gatherings.put(what, new CountDownLatch(calls));
    }

    /** Whether none of them had to wait in vain for the others. */
    public boolean gathered(String what) {
        return gatherings.containsKey(what) && !scattered.contains(what);
    }

    /** Every call of Parley's in their order, however it went: {@code metadata}, {@code token}, {@code send} and so on. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Where every call of Parley's went. */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    /** How many calls of this kind there were. */
    public int asked(String what) {
        return Collections.frequency(asked, what);
    }

    public List<Sent> all() {
        return List.copyOf(sent);
    }

    public List<Sent> sent(String what) {
        return sent.stream().filter(each -> each.what().equals(what)).toList();
    }

    /** Messages to everybody in a conversation, whichever thread they are in. */
    public List<Sent> said(String conversation) {
        return sent("send").stream()
                .filter(each -> each.where().split(";", 2)[0].equals(conversation))
                .toList();
    }

    /** Another key from now on. */
    public void rotate(String id) {
        key = made(id);
    }

    private static Key made(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new Key(id, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the keys are endorsed for. */
    public void endorse(String... channels) {
        endorsements = List.of(channels);
    }

    public KeyPair key() {
        return key.pair();
    }

    public String keyId() {
        return key.id();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        boolean targeted = query.contains("isTargetedActivity=true");
        String what = what(exchange.getRequestMethod(), path, targeted);
        asked.add(what);
        paths.add(path);
        waitForOthers(what);
        Trouble trouble = isOver(path)
                ? null
                : troubles.getOrDefault(what, new ConcurrentLinkedDeque<>()).poll();
        if (trouble != null && trouble.status() <= 0) {
            if (trouble.equals(Trouble.silent())) {
                silence.acquireUninterruptibly();
            }
            exchange.close();
            return;
        }
        if (trouble != null) {
            answer(exchange, trouble.status(), trouble.headers(), trouble.body());
            return;
        }
        boolean open = Set.of("metadata", "keys", "token").contains(what);
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!open && !what.equals("upload") && !bearer.equals("Bearer " + BEARER + tokens.get())) {
            answer(exchange, 401, Map.of(), "{}");
            return;
        }
        Answer answer = answer(what, path, query, body);
        answer(exchange, answer.status(), Map.of(), answer.body().toString());
    }

    /** In a conversation of an earlier beginning: what still comes for it has no part in what happens now. */
    private boolean isOver(String path) {
        return path.startsWith(CONVERSATIONS)
                && !conversations.containsKey(
                        path.substring(CONVERSATIONS.length()).split("[;/]", 2)[0]);
    }

    private void waitForOthers(String what) {
        CountDownLatch gathering = gatherings.getOrDefault(what, new CountDownLatch(0));
        gathering.countDown();
        try {
            if (!gathering.await(2, TimeUnit.SECONDS)) {
                scattered.add(what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Answer(int status, JsonNode body) {
        static Answer ok(JsonNode body) {
            return new Answer(200, body);
        }

        static Answer no(int status, String code) {
            ObjectNode body = JSON.createObjectNode();
            body.putObject("error").put("code", code).put("message", "no");
            return new Answer(status, body);
        }
    }

    private static String what(String method, String path, boolean targeted) {
        if (path.startsWith("/metadata") || path.startsWith("/keys") || path.startsWith("/upload")) {
            return path.substring(1).replaceFirst("/.*", "");
        }
        if (path.startsWith("/login/")) {
            return "token";
        }
        if (path.endsWith("/pagedmembers")) {
            return "roster";
        }
        if (path.contains("/members/")) {
            return "member";
        }
        if (path.startsWith("/amer/v3/teams/")) {
            return path.endsWith("/conversations") ? "channels" : "team";
        }
        if (path.equals("/amer/v3/conversations")) {
            return "open";
        }
        return (targeted ? "whisper" : "send").replaceFirst("^", method.equals("PUT") ? "re" : "");
    }

    private Answer answer(String what, String path, String query, String body) throws IOException {
        return switch (what) {
            case "metadata" ->
                Answer.ok(JSON.createObjectNode().put("issuer", ISSUER).put("jwks_uri", base() + "/keys"));
            case "keys" -> Answer.ok(jwks());
            case "token" -> issued(path, body);
            case "upload" -> {
                sent.add(new Sent(what, path, "", "", JSON.nullNode(), body));
                yield Answer.ok(JSON.createObjectNode());
            }
            case "channels" -> Answer.ok(channels());
            case "team" -> Answer.ok(JSON.createObjectNode().put("name", "Northwind deals"));
            case "open" -> open(body);
            default ->
                inConversation(what, path.substring(CONVERSATIONS.length()).split("/"), query, body);
        };
    }

    private Answer issued(String path, String body) {
        boolean good = path.equals("/login/" + HOME + "/oauth2/v2.0/token")
                && body.contains("client_id=" + APP)
                && body.contains("client_secret=" + PASSWORD)
                && body.contains("scope=https%3A%2F%2Fissuer.example%2F.default");
        return good
                ? Answer.ok(JSON.createObjectNode()
                        .put("token_type", "Bearer")
                        .put("expires_in", 3_599)
                        .put("access_token", BEARER + tokens.incrementAndGet()))
                : Answer.no(401, "invalid_client");
    }

    private Answer inConversation(String what, String[] path, String query, String body) throws IOException {
        String where = path[0];
        Conversation conversation = conversations.get(where.split(";", 2)[0]);
        if (conversation == null) {
            return Answer.no(403, "BotNotInConversationRoster");
        }
        return switch (what) {
            case "roster" -> Answer.ok(roster(conversation, query));
            case "member" ->
                conversation.people().contains(path[2])
                        ? Answer.ok(whoIs(path[2]))
                        : Answer.no(404, "MemberNotFoundInConversation");
            default -> message(what, where, conversation, path, body);
        };
    }

    private Answer message(String what, String where, Conversation conversation, String[] path, String body)
            throws IOException {
        JsonNode message = JSON.readTree(body);
        if (body.length() * 2 > 80 * 1024) {
            return Answer.no(413, "MessageSizeTooBig");
        }
        String to = "";
        if (what.equals("whisper")) {
            to = message.at("/recipient/id").asText();
            boolean possible = !conversation.kind().equals("personal")
                    && conversation.people().contains(to)
                    && message.at("/recipient/isTargeted").asBoolean();
            if (!possible || unreachable.contains("whisper")) {
                return Answer.no(400, "BadArgument");
            }
        } else if (what.equals("rewhisper") && message.has("recipient")) {
            return Answer.no(400, "BadArgument");
        }
        String id = what.startsWith("re") ? path[2] : "m" + numbers.incrementAndGet();
        sent.add(new Sent(what, where, to, id, message, body));
        return new Answer(201, JSON.createObjectNode().put("id", id));
    }

    private Answer open(String body) throws IOException {
        JsonNode asked = JSON.readTree(body);
        String person = asked.at("/members/0/id").asText();
        if (unreachable.contains(person)
                || !HOME.equals(whoIs(person).path("tenantId").asText())) {
            return Answer.no(403, "ForbiddenOperationException");
        }
        ownChat(person);
        return new Answer(201, JSON.createObjectNode().put("id", ownChatOf(person)));
    }

    private ObjectNode channels() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode all = answer.putArray("conversations");
        conversations.values().stream()
                .filter(each -> each.kind().equals("channel"))
                .forEach(each -> {
                    ObjectNode channel = all.addObject().put("id", each.id());
                    channel.put("name", each.name().isEmpty() ? null : each.name());
                    if (!each.type().isEmpty()) {
                        channel.put("type", each.type());
                    }
                });
        return answer;
    }

    private ObjectNode roster(Conversation conversation, String query) {
        int from = Stream.of(query.split("&"))
                .filter(each -> each.startsWith("continuationToken="))
                .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
                .map(each -> Integer.parseInt(each.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        List<String> all = conversation.people();
        int to = Math.min(all.size(), from + pageSize);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode members = answer.putArray("members");
        all.subList(from, to).forEach(each -> members.add(whoIs(each)));
        if (to < all.size()) {
            answer.put("continuationToken", "a/b=&" + to);
        }
        return answer;
    }

    /** The key as it is published. */
    public ObjectNode jwks() {
        Key now = key;
        RSAPublicKey shown = (RSAPublicKey) now.pair().getPublic();
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode one = answer.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("kid", now.id())
                .put("n", base64(shown.getModulus()))
                .put("e", base64(shown.getPublicExponent()));
        endorsements.forEach(one.putArray("endorsements")::add);
        return answer;
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Everything that reached a conversation for everybody's eyes, as it went over the wire. */
    public String rawTo(String conversation) {
        return Stream.of("send", "resend")
                .flatMap(what -> sent(what).stream())
                .filter(each -> each.where().split(";", 2)[0].equals(conversation))
                .map(Sent::raw)
                .collect(Collectors.joining("\n"));
    }

    public URI upload() {
        return URI.create(base() + "/upload/1");
    }

    @Override
    public void close() {
        silence.release(1_000);
        http.stop(0);
        threads.shutdownNow();
    }
}
