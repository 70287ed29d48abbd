package dev.parley.slack;

import com.google.gson.JsonObject;
import dev.parley.core.platform.BackgroundTasks;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends private answers after Slack was told that its request has come, to the hosts that are Slack's and no others. */
final class Answers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Set<String> HOSTS = Set.of("hooks.slack.com", "hooks.slack-gov.com");
    private static final int THREADS = 8;

    private final OkHttpClient http;
    private final URI api;
    private final BackgroundTasks tasks = new BackgroundTasks("slack-answers", THREADS);

    Answers(OkHttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    /** Sends a message to where Slack wants the answer. */
    void later(String url, JsonObject message) {
        later(() -> send(url, message));
    }

    /** Does something of which the one who asked sees the outcome. */
    void later(Runnable work) {
        tasks.later(work);
    }

    void send(String url, JsonObject message) {
        URI target = URI.create(url);
        if (!isSlacks(target)) {
            log.warn("an answer was asked for at a host that is not Slack's; it was not sent");
            return;
        }
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(message.toString(), JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                log.warn("an answer did not get through: http_{}", response.code());
            }
        } catch (IOException e) {
            log.warn("an answer did not get through: unreachable");
        }
    }

    private boolean isSlacks(URI target) {
        boolean testing = !api.equals(SlackSettings.PUBLIC_API)
                && api.getScheme().equals(target.getScheme())
                && api.getAuthority().equals(target.getAuthority());
        return testing || ("https".equals(target.getScheme()) && HOSTS.contains(String.valueOf(target.getHost())));
    }

    /** Finishes what was begun. */
    @Override
    public void close() {
        tasks.close();
    }
}
