package dev.parley.playground.in;

import dev.parley.playground.world.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a posted form. Read by hand because the container's own reading answers bad input with its own error
 * pages. Line breaks arrive as {@code \n}; a NUL, which no database likes, as the replacement character.
 */
public record FormBody(Map<String, List<String>> fields) {

    /** The most bytes that are read. */
    public static final int LARGEST = 512 * 1024;

    private static final int MOST_DISCARDED = 8 * LARGEST;
    private static final int MOST_FIELDS = 500;

    static FormBody of(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw new Problem(415, "Only forms are understood here.");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            // A browser that is cut off while it sends never reads the answer that says why.
            request.getInputStream().skip(MOST_DISCARDED);
            throw new Problem(413, "That's more than Parley takes at once (512 KiB). Nothing was sent; shorten it.");
        }
        return parse(body);
    }

    /** The fields of the query in an address. */
    static FormBody ofQuery(HttpServletRequest request) {
        return parse(Optional.ofNullable(request.getQueryString()).orElse("").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The first value of a field; empty if it is missing. */
    String first(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static FormBody parse(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int start = 0;
        int count = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i < body.length && body[i] != '&') {
                continue;
            }
            if (i > start) {
                if (++count > MOST_FIELDS) {
                    throw new Problem(400, "That form has too many fields.");
                }
                add(fields, Arrays.copyOfRange(body, start, i));
            }
            start = i + 1;
        }
        return new FormBody(fields);
    }

    private static void add(Map<String, List<String>> fields, byte[] pair) {
        int equals = 0;
        while (equals < pair.length && pair[equals] != '=') {
            equals++;
        }
        String name = decoded(pair, 0, equals);
        String value = decoded(pair, Math.min(equals + 1, pair.length), pair.length);
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static String decoded(byte[] bytes, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            if (bytes[i] == '+') {
                out.write(' ');
            } else if (bytes[i] == '%') {
                if (i + 2 >= to) {
                    throw garbled();
                }
                out.write(hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]));
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out.toByteArray()))
                    .toString()
                    .replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .replace('\u0000', '\ufffd');
        } catch (CharacterCodingException e) {
            throw garbled();
        }
    }

    private static int hex(byte digit) {
        int value = Character.digit(digit, 16);
        if (value < 0) {
            throw garbled();
        }
        return value;
    }

    private static Problem garbled() {
        return new Problem(400, "That text arrived garbled: it isn't valid UTF-8. Nothing was sent.");
    }
}
