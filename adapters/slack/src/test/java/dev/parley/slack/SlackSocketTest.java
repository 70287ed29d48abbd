package dev.parley.slack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.slack.SlackSide.Trouble;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Socket Mode: Parley calls Slack, and no address of its own has to be reachable. */
@Timeout(60)
final class SlackSocketTest {

    @TempDir
    Path home;

    @Test
    void over_a_line_that_it_opens_itself_parley_answers_all_the_same_and_keeps_the_door_shut() throws Exception {
        try (SlackSide slack = new SlackSide();
                Lines lines = new Lines()) {
            slack.begin("C0INSIDE", "C0SHARED", "C0GUEST", "D0ANA");
            slack.line(lines.url());
            slack.next("apps.connections.open", Trouble.broken());
            SlackSettings settings = new SlackSettings(
                    new SlackSettings.Token("xoxb-0123456789-abcdef"),
                    List.of(),
                    Optional.of("xapp-1-A0PARLEY-0123456789"),
                    slack.api());
            try (RunningSlack parley = RunningSlack.open(settings, home)) {
                lines.awaitLine();

                assertThat(lines.asks("e1", "/concede", "support | named engineer")
                                .toString())
                        .contains("have nothing in return yet");
                assertThat(lines.asks("e2", "/concessions", "").toString()).contains("named engineer");
                assertThat(lines.asks("e3", "/parley", "flor").toString()).contains("/floor");
                SlackUser ana = new SlackUser(parley.url(), slack, "U0ANA", "C0INSIDE");
                assertThat(ana.send("{}").statusCode()).isBetween(404, 405);

                lines.drop();
                lines.awaitLine();
                assertThat(lines.asks("e4", "/concessions", "").toString()).contains("named engineer");
            }
        }
    }

    /** Slack's end of the lines. */
    private static final class Lines extends WebSocketServer implements AutoCloseable {

        private final CountDownLatch listening = new CountDownLatch(1);
        private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private WebSocket line;

        @SuppressWarnings("NullAway.Init")
        Lines() throws InterruptedException {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setDaemon(true);
            start();
            assertThat(listening.await(10, SECONDS)).isTrue();
        }

        String url() {
            return "ws://127.0.0.1:" + getPort() + "/link";
        }

        void awaitLine() throws InterruptedException {
            line = Objects.requireNonNull(opened.poll(30, SECONDS), "no line was opened");
        }

        /** What is answered to a slash command of Ana's. */
        JsonNode asks(String envelope, String command, String text) throws InterruptedException {
            line.send("""
                    {"type":"slash_commands","envelope_id":"%1$s","accepts_response_payload":true,"payload":{
                      "command":"%2$s","text":"%3$s","team_id":"T0NORTHWIND","user_id":"U0ANA","channel_id":"C0INSIDE",
                      "trigger_id":"trigger-%1$s","response_url":"https://hooks.slack.com/x","is_enterprise_install":"false"}}
                    """.formatted(envelope, command, text));
            JsonNode answer = SlackUser.json(Objects.requireNonNull(heard.poll(20, SECONDS), "no answer"));
            assertThat(answer.path("envelope_id").asText()).isEqualTo(envelope);
            return answer.path("payload");
        }

        void drop() {
            line.close();
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            socket.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A0PARLEY\"}}");
            opened.add(socket);
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            heard.add(message);
        }

        @Override
        public void onStart() {
            listening.countDown();
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            // Whoever waits for a line sees that a new one opens.
        }

        @Override
        public void onError(WebSocket socket, Exception e) {
            // A line that breaks is closed.
        }

        @Override
        public void close() {
            try {
                stop();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
