package dev.parley.teams;

import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.command.Command;
import dev.parley.core.command.Desk;
import dev.parley.core.command.Meter;
import dev.parley.core.platform.Courier;
import dev.parley.core.platform.Errands;
import dev.parley.core.platform.KeptReplies;
import dev.parley.core.store.Store;
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

    /** By what posts that wait for Teams are told from others. */
    public static final String PLATFORM = "teams";

    private static final Logger log = LoggerFactory.getLogger(TeamsAdapter.class);

    /** With what is asked before it, a call has to fit into the five seconds that Teams waits for an answer. */
    private static final Duration SENDING = Duration.ofMillis(2_500);

    private static final Duration ASKING = Duration.ofMillis(1_500);
    private static final int CALLS_AT_ONCE = 64;

    private final TeamsSettings settings;
    private final Dispatcher dispatcher = new Dispatcher();
    private final OkHttpClient http;
    private final Bearer bearer;
    private final TokenCheck tokens;
    private final Errands looks = new Errands("teams-keys", 1);
    private final Deliveries deliveries = new Deliveries();
    private final AddressBook book;
    private final TeamsDirectory directory;
    private final Courier courier;
    private final Talk talk;
    private final Composing composing;
    private final Files files;
    private final Happenings happenings;

    public TeamsAdapter(TeamsSettings settings, Store store, List<Command> commands, InstantSource clock, Meter meter) {
        this.settings = settings;
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .eventListener(new AtOnce())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(1))
                .callTimeout(SENDING)
                .build();
        bearer = new Bearer(http, settings, clock);
        tokens = new TokenCheck(http, settings, clock, looks::later);
        book = new AddressBook(store, clock);
        Pace pace = new Pace(clock);
        Connector connector = new Connector(http, bearer, settings, pace, meter);
        OkHttpClient quick = http.newBuilder().callTimeout(ASKING).build();
        directory = new TeamsDirectory(book, new Connector(quick, bearer, settings, pace, meter), clock);
        Desk desk = new Desk(store, directory, commands, clock, meter);
        Whispers whispers = new Whispers(connector, book, directory, settings, deliveries);
        courier = new Courier(store, directory, new TeamsCarrier(connector, book, whispers), clock);
        KeptReplies replies = new KeptReplies(store, clock);
        files = new Files(desk, connector, whispers, deliveries, replies, settings, http);
        talk = new Talk(desk, store, settings, whispers, deliveries, courier, replies, directory, files, clock);
        composing = new Composing(desk, talk, settings);
        happenings = new Happenings(book, directory, whispers, deliveries, settings);
    }

    /** Adds the way in to a server, and begins to send what waits. */
    public void addTo(ServletContextHandler context) {
        context.addServlet(new ServletHolder(new TeamsDoor(tokens, new Turns(this::take), settings)), PATH);
        tokens.prepare();
        deliveries.later(this::introduce);
        courier.start();
    }

    /** Asks for a token ahead of the first request; whoever runs Parley learns from the log if the password is no good. */
    private void introduce() {
        try {
            bearer.token();
        } catch (IOException e) {
            log.warn(
                    "Microsoft gives no token for TEAMS_APP_ID and TEAMS_APP_PASSWORD ({}); it is asked again at each request",
                    e.getMessage());
        }
    }

    private InvokeResponse take(Incoming incoming) {
        if (!incoming.isFarewell()) {
            book.note(incoming.room(settings), incoming.address());
            if (incoming.isPersonal()) {
                book.noteOwnChat(
                        incoming.installation(settings), incoming.caller().person(), incoming.address());
            }
        }
        if (incoming.type().equals("invoke")) {
            return invoked(incoming);
        }
        switch (incoming.type()) {
            case "message" -> talk.message(incoming);
            case "messageUpdate" -> happenings.edited(incoming);
            case "conversationUpdate" -> happenings.conversationChanged(incoming);
            case "installationUpdate" -> happenings.installationChanged(incoming);
            // Deleted messages, reactions and the like change nothing: what was done stays in the log.
            default -> {}
        }
        return Dialogs.nothing();
    }

    private InvokeResponse invoked(Incoming invoke) {
        return switch (invoke.name()) {
            case "adaptiveCard/action" -> talk.executed(invoke);
            case "task/fetch" -> talk.fetched(invoke);
            case "task/submit" -> talk.sent(invoke, Scene.Place.DIALOG);
            case "composeExtension/fetchTask" -> composing.begun(invoke);
            case "composeExtension/submitAction" -> composing.sent(invoke);
            case "composeExtension/query" -> composing.searched(invoke);
            case "fileConsent/invoke" -> files.consented(invoke);
            default -> Dialogs.unknown();
        };
    }

    /** How many answers Teams has yet to take. */
    public int answersWaiting() {
        return deliveries.underWay();
    }

    /** Takes nothing new out of the outbox, and finishes what was begun. */
    @Override
    public void close() {
        courier.close();
        deliveries.close();
        looks.close();
        directory.close();
        dispatcher.executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
