package dev.parley.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.core.harness.Surface;
import dev.parley.core.harness.Surface.Place;
import dev.parley.core.harness.Surface.Shown;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Someone at the playground's page, in one room; it is read as a browser reads it. */
final class PlaygroundSeat implements Surface.Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final PlaygroundSurface playground;
    private final String person;
    private final String room;
    private Element answer = new Element("article");
    private final Map<String, String> form = new LinkedHashMap<>();
    private int deliveries = 1;

    PlaygroundSeat(PlaygroundSurface playground, String person, Place place) {
        this.playground = playground;
        this.person = person;
        this.room = place.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Shown types(String line) {
        return delivered(
                "say", Map.of("text", line, "delivery", UUID.randomUUID().toString()));
    }

    @Override
    public Shown presses(String label) {
        String whole = shown(answer).button(label);
        FormElement button = (FormElement) answer.select("form").stream()
                .filter(each -> each.text().equals(whole))
                .findFirst()
                .orElseThrow();
        return delivered("press", filled(button));
    }

    @Override
    public Shown sends(Map<String, String> fields) {
        fields.forEach((name, value) -> form.put("in." + name, value));
        return delivered("form", Map.copyOf(form));
    }

    @Override
    public PlaygroundSeat twice() {
        deliveries = 2;
        return this;
    }

    @Override
    public List<String> posts() {
        return Jsoup.parseBodyFragment(screen()).select(".entry.post").eachText();
    }

    @Override
    public String screen() {
        return send(HttpRequest.newBuilder(at("transcript"))).body();
    }

    private URI at(String below) {
        return playground.page().resolve("/rooms/" + room + "/" + below + "?as=" + person);
    }

    /** Everything said and logged is deleted, and the demo begins again. */
    void resets() {
        send("reset", Map.of("delivery", UUID.randomUUID().toString()));
    }

    private HttpResponse<String> send(String below, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), UTF_8) + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(below))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("HX-Request", "true")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Shown delivered(String below, Map<String, String> fields) {
        HttpResponse<String> last = send(below, fields);
        for (; deliveries > 1; deliveries--) {
            last = send(below, fields);
        }
        return shown(last);
    }

    private Shown shown(HttpResponse<String> response) {
        Document page = Jsoup.parseBodyFragment(response.body());
        form.clear();
        if (response.headers().firstValue("HX-Retarget").equals(Optional.of("#form-dialog"))) {
            form.putAll(filled((FormElement) page.expectFirst("#form")));
            return new Shown(page.text(), List.of(), fields(), wrong(page));
        }
        answer = page.expectFirst("#" + page.expectFirst(".batch").attr("data-shown") + ".private");
        return shown(answer);
    }

    private Map<String, String> fields() {
        return form.entrySet().stream()
                .filter(each -> each.getKey().startsWith("in."))
                .collect(Collectors.toMap(each -> each.getKey().substring(3), Map.Entry::getValue));
    }

    private static Shown shown(Element answer) {
        return new Shown(
                answer.expectFirst(".card").text(), answer.select("form button").eachText(), Map.of(), Map.of());
    }

    private static Map<String, String> wrong(Element page) {
        return page.select(".field.wrong").stream()
                .collect(Collectors.toMap(
                        each -> each.expectFirst("[name]").attr("name").substring(3),
                        each -> each.expectFirst(".error").text()));
    }

    private static Map<String, String> filled(FormElement form) {
        Map<String, String> filled = new LinkedHashMap<>();
        form.formData().forEach(each -> filled.put(each.key(), each.value()));
        return filled;
    }
}
