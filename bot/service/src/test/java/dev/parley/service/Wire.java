package dev.parley.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that says what it is told to, byte for byte, and waits for nothing longer than a few seconds. */
final class Wire implements AutoCloseable {

    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Everything that comes until the server hangs up. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Sends a request and returns all of its answer. */
    static String ask(int port, String head, String body) throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.send(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body);
            return wire.rest();
        }
    }

    static String get(int port, String path) throws IOException {
        return ask(port, "GET " + path + " HTTP/1.1", "");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
