package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.teams.install.TeamsSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.slf4j.LoggerFactory;

/** A whole Parley with a Teams of its own, whose clock can be put forward and whose log can be read. */
final class TeamsParley implements AutoCloseable {

    static final String ROOM = "19:room@thread.tacv2";

    /** What is asked before anybody was let in. */
    private static final Set<String> OPENING = Set.of("metadata", "keys", "token");

    private final TeamsSide teams;
    private final Path home;
    private final Log log = new Log();
    private volatile Duration ahead = Duration.ZERO;
    private volatile Optional<Instant> stopped = Optional.empty();
    private RunningTeams parley;

    TeamsParley(TeamsSide teams, Path home) {
        this(teams, home, teams.adapter(false));
    }

    TeamsParley(TeamsSide teams, Path home, TeamsSettings settings) {
        this.teams = teams;
        this.home = home;
        log.start();
        meet();
        parley = new RunningTeams(settings, home, this::now);
    }

    /** Nothing was asked yet; Ana and Maria are in a room, and each has a chat with Parley. */
    void begin() {
        teams.begin();
        stopped = Optional.empty();
        log.lines.clear();
        meet();
    }

    private void meet() {
        teams.channel(ROOM, "acme-team", "standard", TeamsSide.ANA, TeamsSide.MARIA);
        teams.ownChat(TeamsSide.ANA);
        teams.ownChat(TeamsSide.MARIA);
    }

    Instant now() {
        return stopped.orElseGet(Instant::now).plus(ahead);
    }

    /** The time is what it is, until it is put forward. */
    void stopClock() {
        stopped = Optional.of(Instant.now());
    }

    void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Starts it again with other settings. */
    void restart(TeamsSettings settings) {
        parley.close();
        parley = new RunningTeams(settings, home, this::now);
    }

    TeamsToken token() {
        return new TeamsToken(teams, now());
    }

    /** A token of someone who calls themselves Teams. */
    TeamsToken token(TeamsSide signer) {
        return new TeamsToken(signer, now());
    }

    /** Someone in their own chat. */
    TeamsUser alone(String person) {
        return user(person, TeamsSide.ownChatOf(person));
    }

    TeamsUser user(String person, String conversation) {
        return new TeamsUser(parley.url(), teams, person, conversation);
    }

    /** The log of a conversation as its card shows it, when someone looks at the card again. */
    HttpResponse<String> looks(TeamsUser who, String conversation, String token) {
        ObjectNode invoke = who.invoke("adaptiveCard/action");
        invoke.putObject("value")
                .putObject("action")
                .set("data", slip(conversation, "REFRESH", "concessions/page/999999999"));
        return who.send(invoke.toString(), token);
    }

    String logOf(String person, String conversation) {
        HttpResponse<String> shown = looks(user(person, conversation), conversation, token().signed());
        assertThat(shown.statusCode()).isEqualTo(200);
        return TeamsWords.text(TeamsUser.json(shown.body()).path("value"));
    }

    /** What a button carries, or what someone made who wishes that it did. */
    static JsonNode slip(String room, String what, String of) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putObject("parley")
                .put("room", room)
                .put("card", "c1")
                .put("what", what)
                .put("of", of);
        return data;
    }

    /** What a test is given, under its name. */
    static <T> Stream<Named<T>> named(Map<String, T> all) {
        return all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Named.of(each.getKey(), each.getValue()));
    }

    /** What was asked of Teams beyond what is open to everybody. */
    List<String> effects() {
        return teams.asked().stream().filter(each -> !OPENING.contains(each)).toList();
    }

    /** What an operator reads. */
    String logged() {
        return String.join("", log.lines);
    }

    @Override
    public void close() {
        parley.close();
        log.stop();
    }

    private static final class Log extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Logger root =
                ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);

        @Override
        public void start() {
            super.start();
            root.addAppender(this);
        }

        @Override
        public void stop() {
            root.detachAppender(this);
            super.stop();
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLevel() + " " + event.getFormattedMessage() + "\n");
        }
    }
}
