package dev.parley.slack.in;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line that Parley keeps open to Slack in Socket Mode. It is tried again until it stands; from then on Bolt keeps it. */
public final class SocketModeConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SocketModeConnection.class);
    private static final int HANDLERS = 10;

    private final App app;
    private final String appToken;
    private final Duration again;
    private final ScheduledExecutorService tries =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "slack-line"));
    private @Nullable SocketModeApp line;

    public SocketModeConnection(App app, String appToken, Duration again) {
        this.app = app;
        this.appToken = appToken;
        this.again = again;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a try lets nothing out
    public void open() {
        tries.scheduleWithFixedDelay(this::attempt, 0, again.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void attempt() {
        if (line != null) {
            return;
        }
        SocketModeApp attempted = null;
        try {
            attempted = new SocketModeApp(
                    appToken, app, SocketModeClient.Backend.JavaWebSocket, error -> Response.ok(), HANDLERS);
            attempted.startAsync();
            line = attempted;
            log.info("connected to Slack");
            tries.shutdown();
        } catch (Exception e) {
            log.warn(
                    "can't connect to Slack with SLACK_APP_TOKEN; trying again: {}",
                    e.getClass().getSimpleName());
            if (attempted != null) {
                end(attempted);
            }
        }
    }

    @Override
    public synchronized void close() {
        tries.shutdownNow();
        if (line != null) {
            end(line);
        }
    }

    private static void end(SocketModeApp ended) {
        // Taken first: the app forgets it.
        SocketModeClient client = ended.getClient();
        try {
            ended.close();
            if (client != null) {
                client.close();
            }
        } catch (Exception e) {
            log.warn("the connection to Slack didn't close: {}", e.getClass().getSimpleName());
        }
    }
}
