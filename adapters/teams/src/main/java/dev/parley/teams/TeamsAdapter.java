package dev.parley.teams;

import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.Meter;
import dev.parley.core.platform.BackgroundTasks;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.platform.OutboxRelay;
import dev.parley.core.platform.Pacing;
import dev.parley.core.store.Store;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.Dialogs;
import dev.parley.teams.in.Events;
import dev.parley.teams.in.Interactions;
import dev.parley.teams.in.MessageExtension;
import dev.parley.teams.in.TeamsActivity;
import dev.parley.teams.in.TeamsServlet;
import dev.parley.teams.in.TokenValidator;
import dev.parley.teams.in.TurnAdapter;
import dev.parley.teams.install.TeamsSettings;
import dev.parley.teams.out.AccessTokens;
import dev.parley.teams.out.Connector;
import dev.parley.teams.out.ConversationReferences;
import dev.parley.teams.out.Files;
import dev.parley.teams.out.Outlet;
import dev.parley.teams.out.PrivateDelivery;
import dev.parley.teams.out.RateLimiter;
import dev.parley.teams.out.RetryingSender;
import dev.parley.teams.out.TcpNoDelay;
import dev.parley.teams.out.TeamsChatClient;
import dev.parley.teams.out.TeamsDirectory;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parley in Microsoft Teams. */
public final class TeamsAdapter implements AutoCloseable {

    /** Where Teams sends activities. */
    public static final String PATH = "/api/messages";

    /** What marks the posts that wait for Teams. */
    public static final String PLATFORM = TeamsSettings.PLATFORM;

    private static final Logger log = LoggerFactory.getLogger(TeamsAdapter.class);

    /** With what is asked before it, a call has to fit into the five seconds that Teams waits for an answer. */
    private static final Duration SENDING = Duration.ofMillis(2_500);

    private static final Duration ASKING = Duration.ofMillis(1_500);
    private static final int CALLS_AT_ONCE = 64;

    private final TeamsSettings settings;
    private final Dispatcher dispatcher = new Dispatcher();
    private final OkHttpClient http;
    private final AccessTokens accessTokens;
    private final TokenValidator validator;
    private final BackgroundTasks looks = new BackgroundTasks("teams-keys", 1);
    private final RetryingSender sender;
    private final ConversationReferences references;
    private final TeamsDirectory directory;
    private final OutboxRelay relay;
    private final Interactions interactions;
    private final MessageExtension extension;
    private final Events events;

    public TeamsAdapter(
            TeamsSettings settings,
            Store store,
            List<Command> commands,
            InstantSource clock,
            Meter meter,
            Pacing pacing) {
        this.settings = settings;
        sender = new RetryingSender(pacing.retry());
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .eventListener(new TcpNoDelay())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(1))
                .callTimeout(SENDING)
                .build();
        accessTokens = new AccessTokens(http, settings, clock);
        validator = new TokenValidator(http, settings, clock, looks::later);
        references = new ConversationReferences(store, clock);
        RateLimiter limiter = new RateLimiter(clock);
        Connector connector = new Connector(http, accessTokens, settings, limiter, meter);
        OkHttpClient quick = http.newBuilder().callTimeout(ASKING).build();
        directory = new TeamsDirectory(references, new Connector(quick, accessTokens, settings, limiter, meter), clock);
        CommandDispatcher commandDispatcher = new CommandDispatcher(store, directory, commands, clock, meter);
        PrivateDelivery privately = new PrivateDelivery(connector, references, directory, settings, sender);
        relay = new OutboxRelay(store, directory, new TeamsChatClient(connector, references, privately), clock, pacing);
        ChatSession session = new ChatSession(commandDispatcher, store, relay, clock);
        Outlet outlet = new Outlet(session, privately, new Files(connector, privately, sender, settings, http));
        interactions = new Interactions(session, outlet, directory);
        extension = new MessageExtension(session, interactions, outlet);
        events = new Events(references, directory, privately);
    }

    /** Adds the way in to a server, and begins to send what waits. */
    public void addTo(ServletContextHandler context) {
        context.addServlet(new ServletHolder(new TeamsServlet(validator, new TurnAdapter(this::take), settings)), PATH);
        validator.prepare();
        sender.later(this::introduce);
        relay.start();
    }

    /** Asks for a token ahead of the first request, so that the log says early if the password is no good. */
    private void introduce() {
        try {
            accessTokens.token();
        } catch (IOException e) {
            log.warn(
                    "Microsoft issued no token for TEAMS_APP_ID and TEAMS_APP_PASSWORD ({}); asking again with each request",
                    e.getMessage());
        }
    }

    private InvokeResponse take(TeamsActivity incoming) {
        if (!incoming.isFarewell()) {
            references.note(incoming.room(), incoming.address());
            if (incoming.isPersonal()) {
                references.noteOwnChat(
                        incoming.installation(), incoming.caller().person(), incoming.address());
            }
        }
        if (incoming.type().equals("invoke")) {
            return invoked(incoming);
        }
        switch (incoming.type()) {
            case "message" -> interactions.message(incoming);
            case "messageUpdate" -> events.edited(incoming);
            case "conversationUpdate" -> events.conversationChanged(incoming);
            case "installationUpdate" -> events.installationChanged(incoming);
            // Deleted messages, reactions and the like change nothing: what was done stays in the log.
            default -> {}
        }
        return Dialogs.nothing();
    }

    private InvokeResponse invoked(TeamsActivity invoke) {
        return switch (invoke.name()) {
            case "adaptiveCard/action" -> interactions.executed(invoke);
            case "task/fetch" -> interactions.fetched(invoke);
            case "task/submit" -> interactions.sent(invoke, CardContext.Place.DIALOG);
            case "composeExtension/fetchTask" -> extension.begun(invoke);
            case "composeExtension/submitAction" -> extension.sent(invoke);
            case "composeExtension/query" -> extension.searched(invoke);
            case "fileConsent/invoke" -> interactions.consented(invoke);
            default -> Dialogs.unknown();
        };
    }

    /** How many answers Teams has yet to take. */
    public int answersWaiting() {
        return sender.underWay();
    }

    /** Takes nothing new out of the outbox, and finishes what was begun. */
    @Override
    public void close() {
        relay.close();
        sender.close();
        looks.close();
        directory.close();
        dispatcher.executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
