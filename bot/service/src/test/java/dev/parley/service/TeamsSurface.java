package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A tenant of ours, with conversations of its own for each beginning. */
final class TeamsSurface implements Surface {

    static final Pattern IS_POINTER = Pattern.compile("[^,]+, I answered in our own chat\\.");
    static final Pattern SAYS_NOTHING = Pattern.compile(IS_POINTER + "|Parley answers only the team.*");

    private final TeamsSide teams = new TeamsSide();
    private final Map<String, String> environment;
    private final boolean targeted;
    private final AtomicLong looks = new AtomicLong();
    private final InstantSource clock = () -> Instant.now().plusMillis(50 * looks.incrementAndGet());
    private Wiring parley;
    private int begun;

    /**
     * At each look at the clock a little time has gone by, so that nothing waits for the rates of Teams.
     *
     * @param targeted whether Teams has messages for one person
     */
    TeamsSurface(Path home, boolean targeted) throws Misconfiguration, IOException {
        this.targeted = targeted;
        environment = new HashMap<>(teams.settings());
        environment.putAll(Map.of(
                Settings.PORT, "0", Settings.HOME, home.toString(), Settings.TEAMS_TARGETED, String.valueOf(targeted)));
        parley = Wiring.open(environment, clock);
    }

    boolean targeted() {
        return targeted;
    }

    URI page() {
        return URI.create(parley.url());
    }

    @Override
    public void begin() {
        settle();
        begun++;
        teams.begin();
        teams.channel(channel(Place.INSIDE), "acme-team", "standard", TeamsSide.ANA, TeamsSide.MARIA);
        teams.groupChat(channel(Place.SHARED), TeamsSide.ANA, TeamsSide.BO);
        teams.ownChat(TeamsSide.ANA);
    }

    /** Waits until no answer is on its way any more, which might be taken for one to something else. */
    void settle() {
        await().untilAsserted(() -> assertThat(metrics()).contains("parley_teams_answers_waiting 0.0"));
    }

    private String metrics() throws IOException {
        try (InputStream metrics = page().resolve("/metrics").toURL().openStream()) {
            return new String(metrics.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    TeamsSide teams() {
        return teams;
    }

    /** Somebody in a conversation. */
    TeamsSeat seat(String person, String conversation) {
        return new TeamsSeat(this, teams, person, conversation);
    }

    TeamsUser user(String person, String conversation) {
        return new TeamsUser(page(), teams, person, conversation);
    }

    String channel(Place place) {
        return "19:" + begun + place + "@thread." + (place == Place.INSIDE ? "tacv2" : "v2");
    }

    /** Whatever is shown to anybody fits Teams. */
    void look(JsonNode card) {
        TeamsRendering.fits(card);
    }

    @Override
    public TeamsSeat ana(Place place) {
        return new TeamsSeat(this, teams, TeamsSide.ANA, channel(place));
    }

    @Override
    public Client bo() {
        return new TeamsSeat(this, teams, TeamsSide.BO, channel(Place.SHARED));
    }

    /** A line is typed there as everywhere: with its slash, or after a mention. */
    @Override
    public String typed(String line) {
        return line;
    }

    @Override
    public void restart() throws Misconfiguration {
        parley.close();
        parley = Wiring.open(environment, clock);
    }

    @Override
    public void close() {
        parley.close();
        teams.close();
    }
}
