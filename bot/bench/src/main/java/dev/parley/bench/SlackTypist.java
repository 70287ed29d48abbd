package dev.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Someone in a channel of their own. */
final class SlackTypist implements Typist {

    private static final int PAGE = 20;
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

    /** Every log fills a page. */
    @Override
    public void begin(Connection over) {
        for (int i = 0; i < PAGE; i++) {
            concede(over);
        }
    }

    @Override
    public void echo(Connection over) {
        expect(type(over, "/echo", "hello"), "");
    }

    @Override
    public void help(Connection over) {
        expect(type(over, "/parley", "help"), "\"text\":\"What you can type");
    }

    @Override
    public void concede(Connection over) {
        expect(type(over, "/concede", CONCEDE), "\"text\":\"Logged as no. " + (logged + 1) + "\\n");
        logged++;
    }

    /** Whatever was answered before is to be seen. */
    void concessions(Connection over) {
        expect(type(over, "/concessions", ""), " to " + logged + ", of " + logged + " entries");
    }

    /** The same command with a byte that was not signed. */
    @Override
    public void forge(Connection over) {
        byte[] body = bytes(form("/concede", CONCEDE));
        String headers = headers(body);
        body[body.length - 1]++;
        int status = send(over, headers, body).status();
        if (status != 401) {
            throw new IllegalStateException("a forged request was answered with " + status);
        }
    }

    private String type(Connection over, String command, String text) {
        byte[] body = bytes(form(command, text));
        Connection.Answer answer = send(over, headers(body), body);
        if (answer.status() != 200) {
            throw new IllegalStateException(command + " was answered with " + answer.status());
        }
        return answer.body();
    }

    private static Connection.Answer send(Connection over, String headers, byte[] body) {
        try {
            return over.post(SlackEcho.PATH, headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String headers(byte[] body) {
        String timestamp = String.valueOf(System.currentTimeMillis() / 1_000);
        return "User-Agent: Slackbot 1.0\r\nAccept: application/json,*/*\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: " + timestamp
                + "\r\nX-Slack-Signature: " + signer.signature(timestamp, body) + "\r\n";
    }

    private static byte[] bytes(String form) {
        return form.getBytes(StandardCharsets.US_ASCII);
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
