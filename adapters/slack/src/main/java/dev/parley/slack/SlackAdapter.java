package dev.parley.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.util.http.SlackHttpClient;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.Meter;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.platform.OutboxRelay;
import dev.parley.core.platform.Pacing;
import dev.parley.core.store.Store;
import dev.parley.slack.in.Events;
import dev.parley.slack.in.Interactions;
import dev.parley.slack.in.Signatures;
import dev.parley.slack.in.SlackServlet;
import dev.parley.slack.in.SocketModeConnection;
import dev.parley.slack.install.InstallServlet;
import dev.parley.slack.install.Installations;
import dev.parley.slack.install.OAuthStates;
import dev.parley.slack.install.TokenCipher;
import dev.parley.slack.out.OneWorkspace;
import dev.parley.slack.out.PrivateDelivery;
import dev.parley.slack.out.ResponseUrls;
import dev.parley.slack.out.SlackCalls;
import dev.parley.slack.out.SlackChatClient;
import dev.parley.slack.out.SlackDirectory;
import dev.parley.slack.out.SlackException;
import dev.parley.slack.out.Workspace;
import dev.parley.slack.out.Workspaces;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parley in Slack: in one workspace, or in all that let it in. */
public final class SlackAdapter implements AutoCloseable {

    /** Where Slack sends commands, interactions and events. */
    public static final String PATH = SlackServlet.PATH;

    /** What marks the posts that wait for Slack. */
    public static final String PLATFORM = Workspace.PLATFORM;

    private static final Logger log = LoggerFactory.getLogger(SlackAdapter.class);

    private final SlackSettings settings;
    private final InstantSource clock;
    private final Slack slack;
    private final SlackDirectory directory;
    private final ResponseUrls responses;
    private final OutboxRelay relay;
    private final App app;
    private final Optional<SocketModeConnection> line;
    private final Workspaces workspaces;

    /**
     * Connects to Slack once it is added to a server.
     *
     * @param key 32 bytes with which tokens of workspaces are kept; not used where there is one token
     */
    public SlackAdapter(
            SlackSettings settings,
            byte[] key,
            Store store,
            List<Command> commands,
            InstantSource clock,
            Meter meter,
            Pacing pacing) {
        this.settings = settings;
        this.clock = clock;
        OkHttpClient http = new OkHttpClient.Builder()
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(1))
                .callTimeout(Duration.ofMillis(2_500))
                .build();
        slack = Slack.getInstance(
                config(settings),
                new SlackHttpClient(
                        http.newBuilder().dispatcher(new Dispatcher()).build()));
        SlackCalls calls = new SlackCalls(slack, meter);
        responses = new ResponseUrls(
                http, Optional.of(settings.api()).filter(api -> !api.equals(SlackSettings.PUBLIC_API)));
        Optional<Installations> installations = settings.access() instanceof SlackSettings.Invitation
                ? Optional.of(new Installations(store, new TokenCipher(key), clock))
                : Optional.empty();
        workspaces = installations
                .<Workspaces>map(each -> each)
                .orElseGet(() -> new OneWorkspace(calls, ((SlackSettings.Token) settings.access()).bot()));
        directory = new SlackDirectory(calls, workspaces, clock);
        CommandDispatcher dispatcher = new CommandDispatcher(store, directory, commands, clock, meter);
        relay = new OutboxRelay(store, directory, new SlackChatClient(calls, workspaces), clock, pacing);
        ChatSession session = new ChatSession(dispatcher, store, relay, clock);
        PrivateDelivery privately = new PrivateDelivery(calls, responses);
        Events events = new Events(session, store, directory, privately, clock);
        SlackApp wires = new SlackApp(workspaces, directory, new Interactions(session, directory, privately), events);
        installations.ifPresent(each -> each.whenFirst(events::welcome));
        app = installations
                .map(each -> wires.inviting(
                        slack, (SlackSettings.Invitation) settings.access(), each, new OAuthStates(store, clock)))
                .orElseGet(() -> wires.alone(slack));
        line = settings.appToken().map(token -> new SocketModeConnection(app, token, pacing.reconnect()));
    }

    /** Adds the ways in to a server, and begins to send what waits. */
    public void addTo(ServletContextHandler context) {
        if (line.isEmpty()) {
            Signatures signatures = new Signatures(settings.signingSecrets(), clock);
            context.addServlet(new ServletHolder(new SlackServlet(app, signatures)), PATH);
        }
        line.ifPresent(SocketModeConnection::open);
        if (settings.access() instanceof SlackSettings.Invitation) {
            ServletHolder door = new ServletHolder(new InstallServlet(app, settings.api()));
            context.addServlet(door, InstallServlet.INSTALL);
            context.addServlet(door, InstallServlet.BACK);
        } else {
            responses.later(() -> introduce((OneWorkspace) workspaces));
        }
        relay.start();
    }

    /** Asks ahead of the first request, so that the log says early if the token is no good. */
    private static void introduce(OneWorkspace workspace) {
        try {
            workspace.own();
        } catch (SlackException e) {
            log.warn(
                    "Slack didn't say which workspace SLACK_BOT_TOKEN belongs to ({}); asking again with each request",
                    e.kind());
        }
    }

    /** Takes nothing new out of the outbox, and finishes what was begun. */
    @Override
    public void close() {
        line.ifPresent(SocketModeConnection::close);
        relay.close();
        responses.close();
        directory.close();
        app.stop();
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("Slack's client does not close", e);
        }
    }

    private static SlackConfig config(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        // Otherwise it is read from the environment, and every token is looked up once more for statistics.
        config.setProxyUrl(null);
        config.setStatsEnabled(false);
        config.getSCIM2Config().setStatsEnabled(false);
        config.synchronizeMetricsDatabases();
        return config;
    }
}
