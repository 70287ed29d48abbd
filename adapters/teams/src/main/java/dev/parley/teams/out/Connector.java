package dev.parley.teams.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ResourceResponse;
import dev.parley.core.dispatch.Meter;
import dev.parley.teams.draw.TeamsJson;
import dev.parley.teams.install.TeamsSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * Calls of the Bot Connector. The SDK's client sends and changes messages; what it does not know or gets wrong (messages to
 * one person, rosters of several pages, opening a chat) is asked for directly. A {@link TeamsException} is what an answer
 * that is no yes becomes. Safe for use by many threads.
 */
public final class Connector {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final long MOST_BYTES = 4 << 20;
    /** What marks a message that only its recipient sees. */
    public static final String IS_TARGETED = "isTargeted";

    private static final String TARGETED = "isTargetedActivity";

    /** A person more than this nobody looks at: somebody from outside may be among them. */
    static final int MOST_MEMBERS = 2_000;

    private final OkHttpClient http;
    private final AccessTokens accessTokens;
    private final TeamsSettings settings;
    private final RateLimiter limiter;
    private final Meter meter;
    private final Map<HttpUrl, Conversations> clients = new ConcurrentHashMap<>();

    public Connector(
            OkHttpClient http, AccessTokens accessTokens, TeamsSettings settings, RateLimiter limiter, Meter meter) {
        this.http = http;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.limiter = limiter;
        this.meter = meter;
    }

    /**
     * Sends a message that everybody in the conversation sees.
     *
     * @param conversation with the id of a thread, to send it there
     * @return its id
     */
    String send(ConversationReference at, String conversation, Activity message) {
        step(conversation);
        ResourceResponse sent = made(at, client -> client.sendToConversation(conversation, message));
        return sent == null || sent.getId() == null ? "" : sent.getId();
    }

    /** Puts another message in the place of one. */
    void update(ConversationReference at, String conversation, String id, Activity message) {
        step(conversation);
        made(at, client -> client.updateActivity(conversation, id, message));
    }

    /** Sends a message to a channel or a group chat that only one person sees. */
    void whisper(ConversationReference at, String conversation, String person, ObjectNode message) {
        step(conversation);
        message.putObject("recipient").put("id", person).put(IS_TARGETED, true);
        HttpUrl url = at(at, "v3", "conversations", conversation, "activities")
                .addQueryParameter(TARGETED, "true")
                .build();
        call("POST", url, message);
    }

    /** Puts another message in the place of one that only one person sees. */
    void updateWhisper(ConversationReference at, String conversation, String id, ObjectNode message) {
        step(conversation);
        HttpUrl url = at(at, "v3", "conversations", conversation, "activities", id)
                .addQueryParameter(TARGETED, "true")
                .build();
        call("PUT", url, message);
    }

    /** Everybody in a conversation. */
    List<JsonNode> members(ConversationReference at, String conversation) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        int before;
        do {
            before = all.size();
            HttpUrl.Builder url =
                    at(at, "v3", "conversations", conversation, "pagedmembers").addQueryParameter("pageSize", "500");
            if (!next.isEmpty()) {
                url.addQueryParameter("continuationToken", next);
            }
            JsonNode page = call("GET", url.build(), null);
            page.path("members").forEach(all::add);
            next = page.path("continuationToken").asText("");
        } while (!next.isEmpty() && all.size() > before && all.size() < MOST_MEMBERS);
        if (!next.isEmpty()) {
            throw new TeamsException(200, "roster_too_long", Optional.empty());
        }
        return all;
    }

    /** Somebody in a conversation. */
    JsonNode member(ConversationReference at, String conversation, String person) {
        return call(
                "GET",
                at(at, "v3", "conversations", conversation, "members", person).build(),
                null);
    }

    /** The channels of a team, each with its id, name and type. */
    JsonNode channels(ConversationReference at) {
        return call("GET", at(at, "v3", "teams", at.team(), "conversations").build(), null)
                .path("conversations");
    }

    /** The name of a channel's team. */
    String teamName(ConversationReference at) {
        return call("GET", at(at, "v3", "teams", at.team()).build(), null)
                .path("name")
                .asText("");
    }

    /** The chat that somebody of a tenant has with us alone, opened if there is none yet. */
    String openChat(ConversationReference at, String person, String tenant) {
        ObjectNode asked =
                TeamsJson.JSON.createObjectNode().put("isGroup", false).put("tenantId", tenant);
        asked.putObject("bot").put("id", at.bot());
        asked.putArray("members").addObject().put("id", person);
        asked.putObject("channelData").putObject("tenant").put("id", tenant);
        return present(call("POST", at(at, "v3", "conversations").build(), asked)
                .path("id")
                .asText(""));
    }

    private static String present(String id) {
        if (id.isBlank()) {
            throw new TeamsException(0, "no_id", Optional.empty());
        }
        return id;
    }

    private void step(String conversation) {
        limiter.step(conversation).ifPresent(wait -> {
            throw told(new TeamsException(429, RateLimiter.KIND, Optional.of(wait)));
        });
    }

    private <T> T made(ConversationReference at, Function<Conversations, CompletableFuture<T>> call) {
        Conversations client = client(at);
        return asked(() -> got(call.apply(client)));
    }

    /** Once more with another token, if Teams did not take the first. */
    private <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (TeamsException e) {
            if (e.status() != 401) {
                throw told(e);
            }
        }
        try {
            return call.get();
        } catch (TeamsException e) {
            throw told(e);
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

    private JsonNode call(String method, HttpUrl url, @Nullable ObjectNode body) {
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

    private TeamsException told(TeamsException trouble) {
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
                status,
                kind.matches("[a-z_]{1,40}") ? kind : "http_" + status,
                Optional.ofNullable(retryAfter)
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text))));
    }

    private HttpUrl.Builder at(ConversationReference at, String... path) {
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
                .orElseThrow(() -> told(new TeamsException(403, "foreign_service_url", Optional.empty())));
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

    /** Whoever calls decides whether and when to try again. */
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
