package dev.parley.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A tenant of ours, with conversations of its own for each beginning. */
final class TeamsSurface implements Surface {

    static final Pattern IS_POINTER = Pattern.compile("Ana Ruiz, I answered in our own chat\\.");
    static final Pattern SAYS_NOTHING = Pattern.compile(IS_POINTER + "|Parley answers only the team.*");

    private final TeamsSide teams = new TeamsSide();
    private final Map<String, String> environment;
    private final boolean targeted;
    private final InstantSource clock;
    private Wiring parley;
    private int begun;

    /** @param targeted whether Teams has messages for one person */
    TeamsSurface(Path home, boolean targeted) throws Misconfiguration, IOException {
        this(home, targeted, InstantSource.system());
    }

    TeamsSurface(Path home, boolean targeted, InstantSource clock) throws Misconfiguration, IOException {
        this.targeted = targeted;
        this.clock = clock;
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
        begun++;
        teams.begin();
        teams.channel(channel(Place.INSIDE), "acme-team", "standard", TeamsSide.ANA, TeamsSide.MARIA);
        teams.groupChat(channel(Place.SHARED), TeamsSide.ANA, TeamsSide.BO);
        teams.ownChat(TeamsSide.ANA);
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
