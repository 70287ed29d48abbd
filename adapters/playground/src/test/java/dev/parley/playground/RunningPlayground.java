package dev.parley.playground;

import dev.parley.core.store.Store;
import dev.parley.playground.world.PlaygroundWorld;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page over a scripted desk, on a real server with a port of its own. */
final class RunningPlayground implements AutoCloseable {

    private static final AtomicLong TICKS =
            new AtomicLong(Instant.parse("2026-11-22T09:00:00Z").toEpochMilli());
    private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(TICKS.getAndAdd(1000));

    private final Server server;
    private final Playground playground;
    private final HttpClient client = HttpClient.newHttpClient();
    final Store store;

    /**
     * Starts one.
     *
     * @param text what the scripted desk says wherever it says something
     */
    RunningPlayground(String text) throws Exception {
        this(text, new MemoryStore(), 0);
    }

    private RunningPlayground(String text, Store store, int port) throws Exception {
        this.store = store;
        playground = new Playground(new ScriptedFront(store, CLOCK, text), store, new PlaygroundWorld(), CLOCK);
        server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ServletContextHandler context = new ServletContextHandler();
        playground.addTo(context);
        server.setHandler(context);
        server.start();
    }

    /** Stops it and starts another one over what was kept. */
    RunningPlayground restarted() throws Exception {
        close();
        return new RunningPlayground("after the restart", store, 0);
    }

    int port() {
        return server.getURI().getPort();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    Document get(String path) throws IOException, InterruptedException {
        return Jsoup.parse(send(request(path)).body());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(posting(path, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder posting(String path, HttpRequest.BodyPublisher body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("HX-Request", "true")
                .POST(body);
    }

    HttpResponse<String> say(String room, String person, String line) throws IOException, InterruptedException {
        return post(
                "/rooms/" + room + "/say?as=" + person,
                Map.of("text", line, "delivery", UUID.randomUUID().toString()));
    }

    /** The transcript of a room as someone sees it. */
    Element transcript(String room, String person) throws IOException, InterruptedException {
        return get("/rooms/" + room + "/transcript?as=" + person).body();
    }

    /** Presses a button of the last message that has it, as that message looks now. */
    HttpResponse<String> press(String room, String person, String label) throws IOException, InterruptedException {
        return press(room, person, button(room, person, label));
    }

    Element button(String room, String person, String label) throws IOException, InterruptedException {
        return Objects.requireNonNull(transcript(room, person)
                .select("form:has(button:containsOwn(" + label + "))")
                .last());
    }

    HttpResponse<String> press(String room, String person, Element form) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>();
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return post("/rooms/" + room + "/press?as=" + person, fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        playground.close();
        LifeCycle.stop(server);
    }

    /** Runs it to look at. */
    public static void main(String[] arguments) throws Exception {
        RunningPlayground running =
                new RunningPlayground("the annual fee of 120k", new MemoryStore(), Integer.parseInt(arguments[0]));
        running.server.join();
    }
}
