package dev.parley.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept, over which a platform sends one request after the other. Written by hand, since whatever a
 * client costs is taken from the processors that the measured one runs on. For one thread.
 */
final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int read;
    private int filled;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** What comes back. */
    record Answer(int status, String body) {}

    /**
     * Sends a body, and waits for what comes back.
     *
     * @param headers besides the usual ones, each with the end of its line
     */
    Answer post(String path, String headers, byte[] body) throws IOException {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(header.substring(name.length() + 1).strip());
            }
            chunked |= name.equals("transfer-encoding");
        }
        return new Answer(status, chunked ? chunks() : text(length));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            body.append(text(length));
            line();
        } while (length > 0);
        return body.toString();
    }

    private String line() throws IOException {
        int end = read;
        while (true) {
            if (end == filled) {
                int looked = end - read;
                fill();
                end = read + looked;
            }
            if (buffer[end] == '\n') {
                String line = new String(buffer, read, end - read - 1, StandardCharsets.ISO_8859_1);
                read = end + 1;
                return line;
            }
            end++;
        }
    }

    private String text(int length) throws IOException {
        while (filled - read < length) {
            fill();
        }
        String text = new String(buffer, read, length, StandardCharsets.UTF_8);
        read += length;
        return text;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, read, buffer, 0, filled - read);
        filled -= read;
        read = 0;
        int more = in.read(buffer, filled, buffer.length - filled);
        if (more <= 0) {
            throw new EOFException("an answer ended early, or is larger than " + buffer.length + " bytes");
        }
        filled += more;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
