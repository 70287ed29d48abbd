package dev.parley.teams.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import dev.parley.core.dispatch.Meter;
import dev.parley.core.platform.PlatformException;
import dev.parley.teams.draw.TeamsJson;
import dev.parley.teams.install.TeamsSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * Calls of Teams' service, as the SDK's client makes them or directly. An answer that is no yes becomes a
 * {@link TeamsException}. Safe for use by many threads.
 */
final class TeamsCalls {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final long MOST_BYTES = 4 << 20;

    private final OkHttpClient http;
    private final AccessTokens accessTokens;
    private final TeamsSettings settings;
    private final Meter meter;
    private final Map<HttpUrl, Conversations> clients = new ConcurrentHashMap<>();

    TeamsCalls(OkHttpClient http, AccessTokens accessTokens, TeamsSettings settings, Meter meter) {
        this.http = http;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.meter = meter;
    }

    /** A call that the SDK makes. */
    <T> T sdk(ConversationReference at, Function<Conversations, CompletableFuture<T>> call) {
        Conversations client = client(at);
        return asked(() -> got(call.apply(client)));
    }

    /** Once more with another token, if Teams did not take the first. */
    private <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (TeamsException e) {
            if (e.status() != 401) {
                throw counted(e);
            }
        }
        try {
            return call.get();
        } catch (TeamsException e) {
            throw counted(e);
        }
    }

    private <T> T got(CompletableFuture<T> answer) {
        try {
            return answer.get(http.callTimeoutMillis() + 500L, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TeamsException(0, "interrupted", Optional.empty());
        } catch (TimeoutException e) {
            throw TeamsException.unreachable();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof ErrorResponseException refused)) {
                throw TeamsException.unreachable();
            }
            String code = refused.body() == null || refused.body().getError() == null
                    ? ""
                    : Optional.ofNullable(refused.body().getError().getCode()).orElse("");
            throw trouble(
                    refused.response().code(),
                    code,
                    refused.response().headers().get("Retry-After"));
        }
    }

    /** A call that the SDK does not know or gets wrong. */
    JsonNode call(String method, HttpUrl url, @Nullable ObjectNode body) {
        return asked(() -> called(method, url, body));
    }

    private JsonNode called(String method, HttpUrl url, @Nullable ObjectNode body) {
        try {
            RequestBody sent = body == null ? null : RequestBody.create(TeamsJson.JSON.writeValueAsBytes(body), JSON);
            String token = accessTokens.token();
            Request request = new Request.Builder()
                    .url(url)
                    .method(method, sent)
                    .header("Authorization", "Bearer " + token)
                    .build();
            try (Response response = http.newCall(request).execute()) {
                byte[] bytes = response.peekBody(MOST_BYTES).bytes();
                if (response.isSuccessful()) {
                    return bytes.length == 0 ? TeamsJson.JSON.createObjectNode() : TeamsJson.JSON.readTree(bytes);
                }
                if (response.code() == 401) {
                    accessTokens.refused(token);
                }
                throw trouble(response.code(), code(bytes), response.header("Retry-After"));
            }
        } catch (IOException e) {
            throw TeamsException.unreachable();
        }
    }

    /** The same, counted. */
    TeamsException counted(TeamsException trouble) {
        meter.troubled(TeamsSettings.PLATFORM, trouble.kind());
        return trouble;
    }

    private static String code(byte[] bytes) {
        try {
            return TeamsJson.JSON.readTree(bytes).path("error").path("code").asText("");
        } catch (IOException e) {
            return "";
        }
    }

    private static TeamsException trouble(int status, String code, @Nullable String retryAfter) {
        String kind = code.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return new TeamsException(
                status, kind.matches("[a-z_]{1,40}") ? kind : "http_" + status, PlatformException.seconds(retryAfter));
    }

    /** An address below the service of a conversation. */
    HttpUrl.Builder at(ConversationReference at, String... path) {
        HttpUrl.Builder url = base(at).newBuilder();
        for (String each : path) {
            url.addPathSegment(each);
        }
        return url;
    }

    /** The service URL without a slash at its end. Our token goes to no other host, wherever the address came from. */
    private HttpUrl base(ConversationReference at) {
        HttpUrl base = settings.cloud()
                .allowed(at.service())
                .orElseThrow(() -> counted(new TeamsException(403, "foreign_service_url", Optional.empty())));
        HttpUrl.Builder plain = base.newBuilder().query(null).fragment(null);
        if (base.pathSegments().get(base.pathSize() - 1).isEmpty()) {
            plain.removePathSegment(base.pathSize() - 1);
        }
        return plain.build();
    }

    private Conversations client(ConversationReference at) {
        return clients.computeIfAbsent(base(at), this::client);
    }

    private Conversations client(HttpUrl base) {
        OkHttpClient.Builder ours = http.newBuilder();
        // It takes any cookie and sets long time-outs; what is ours is set again after it.
        RestClient.Builder rest = new RestClient.Builder(ours, new Retrofit.Builder());
        ours.cookieJar(CookieJar.NO_COOKIES)
                .connectTimeout(Duration.ofMillis(http.connectTimeoutMillis()))
                .readTimeout(Duration.ofMillis(http.readTimeoutMillis()))
                .writeTimeout(Duration.ofMillis(http.writeTimeoutMillis()))
                .callTimeout(Duration.ofMillis(http.callTimeoutMillis()))
                .followRedirects(false)
                .followSslRedirects(false);
        return new RestConnectorClient(rest.withBaseUrl(base + "/")
                        .withCredentials(builder -> builder.addInterceptor(chain -> {
                            String token = accessTokens.token();
                            Response response = chain.proceed(chain.request()
                                    .newBuilder()
                                    .header("Authorization", "Bearer " + token)
                                    .build());
                            if (response.code() == 401) {
                                accessTokens.refused(token);
                            }
                            return response;
                        }))
                        .withSerializerAdapter(new TeamsJson.Writer())
                        .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                        .withRetryStrategy(new Once())
                        .build())
                .getConversations();
    }

    /** The caller decides whether and when to try again. */
    private static final class Once extends RetryStrategy {
        Once() {
            super("once", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, @Nullable Response response) {
            return false;
        }
    }
}
