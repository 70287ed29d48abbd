package dev.parley.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What Parley asks of Slack: a workspace in which every channel is an inside one and everybody is at home. */
final class SlackApi implements AutoCloseable {

    static final String TEAM = "T0NORTHWIND";

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    SlackApi() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/", this::serve);
        http.setExecutor(threads);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/api/");
    }

    private static void serve(String method, HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = answer(method, form).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        serve(exchange.getRequestURI().getPath().substring("/api/".length()), exchange);
    }

    private static String answer(String method, String form) {
        return switch (method) {
            case "auth.test" -> """
                    {"ok":true,"team_id":"%s","user_id":"U0PARLEY","bot_id":"B0PARLEY"}""".formatted(TEAM);
            case "users.info" -> """
                    {"ok":true,"user":{"id":"%s","team_id":"%s","name":"ana","tz":"Europe/Berlin",\
                    "profile":{"real_name":"Ana Ruiz"}}}""".formatted(field(form, "user"), TEAM);
            case "conversations.info" -> """
                    {"ok":true,"channel":{"id":"%s","name":"acme-team","num_members":3}}""".formatted(field(form, "channel"));
            case "conversations.members" -> """
                    {"ok":true,"members":["U0ANA","U0MARIA","U0NOOR"]}""";
            default -> """
                    {"ok":false,"error":"unknown_method"}""";
        };
    }

    private static String field(String form, String name) {
        return Arrays.stream(form.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
