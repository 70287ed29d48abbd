package dev.parley.templates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the text of a template comes from. */
interface Source {

    int MOST_BYTES = 64 * 1024;

    /** What messages call it. */
    String name();

    InputStream open() throws IOException;

    static Source shipped(String name) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                InputStream stream = Source.class.getResourceAsStream(name);
                if (stream == null) {
                    throw new IOException("not on the class path");
                }
                return stream;
            }
        };
    }

    static Source file(Path path) {
        return new Source() {
            @Override
            public String name() {
                return path.toString();
            }

            @Override
            public InputStream open() throws IOException {
                if (!Files.isRegularFile(path)) {
                    throw new IOException("not a file");
                }
                return Files.newInputStream(path);
            }
        };
    }

    /** The text without a byte order mark; empty if it cannot be read, which is then collected. */
    default String text(Problems problems) {
        try (InputStream stream = open()) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.add(0, "The file is larger than 64 KiB. Shorten it.");
                return "";
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(0, "The file isn't in UTF-8. Save it with that encoding.");
        } catch (IOException e) {
            problems.add(0, "The file can't be read. Check that it is a file and that Parley may read it.");
        }
        return "";
    }
}
