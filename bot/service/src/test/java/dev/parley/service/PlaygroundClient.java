package dev.parley.service;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser on the playground sends and reads, as one of its people in the inside room. */
final class PlaygroundClient {

    private static final Pattern SHOWN = Pattern.compile("data-shown=\"([^\"]+)\"");
    private static final Pattern LOGGED = Pattern.compile("Logged as no\\. (\\d+)");
    private static final Pattern FILE = Pattern.compile("href=\"([^\"]*/file\\?[^\"]*)\"");

    private final HttpClient http;
    private final URI page;
    private final String person;

    PlaygroundClient(HttpClient http, URI page, String person) {
        this.http = http;
        this.page = page;
        this.person = person;
    }

    /**
     * Says something under a delivery id, and returns the answer to it as the page would show it.
     *
     * @throws IOException if no answer came
     */
    String say(String delivery, String text) throws IOException {
        String html = send(HttpRequest.newBuilder(page.resolve("/rooms/inside/say?as=" + person))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("delivery=" + encoded(delivery) + "&text=" + encoded(text))));
        Matcher shown = SHOWN.matcher(html);
        if (!shown.find()) {
            throw new IllegalStateException("no answer is shown:\n" + html);
        }
        int begin = html.indexOf("<article id=\"" + shown.group(1) + "\"");
        return html.substring(begin, html.indexOf("</article>", begin));
    }

    /** The number under which the answer says that an entry was logged. */
    static int numberIn(String answer) {
        Matcher logged = LOGGED.matcher(answer);
        if (!logged.find()) {
            throw new IllegalStateException("not logged:\n" + answer);
        }
        return Integer.parseInt(logged.group(1));
    }

    /** The rows of the exported log, below its heads. */
    List<CsvRecord> export(String delivery) throws IOException {
        Matcher file = FILE.matcher(say(delivery, "/concessions export"));
        if (!file.find()) {
            throw new IllegalStateException("no file");
        }
        String address = file.group(1).replace("&amp;", "&");
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(send(HttpRequest.newBuilder(page.resolve(address)))).stream()
                        .toList();
        return rows.subList(1, rows.size());
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            var response = http.send(
                    request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new IllegalStateException("status " + response.statusCode() + "\n" + response.body());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
