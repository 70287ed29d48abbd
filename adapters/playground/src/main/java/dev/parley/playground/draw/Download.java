package dev.parley.playground.draw;

import dev.parley.core.chat.Block;
import dev.parley.playground.out.Line;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A file out of a message. */
public final class Download {

    private static final List<String> HARMLESS = List.of("text/csv", "text/plain");

    /** What a header can carry as it is ({@code RFC 5987}). */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    private Download(String fileName, String mediaType, byte[] content) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content;
    }

    /**
     * The file that a line of a transcript holds.
     *
     * @param block which block of its message it is, as it stands in an address
     */
    public static Optional<Download> from(Line line, String block) {
        List<Block<String>> blocks = line instanceof Line.Posted posted
                ? posted.post().message().shown()
                : ((Line.Told) line)
                        .reply()
                        .fold(answer -> answer.message().shown(), ask -> List.of(), refused -> List.of(), List::of);
        return IntStream.range(0, blocks.size())
                .filter(i -> block.equals(Integer.toString(i)))
                .mapToObj(blocks::get)
                .flatMap(found -> found.asDocument().stream())
                .map(file -> new Download(file.fileName(), file.mediaType(), Block.Document.bytes(file)))
                .findFirst();
    }

    public void send(HttpServletResponse response) throws IOException {
        String type = mediaType.split(";")[0].strip();
        response.setContentType(HARMLESS.contains(type) ? type + ";charset=UTF-8" : "application/octet-stream");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + fileName.replaceAll("[^A-Za-z0-9._-]", "-") + "\"; filename*=UTF-8''"
                        + encoded(fileName));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        String harmless = name.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]", "-");
        for (byte each : harmless.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = PLAIN.indexOf((char) each) >= 0;
            encoded.append(plain ? String.valueOf((char) each) : String.format("%%%02X", each));
        }
        return encoded.toString();
    }
}
