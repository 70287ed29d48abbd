package dev.parley.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What Parley asks of Slack: a workspace in which every channel is an inside one and everybody is at home. */
final class SlackApi implements AutoCloseable {

    static final String TEAM = "T0NORTHWIND";

    private static final String PATH = "api/";

    private final Loopback http;

    SlackApi() throws IOException {
        http = new Loopback((path, form) -> answer(path.substring(1 + PATH.length()), form));
    }

    URI address() {
        return URI.create(http.address() + PATH);
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
        http.close();
    }
}
