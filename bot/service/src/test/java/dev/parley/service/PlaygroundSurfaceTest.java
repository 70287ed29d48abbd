package dev.parley.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

final class PlaygroundSurfaceTest extends ChatSurfaceContract {

    @Override
    Surface open(Path folder) throws Exception {
        return new OnThePage(folder);
    }

    private static final class OnThePage implements Surface {

        private final HttpClient http = HttpClient.newHttpClient();
        private final Path folder;
        private Wiring parley;
        private Element latest = new Element("div");

        OnThePage(Path folder) throws Exception {
            this.folder = folder;
            parley = started();
        }

        private Wiring started() throws Misconfiguration {
            return Wiring.open(Map.of(Settings.PORT, "0", Settings.HOME, folder.toString()), Clock.systemUTC());
        }

        @Override
        public String types(Who who, Where where, String line, int times) throws Exception {
            return posts(
                    who,
                    where,
                    "say",
                    Map.of("text", line, "delivery", UUID.randomUUID().toString()),
                    times);
        }

        @Override
        public String presses(Who who, Where where, String label, int times) throws Exception {
            Element button = Objects.requireNonNull(
                    latest.select("form:has(button:containsOwn(" + label + "))").first(), "no button " + label);
            return posts(who, where, "press", filled(button), times);
        }

        @Override
        public String sends(Who who, Where where, Map<String, String> fields, int times) throws Exception {
            Element form = Objects.requireNonNull(latest.selectFirst("form#form"), "no form is open");
            Map<String, String> all = filled(form);
            fields.forEach((name, value) -> all.put("in." + name, value));
            return posts(who, where, "form", all, times);
        }

        private static Map<String, String> filled(Element form) {
            Map<String, String> fields = new HashMap<>();
            form.select("input:not([type=radio]):not([type=checkbox]), input[checked]")
                    .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
            form.select("textarea").forEach(text -> fields.put(text.attr("name"), text.wholeText()));
            form.select("option[selected]")
                    .forEach(option ->
                            fields.put(Objects.requireNonNull(option.parent()).attr("name"), option.attr("value")));
            return fields;
        }

        private String posts(Who who, Where where, String what, Map<String, String> fields, int times)
                throws Exception {
            String body = fields.entrySet().stream()
                    .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                    .collect(Collectors.joining("&"));
            HttpResponse<String> answer = null;
            for (int i = 0; i < times; i++) {
                answer = http.send(
                        HttpRequest.newBuilder(at(where, what, name(who)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("HX-Request", "true")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
            }
            Document page = Jsoup.parse(Objects.requireNonNull(answer).body());
            String shown = page.select(".batch").attr("data-shown");
            latest = shown.isEmpty() ? page.body() : Objects.requireNonNull(page.getElementById(shown));
            return latest.wholeText() + latest.select("input, textarea").eachAttr("value");
        }

        @Override
        public List<String> everybodySees(Where where) throws IOException, InterruptedException {
            String reader = where == Where.INSIDE ? "maria" : "bo";
            return Jsoup.parse(http.send(
                                    HttpRequest.newBuilder(at(where, "transcript", reader))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .select("article.post, article.chat")
                    .stream()
                    .map(Element::wholeText)
                    .toList();
        }

        private URI at(Where where, String what, String who) {
            return URI.create(parley.url())
                    .resolve("/rooms/" + where.name().toLowerCase(Locale.ROOT) + "/" + what + "?as=" + who);
        }

        private static String name(Who who) {
            return who.name().toLowerCase(Locale.ROOT);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        @Override
        public void restart() throws Exception {
            parley.close();
            parley = started();
        }

        @Override
        public void close() {
            parley.close();
        }
    }
}
