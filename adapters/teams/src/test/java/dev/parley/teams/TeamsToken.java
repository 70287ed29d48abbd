package dev.parley.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token as Teams makes it, until it is changed into one that Teams never made. */
public final class TeamsToken {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair SOMEBODYS = somebodys();

    private final ObjectNode header = JSON.createObjectNode();
    private final ObjectNode claims = JSON.createObjectNode();
    private final Instant now;
    private KeyPair key;

    public TeamsToken(TeamsSide teams, Instant now) {
        this.now = now;
        key = teams.key();
        header.put("typ", "JWT").put("alg", "RS256").put("kid", teams.keyId());
        claims.put("iss", TeamsSide.ISSUER)
                .put("aud", TeamsSide.APP)
                .put("serviceurl", teams.serviceUrl())
                .put("nbf", now.getEpochSecond() - 60)
                .put("exp", now.getEpochSecond() + 3_600);
    }

    public TeamsToken header(String name, String value) {
        header.put(name, value);
        return this;
    }

    public TeamsToken claim(String name, String value) {
        claims.put(name, value);
        return this;
    }

    public TeamsToken claim(String name, JsonNode value) {
        claims.set(name, value);
        return this;
    }

    /** A time that many seconds from now. */
    public TeamsToken in(String name, long seconds) {
        claims.put(name, now.getEpochSecond() + seconds);
        return this;
    }

    public TeamsToken without(String name) {
        header.remove(name);
        claims.remove(name);
        return this;
    }

    /** Of someone who has another key. */
    public TeamsToken forged() {
        key = SOMEBODYS;
        return this;
    }

    private static KeyPair somebodys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String signed() {
        return encoded(header) + "." + encoded(claims) + "."
                + base64(signature(encoded(header) + "." + encoded(claims)));
    }

    /** Signed, and then changed. */
    public String changed(Consumer<TeamsToken> change) {
        String signature = signed().replaceFirst(".*\\.", "");
        change.accept(this);
        return encoded(header) + "." + encoded(claims) + "." + signature;
    }

    private byte[] signature(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return switch (header.path("alg").asText()) {
                case "RS256" -> signature("SHA256withRSA", bytes);
                case "RS512" -> signature("SHA512withRSA", bytes);
                case "HS256" -> hash(bytes);
                default -> new byte[0];
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signature(String algorithm, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key.getPrivate());
        signature.update(text);
        return signature.sign();
    }

    /** With what everybody knows as the secret. */
    private byte[] hash(byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getPublic().getEncoded(), "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static String encoded(JsonNode part) {
        return base64(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
