package dev.parley.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Short keys for long texts, since PostgreSQL indexes none above 2,700 bytes. */
final class Match {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Match() {}

    /** The same for texts that differ only in case, in spacing, or in how Unicode composes them. */
    static String loose(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return exact(SPACES.matcher(plain).replaceAll(" ").strip());
    }

    /** The same only for the same text. */
    static String exact(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
