package dev.parley.slack.out;

import com.google.gson.JsonObject;
import dev.parley.core.platform.BackgroundTasks;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends private answers once Slack knows that its request arrived, to the hosts that are Slack's and no others. */
public final class ResponseUrls implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ResponseUrls.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Set<String> HOSTS = Set.of("hooks.slack.com", "hooks.slack-gov.com");
    private static final int THREADS = 8;

    private final OkHttpClient http;
    private final Optional<URI> standIn;
    private final BackgroundTasks tasks = new BackgroundTasks("slack-answers", THREADS);

    /**
     * Sends to Slack.
     *
     * @param standIn the Web API of what takes the place of Slack in a test; empty with Slack itself
     */
    public ResponseUrls(OkHttpClient http, Optional<URI> standIn) {
        this.http = http;
        this.standIn = standIn;
    }

    /** Does something of which the one who asked sees the outcome. */
    public void later(Runnable work) {
        tasks.later(work);
    }

    void send(String url, JsonObject message) {
        URI target = URI.create(url);
        if (!isSlacks(target)) {
            log.warn("an answer was requested at a host that isn't Slack's; it wasn't sent");
            return;
        }
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(message.toString(), JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                log.warn("an answer didn't get through: http_{}", response.code());
            }
        } catch (IOException e) {
            log.warn("an answer didn't get through: unreachable");
        }
    }

    private boolean isSlacks(URI target) {
        boolean testing = standIn.filter(api -> api.getScheme().equals(target.getScheme())
                        && api.getAuthority().equals(target.getAuthority()))
                .isPresent();
        return testing || ("https".equals(target.getScheme()) && HOSTS.contains(String.valueOf(target.getHost())));
    }

    /** Finishes what was begun. */
    @Override
    public void close() {
        tasks.close();
    }
}
