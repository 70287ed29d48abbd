package dev.parley.teams.in;

import com.auth0.jwk.InvalidPublicKeyException;
import com.auth0.jwk.Jwk;
import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.auth0.jwt.interfaces.Verification;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.teams.draw.TeamsJson;
import dev.parley.teams.install.TeamsSettings;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a request comes from Teams. Only a fresh token counts that Teams signed for our app with a key that is endorsed
 * for Teams. Keys that are known go on serving while newer ones are asked for.
 */
public final class TokenValidator {

    private static final Logger log = LoggerFactory.getLogger(TokenValidator.class);

    private static final String ENDORSEMENT = "msteams";
    private static final String SCHEME = "Bearer ";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIFE = Duration.ofHours(25);
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** Without any key nobody of Teams' is let in, so the next look is sooner. */
    private static final Duration BEFORE_ANY = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 1 << 20;

    /** So that a made-up key holds few threads at a time. */
    private final Semaphore waiting = new Semaphore(8);

    private final OkHttpClient http;
    private final TeamsSettings settings;
    private final InstantSource clock;
    private final Executor looking;
    private volatile Keys keys = new Keys(Map.of(), Instant.EPOCH);
    private Instant looked = Instant.EPOCH;
    private CompletableFuture<Void> look = CompletableFuture.completedFuture(null);

    public TokenValidator(OkHttpClient http, TeamsSettings settings, InstantSource clock, Executor looking) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
        this.looking = looking;
    }

    /** Keys that are endorsed for Teams. */
    private record Keys(Map<String, RSAPublicKey> byId, Instant since) {}

    /**
     * Looks at a token.
     *
     * @param authorization the header as it came, if it did
     * @return for which service URL the token is good; empty if it is good for nothing
     */
    Optional<String> serviceUrl(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            DecodedJWT token =
                    JWT.decode(authorization.substring(SCHEME.length()).strip());
            if (!"RS256".equals(token.getAlgorithm()) || token.getKeyId() == null) {
                return Optional.empty();
            }
            return key(token.getKeyId()).map(key -> verified(token, key)).flatMap(this::serviceUrl);
        } catch (JWTVerificationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private DecodedJWT verified(DecodedJWT token, RSAPublicKey key) {
        Verification rules = JWT.require(Algorithm.RSA256(key, null))
                .acceptLeeway(SKEW.toSeconds())
                .withIssuer(settings.cloud().issuers().toArray(String[]::new));
        // Only this class of theirs takes a clock.
        return ((JWTVerifier.BaseVerification) rules)
                .build(clock.withZone(ZoneOffset.UTC))
                .verify(token);
    }

    private Optional<String> serviceUrl(DecodedJWT token) {
        Instant end = token.getExpiresAtAsInstant();
        boolean lasts = end != null && !end.isAfter(clock.instant().plus(LONGEST_LIFE));
        boolean forUs = List.of(settings.appId()).equals(token.getAudience());
        String claim = Optional.ofNullable(token.getClaim("serviceurl").asString())
                .orElse(token.getClaim("serviceUrl").asString());
        return lasts && forUs ? Optional.ofNullable(claim) : Optional.empty();
    }

    /** Asks for the keys ahead of the first request. */
    @SuppressWarnings("FutureReturnValueIgnored") // it writes to the log itself
    public void prepare() {
        look();
    }

    private Optional<RSAPublicKey> key(String id) {
        RSAPublicKey known = keys.byId().get(id);
        if (known != null && keys.since().plus(FRESH).isAfter(clock.instant())) {
            return Optional.of(known);
        }
        CompletableFuture<Void> going = look();
        if (known == null && waiting.tryAcquire()) {
            try {
                await(going);
            } finally {
                waiting.release();
            }
        }
        return Optional.ofNullable(keys.byId().get(id));
    }

    private static void await(CompletableFuture<Void> going) {
        try {
            going.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.debug("no keys in time");
        }
    }

    private synchronized CompletableFuture<Void> look() {
        Instant now = clock.instant();
        Duration pause = keys.byId().isEmpty() ? BEFORE_ANY : BETWEEN_LOOKS;
        if (look.isDone() && !looked.plus(pause).isAfter(now)) {
            looked = now;
            look = CompletableFuture.runAsync(this::load, looking);
        }
        return look;
    }

    private void load() {
        try {
            HttpUrl metadata =
                    Objects.requireNonNull(HttpUrl.get(settings.cloud().metadata()));
            HttpUrl list = HttpUrl.get(get(metadata).path("jwks_uri").asText());
            if (!list.scheme().equals(metadata.scheme())
                    || !list.host().equals(metadata.host())
                    || list.port() != metadata.port()) {
                throw new IOException("keys of another host");
            }
            Map<String, RSAPublicKey> found = new HashMap<>();
            for (JsonNode each : get(list).path("keys")) {
                key(each).ifPresent(key -> found.put(each.path("kid").asText(), key));
            }
            if (found.isEmpty()) {
                throw new IOException("no keys");
            }
            keys = new Keys(Map.copyOf(found), clock.instant());
        } catch (IOException | IllegalArgumentException e) {
            log.warn(
                    "the keys that Teams signs with could not be had: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** A key that is endorsed for Teams; what is no key does not keep the others from being taken. */
    private static Optional<RSAPublicKey> key(JsonNode told) {
        try {
            Jwk key = Jwk.fromValues(TeamsJson.JSON.convertValue(told, new TypeReference<>() {}));
            boolean endorsed = key.getAdditionalAttributes().get("endorsements") instanceof List<?> channels
                    && channels.contains(ENDORSEMENT);
            return endorsed && key.getPublicKey() instanceof RSAPublicKey rsa ? Optional.of(rsa) : Optional.empty();
        } catch (InvalidPublicKeyException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private JsonNode get(HttpUrl url) throws IOException {
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return TeamsJson.JSON.readTree(response.peekBody(MOST_BYTES).bytes());
        }
    }
}
