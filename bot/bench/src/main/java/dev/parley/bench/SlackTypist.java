package dev.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Somebody in a channel of their own who types commands and reads every answer. For one thread. */
final class SlackTypist {

    private static final String CONCEDE = "price | 5% off | 24-month term | us 40k EUR | signed by 30 June";

    private final String channel;
    private final String user;
    private final Signer signer = new Signer();
    private int typed;
    private int logged;

    SlackTypist(int number) {
        channel = "C0BENCH" + number;
        user = "U0BENCH" + number;
    }

    String channel() {
        return channel;
    }

    /** How many of the concessions were answered with their number in the log. */
    int logged() {
        return logged;
    }

    SlackConnection connect(Child to) throws IOException {
        return new SlackConnection(to.address().getPort(), signer);
    }

    void echo(SlackConnection over) {
        expect(type(over, "/echo", "hello"), "");
    }

    void help(SlackConnection over) {
        expect(type(over, "/parley", "help"), "\"text\":\"What you can type");
    }

    void concede(SlackConnection over) {
        expect(type(over, "/concede", CONCEDE), "\"text\":\"Logged as no. " + (logged + 1) + "\\n");
        logged++;
    }

    /** Whatever was answered before is to be seen. */
    void concessions(SlackConnection over) {
        expect(type(over, "/concessions", ""), " to " + logged + ", of " + logged + " entries");
    }

    /** The same command with a byte that was not signed must be refused. */
    void forge(SlackConnection over) throws IOException {
        String timestamp = String.valueOf(System.currentTimeMillis() / 1_000);
        byte[] body = form("/concede", CONCEDE).getBytes(StandardCharsets.US_ASCII);
        String signature = signer.signature(timestamp, body);
        body[body.length - 1]++;
        int status = over.send(body, timestamp, signature).status();
        if (status != 401) {
            throw new IllegalStateException("a forged request was answered with " + status);
        }
    }

    private String type(SlackConnection over, String command, String text) {
        try {
            SlackConnection.Answer answer = over.send(form(command, text));
            if (answer.status() != 200) {
                throw new IllegalStateException(command + " was answered with " + answer.status());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String form(String command, String text) {
        return "token=gIkuvaNzQIHg97ATvDxqgjtO&team_id=" + SlackApi.TEAM + "&team_domain=northwind&channel_id="
                + channel
                + "&channel_name=acme-team&user_id=" + user + "&user_name=ana&command=" + encoded(command) + "&text="
                + encoded(text) + "&api_app_id=A0PARLEY&is_enterprise_install=false"
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0NORTHWIND%2F1%2Fx&trigger_id=" + channel
                + "." + ++typed;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void expect(String body, String part) {
        if (part.isEmpty() ? !body.isEmpty() : !body.contains(part)) {
            throw new IllegalStateException("expected “" + part + "” in: " + body);
        }
    }
}
