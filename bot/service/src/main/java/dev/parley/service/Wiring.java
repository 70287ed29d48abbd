package dev.parley.service;

import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.platform.Pacing;
import dev.parley.core.playbook.Playbook;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import dev.parley.playground.Playground;
import dev.parley.playground.world.PlaygroundWorld;
import dev.parley.slack.SlackAdapter;
import dev.parley.slack.SlackSettings;
import dev.parley.storage.JdbiStore;
import dev.parley.storage.StorageUnavailable;
import dev.parley.teams.TeamsAdapter;
import dev.parley.templates.Template;
import dev.parley.templates.TemplateProblem;
import dev.parley.templates.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Parley. Everything is constructed here, top to bottom, and closed in reverse. */
final class Wiring implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Wiring.class);

    /** A room that nobody is in; asking for it is a read like any other. */
    private static final RoomKey NOWHERE = new RoomKey(new Installation("service", "readiness"), "nowhere");

    private static final String TEMPLATE = "a template file as CONTRIBUTING.md describes it";

    private final Settings settings;
    private final Metrics metrics = new Metrics();
    private final HttpServer http;
    private final Store store;
    private final Optional<SlackAdapter> slack;
    private final Optional<TeamsAdapter> teams;
    private final Optional<Playground> playground;

    private Wiring(Map<String, String> environment, InstantSource clock) throws Misconfiguration {
        SettingsReader reader = new SettingsReader(environment);
        settings = reader.read();
        reader.warnings().forEach(log::warn);
        List<Problem> problems = new ArrayList<>(reader.problems());

        Optional<HttpServer> bound = listen(problems);
        Optional<Store> opened = open(problems);
        List<Command> commands = commands(settings.templates(), settings.organisation(), problems);
        byte[] key = key(problems).orElse(new byte[0]);
        if (!problems.isEmpty()) {
            opened.ifPresent(Store::close);
            bound.ifPresent(HttpServer::close);
            throw new Misconfiguration(problems);
        }

        http = bound.orElseThrow();
        store = opened.orElseThrow();
        slack = settings.slack().map(each -> new SlackAdapter(each, key, store, commands, clock, metrics, Pacing.LIVE));
        teams = settings.teams().map(each -> new TeamsAdapter(each, store, commands, clock, metrics, Pacing.LIVE));
        boolean connected = slack.isPresent() || teams.isPresent();
        if (connected) {
            watchOutbox();
        }
        teams.ifPresent(each -> metrics.gauge(
                "parley.teams.answers.waiting", "Answers that Teams has yet to take", each::answersWaiting));
        // The page asks nobody who they are: it is served only where there is nothing but this machine.
        playground = connected ? Optional.empty() : Optional.of(playground(commands, clock));
        ServletContextHandler pages = new ServletContextHandler();
        slack.ifPresent(each -> each.addTo(pages));
        teams.ifPresent(each -> each.addTo(pages));
        playground.ifPresent(each -> each.addTo(pages));
        http.serve(pages, this::storeAnswers);
    }

    private void watchOutbox() {
        metrics.gauge(
                "parley.outbox.waiting",
                "Posts that a chat platform has yet to take",
                () -> store.read(transaction -> Stream.of(SlackAdapter.PLATFORM, TeamsAdapter.PLATFORM)
                        .mapToInt(transaction.outbox()::waiting)
                        .sum()));
    }

    /** The key with which tokens are kept, where any are. */
    private Optional<byte[]> key(List<Problem> problems) {
        boolean tokens = settings.slack()
                .filter(each -> each.access() instanceof SlackSettings.Invitation)
                .isPresent();
        if (!tokens || settings.key().isPresent() || !problems.isEmpty()) {
            return settings.key();
        }
        return KeyFile.in(settings.home(), problems);
    }

    private Playground playground(List<Command> commands, InstantSource clock) {
        PlaygroundWorld world = new PlaygroundWorld();
        return new Playground(new CommandDispatcher(store, world, commands, clock, metrics), store, world, clock);
    }

    /**
     * Starts everything.
     *
     * @throws Misconfiguration with all that is to be put right; nothing is left running then
     */
    static Wiring open(Map<String, String> environment, InstantSource clock) throws Misconfiguration {
        return new Wiring(environment, clock);
    }

    /** Where the page is. */
    String url() {
        String host = settings.host().equals("127.0.0.1") ? "localhost" : settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.port();
    }

    @Override
    public void close() {
        http.readyWhen(() -> false);
        playground.ifPresent(Playground::close);
        http.close();
        slack.ifPresent(SlackAdapter::close);
        teams.ifPresent(TeamsAdapter::close);
        store.close();
        metrics.close();
    }

    private boolean storeAnswers() {
        return store.read(transaction -> transaction.deals().idOf(NOWHERE)).isEmpty();
    }

    private Optional<HttpServer> listen(List<Problem> problems) {
        if (anyAbout(problems, Settings.HOST) || anyAbout(problems, Settings.PORT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(HttpServer.listen(settings.host(), settings.port(), metrics, Limits.STANDARD));
        } catch (IOException e) {
            problems.add(
                    new Problem(
                            Settings.PORT,
                            "port " + settings.port() + " of " + settings.host() + " can't be listened on",
                            "a port that nothing else uses",
                            "Stop what uses it (perhaps another Parley), or choose another: PARLEY_PORT=0 takes any free one."));
            return Optional.empty();
        }
    }

    private Optional<Store> open(List<Problem> problems) {
        if (settings.databaseUrl().isEmpty()) {
            HomeFolder.prepare(settings.home()).ifPresent(problems::add);
        }
        if (anyAbout(problems, Settings.HOME) || anyAbout(problems, Settings.DATABASE_URL)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    JdbiStore.open(settings.databaseUrl().orElseGet(() -> JdbiStore.fileUrl(settings.home()))));
        } catch (StorageUnavailable e) {
            String key = settings.databaseUrl().isPresent() ? Settings.DATABASE_URL : Settings.HOME;
            problems.add(Problem.reported(
                    key, String.valueOf(e.getMessage()), "a database that Parley can open and nothing else uses"));
            return Optional.empty();
        }
    }

    /** Every command, where each installation is on its own. */
    static List<Command> commands(Optional<Path> folder, List<Problem> problems) {
        return commands(folder, Organisation.NONE, problems);
    }

    /** Every command, with one for each template; what is wrong with a template is added to the problems. */
    static List<Command> commands(Optional<Path> folder, Organisation organisation, List<Problem> problems) {
        return Templates.load("en", folder).fold(ready -> named(ready.templates(), organisation, problems), broken -> {
            for (TemplateProblem each : broken.problems()) {
                String line = each.line() == 0 ? "" : ", line " + each.line();
                problems.add(new Problem(Settings.TEMPLATES, each.file() + line, TEMPLATE, each.change()));
            }
            return List.of();
        });
    }

    private static List<Command> named(List<Template> templates, Organisation organisation, List<Problem> problems) {
        List<Command> commands = Playbook.commands(templates, organisation);
        Set<String> taken = new HashSet<>();
        for (Command each : commands) {
            if (!taken.add(each.spec().words())) {
                problems.add(new Problem(
                        Settings.TEMPLATES,
                        "a template with the id " + each.spec().words(),
                        TEMPLATE,
                        "Give it another id: “" + each.spec().words() + "” is a command already."));
            }
        }
        return commands;
    }

    private static boolean anyAbout(List<Problem> problems, String key) {
        return problems.stream().anyMatch(each -> each.key().equals(key));
    }
}
