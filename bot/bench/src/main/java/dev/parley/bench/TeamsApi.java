package dev.parley.bench;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is asked of Teams: its keys, tokens, and a connector to group chats in which everybody is at home. It brings what is
 * said to the {@link TeamsRoom} that it is said in.
 */
final class TeamsApi implements AutoCloseable {

    static final String APP = "0a0a0a0a-1111-2222-3333-444444444444";
    static final String OWN_TOKEN = "a-token-of-the-app";
    static final String PASSWORD = "a-secret-of-the-app";
    static final String TENANT = "aaaaaaaa-1111-2222-3333-444444444444";

    private static final String ISSUER = "https://api.botframework.com";
    private static final String CONVERSATIONS = "/v3/conversations/";

    private final Map<String, TeamsRoom> rooms = new ConcurrentHashMap<>();
    private final RSAPublicKey key;
    private final Loopback http;
    private final String token;
    private final AtomicLong calls = new AtomicLong();
    private volatile Duration patience = Duration.ZERO;

    TeamsApi() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        key = (RSAPublicKey) pair.getPublic();
        http = new Loopback(this::answer);
        token = JWT.create()
                .withKeyId("key-1")
                .withIssuer(ISSUER)
                .withAudience(APP)
                .withClaim("serviceurl", http.address())
                .withNotBefore(Instant.now().minusSeconds(60))
                .withExpiresAt(Instant.now().plus(Duration.ofHours(2)))
                .sign(Algorithm.RSA256(key, (RSAPrivateKey) pair.getPrivate()));
    }

    /** What the process tried here is given as its settings. */
    Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "TEAMS_APP_ID",
                APP,
                "TEAMS_APP_PASSWORD",
                PASSWORD,
                "TEAMS_TENANT_ID",
                TENANT,
                "TEAMS_TARGETED",
                "true",
                "TEAMS_LOGIN_URL",
                http.address() + "login",
                "TEAMS_OPENID_URL",
                http.address() + "metadata",
                "TEAMS_SERVICE_HOSTS",
                "127.0.0.1:" + http.port()));
    }

    String serviceUrl() {
        return http.address();
    }

    /** Teams signs once an hour, not for each activity. */
    String token() {
        return token;
    }

    void bring(TeamsRoom room) {
        rooms.put(room.id(), room);
    }

    /** How often the connector was called so far. */
    long calls() {
        return calls.get();
    }

    /** How long the connector thinks before it answers. */
    void answerAfter(Duration time) {
        patience = time;
    }

    private String answer(String path, String body) {
        if (path.startsWith(CONVERSATIONS)) {
            calls.incrementAndGet();
            pause();
            return inConversation(path.substring(CONVERSATIONS.length()).split("/"), body);
        }
        return switch (path.split("/")[1]) {
            case "metadata" -> """
                    {"issuer":"%s","jwks_uri":"%skeys"}""".formatted(ISSUER, http.address());
            case "keys" -> """
                    {"keys":[{"kty":"RSA","use":"sig","kid":"key-1","n":"%s","e":"%s","endorsements":["msteams"]}]}""".formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
            case "login" -> """
                    {"token_type":"Bearer","expires_in":86399,"access_token":"%s"}""".formatted(OWN_TOKEN);
            default -> throw new IllegalStateException("asked for " + path);
        };
    }

    private void pause() {
        try {
            if (!patience.isZero()) {
                Thread.sleep(patience.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String inConversation(String[] path, String body) {
        return switch (path[1]) {
            case "members" -> member(path[2]);
            case "pagedmembers" -> """
                    {"members":[%s,%s,%s]}""".formatted(member("29:ana"), member("29:maria"), member("29:noor"));
            case "activities" -> {
                TeamsRoom room = rooms.get(path[0]);
                if (room == null) {
                    throw new IllegalStateException("nobody is in " + path[0]);
                }
                room.said(body);
                yield """
                        {"id":"1700000000001"}""";
            }
            default -> throw new IllegalStateException("asked for " + path[1]);
        };
    }

    private static String member(String id) {
        return """
                {"id":"%s","name":"Ana Ruiz","objectId":"aad-%s","tenantId":"%s","userRole":"user",\
                "userPrincipalName":"ana@northwind.example"}""".formatted(id, id, TENANT);
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] plain = Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    @Override
    public void close() {
        http.close();
    }
}
