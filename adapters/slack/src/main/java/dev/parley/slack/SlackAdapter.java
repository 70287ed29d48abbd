package dev.parley.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.util.http.SlackHttpClient;
import dev.parley.core.command.Command;
import dev.parley.core.command.Desk;
import dev.parley.core.command.Meter;
import dev.parley.core.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot in one Slack workspace. */
public final class SlackAdapter implements AutoCloseable {

    /** Where Slack sends commands, interactions and events. */
    public static final String PATH = "/slack/events";

    private static final Logger log = LoggerFactory.getLogger(SlackAdapter.class);

    private static final String NOT_NOW =
            "{\"response_type\":\"ephemeral\",\"text\":\"Slack does not answer Parley just now,"
                    + " so nothing was done. Try again in a moment.\"}";

    private static final Pattern ANY = Pattern.compile("(?s).*");

    private final Slack slack;
    private final SlackCalls calls;
    private final SlackDirectory directory;
    private final Answers answers;
    private final Courier courier;
    private final Signatures signatures;
    private final App app;
    private volatile @Nullable Workspace workspace;

    public SlackAdapter(SlackSettings settings, Store store, List<Command> commands, InstantSource clock, Meter meter) {
        OkHttpClient http = new OkHttpClient.Builder()
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(1))
                .callTimeout(Duration.ofMillis(2_500))
                .build();
        slack = Slack.getInstance(
                config(settings),
                new SlackHttpClient(
                        http.newBuilder().dispatcher(new Dispatcher()).build()));
        calls = new SlackCalls(slack.methods(settings.botToken()));
        directory = new SlackDirectory(calls, this::workspace, clock);
        Desk desk = new Desk(store, directory, commands, clock, meter);
        answers = new Answers(http, settings.api());
        courier = new Courier(store, calls, directory, clock);
        signatures = new Signatures(settings.signingSecrets(), clock);
        app = app(new Talk(desk, store, directory, calls, answers, courier, this::workspace, clock));
    }

    /** Adds the way in to a server, and begins to send what waits. */
    public void addTo(ServletContextHandler context) {
        context.addServlet(new ServletHolder(new SlackDoor(app, signatures)), PATH);
        answers.later(this::introduce);
        courier.start();
    }

    /** Asks ahead of the first request; whoever runs Parley learns from the log if the token is no good. */
    private void introduce() {
        try {
            workspace();
        } catch (SlackTrouble e) {
            log.warn(
                    "Slack does not say whose token SLACK_BOT_TOKEN is ({}); it is asked again at each request",
                    e.kind());
        }
    }

    /** Takes nothing new out of the outbox, and finishes what was begun. */
    @Override
    public void close() {
        courier.close();
        answers.close();
        directory.close();
        app.stop();
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("Slack's client does not close", e);
        }
    }

    /** Whose token this is. Asked once, when it is first needed, since Slack may be away when Parley starts. */
    private Workspace workspace() {
        Workspace known = workspace;
        if (known == null) {
            AuthTestResponse self = calls.make(client -> client.authTest(request -> request));
            known = new Workspace(self.getTeamId(), Optional.ofNullable(self.getEnterpriseId()));
            workspace = known;
        }
        return known;
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

    private App app(Talk talk) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .scope(null)
                .userScope(null)
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .threadPoolSize(1)
                .build();
        App bolt = new App(config, List.of(ours()));
        bolt.command(ANY, (request, context) -> talk.command(request.getPayload(), context));
        bolt.blockAction(ANY, (request, context) -> talk.action(request.getPayload(), context));
        bolt.viewSubmission(ANY, (request, context) -> talk.submission(request.getPayload(), context));
        bolt.messageShortcut(ANY, (request, context) -> talk.shortcut(request.getPayload(), context));
        bolt.event(AppMentionEvent.class, (event, context) -> {
            talk.mentioned(event.getEventId(), event.getEvent());
            return context.ack();
        });
        bolt.event(AppHomeOpenedEvent.class, (event, context) -> {
            talk.home(event.getEventId(), event.getEvent());
            return context.ack();
        });
        bolt.viewClosed(ANY, (request, context) -> context.ack());
        bolt.event(ChannelSharedEvent.class, (event, context) -> {
            directory.forget(event.getEvent().getChannel());
            return context.ack();
        });
        bolt.event(ChannelUnsharedEvent.class, (event, context) -> {
            directory.forget(event.getEvent().getChannel());
            return context.ack();
        });
        bolt.event(ChannelIdChangedEvent.class, (event, context) -> {
            talk.renamed(
                    event.getEventId(),
                    event.getEvent().getOldChannelId(),
                    event.getEvent().getNewChannelId());
            return context.ack();
        });
        bolt.event(MemberJoinedChannelEvent.class, (event, context) -> {
            directory.forget(event.getEvent().getChannel());
            return context.ack();
        });
        return bolt.start();
    }

    /** Lets in only what is about our own workspace; anything else is acknowledged and left alone. */
    private Middleware ours() {
        return (request, response, chain) -> {
            if (MiddlewareOps.isNoAuthRequiredRequest(request.getRequestType())) {
                return chain.next(request);
            }
            Workspace ours;
            try {
                ours = workspace();
            } catch (SlackTrouble e) {
                return Response.json(200, NOT_NOW);
            }
            boolean about = ours.owns(request.getContext().getTeamId())
                    || ours.owns(request.getContext().getEnterpriseId());
            return about ? chain.next(request) : Response.ok();
        };
    }
}
