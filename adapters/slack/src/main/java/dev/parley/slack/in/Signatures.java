package dev.parley.slack.in;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Recognises what Slack signed. Safe for use by many threads. */
public final class Signatures {

    /** How far the clock of the sender may be off, either way. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final List<SecretKeySpec> secrets;
    private final InstantSource clock;

    public Signatures(List<String> secrets, InstantSource clock) {
        this.secrets = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
        this.clock = clock;
    }

    /** Whether one of the secrets signed exactly these bytes, about now. */
    boolean hold(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null
                || signature == null
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long off = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (SecretKeySpec secret : secrets) {
            signed |= MessageDigest.isEqual(expected(secret, timestamp, body), given);
        }
        return signed && off <= WINDOW.toSeconds();
    }

    private static byte[] expected(SecretKeySpec secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return ("v0=" + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
