package dev.parley.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a platform answers to what is asked of it, over HTTP on this machine. */
final class Loopback implements AutoCloseable {

    static {
        // Otherwise a short answer waits for the client to acknowledge its headers, which it does 40 ms later.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final Answers answers;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** The JSON with which a call is answered. */
    interface Answers {
        String to(String path, String body);
    }

    Loopback(Answers answers) throws IOException {
        this.answers = answers;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        http.createContext("/", this::serve);
        http.setExecutor(threads);
        http.start();
    }

    /** With a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + port() + "/";
    }

    int port() {
        return http.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = answers.to(exchange.getRequestURI().getPath(), body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
