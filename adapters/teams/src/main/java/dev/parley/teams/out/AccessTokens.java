package dev.parley.teams.out;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.teams.draw.TeamsJson;
import dev.parley.teams.install.TeamsSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The token with which we speak to Teams: kept until shortly before its end, and asked for by one at a time. */
public final class AccessTokens {

    /** Where a bot of any tenant asks for its tokens. */
    private static final String EVERYONES = "botframework.com";

    private static final Duration LEAST_LIFE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final long MOST_BYTES = 1 << 16;

    private final OkHttpClient http;
    private final TeamsSettings settings;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Held held = new Held("", Instant.EPOCH, Instant.EPOCH);
    private volatile Instant failed = Instant.EPOCH;

    public AccessTokens(OkHttpClient http, TeamsSettings settings, InstantSource clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** A token, when it is time for another one, and when it ends. */
    private record Held(String token, Instant renew, Instant end) {}

    /**
     * A token that Teams takes.
     *
     * @throws IOException if there is none and none is to be had
     */
    public String token() throws IOException {
        Held now = held;
        Instant asked = clock.instant();
        if (asked.isBefore(now.renew())) {
            return now.token();
        }
        if (asked.isBefore(now.end())) {
            if (asking.tryLock()) {
                try {
                    renew(now);
                } finally {
                    asking.unlock();
                }
            }
            return held.token();
        }
        asking.lock();
        try {
            if (held.equals(now)) {
                held = askUnlessFailed(asked);
            }
            return held.token();
        } finally {
            asking.unlock();
        }
    }

    /** Teams did not take this token: the next one is asked for. */
    void refused(String token) {
        if (held.token().equals(token)) {
            held = new Held("", Instant.EPOCH, Instant.EPOCH);
        }
    }

    private void renew(Held old) {
        if (!held.equals(old)) {
            return;
        }
        try {
            held = ask();
        } catch (IOException e) {
            held = new Held(old.token(), clock.instant().plus(PAUSE), old.end());
        }
    }

    /** Those who waited while it failed do not wait for the same once more. */
    private Held askUnlessFailed(Instant since) throws IOException {
        if (failed.isAfter(since)) {
            throw new IOException("no token a moment ago");
        }
        try {
            return ask();
        } catch (IOException e) {
            failed = clock.instant();
            throw e;
        }
    }

    private Held ask() throws IOException {
        Instant now = clock.instant();
        HttpUrl url = Objects.requireNonNull(HttpUrl.get(settings.cloud().login()))
                .newBuilder()
                .addPathSegment(settings.tenant().orElse(EVERYONES))
                .addPathSegments("oauth2/v2.0/token")
                .build();
        FormBody form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", settings.appId())
                .add("client_secret", settings.password())
                .add("scope", settings.cloud().scope())
                .build();
        try (Response response =
                http.newCall(new Request.Builder().url(url).post(form).build()).execute()) {
            JsonNode answer =
                    TeamsJson.JSON.readTree(response.peekBody(MOST_BYTES).bytes());
            String token = answer.path("access_token").asText();
            if (!response.isSuccessful() || token.isEmpty()) {
                // Its description would repeat ids of the app and the tenant.
                throw new IOException("no token: " + response.code());
            }
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
            life = life.compareTo(LEAST_LIFE) < 0 ? LEAST_LIFE : life;
            return new Held(token, now.plus(life.multipliedBy(11).dividedBy(12)), now.plus(life.minusSeconds(10)));
        }
    }
}
