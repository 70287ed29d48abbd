package dev.parley.teams;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.core.harness.Surface;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A tenant of ours, with conversations of its own for each beginning. */
final class TeamsSurface implements Surface {

    static final Pattern IS_POINTER = Pattern.compile("[^,]+, I answered in our own chat\\.");
    static final Pattern SAYS_NOTHING = Pattern.compile(IS_POINTER + "|Parley answers only the team.*");

    private final TeamsSide teams = new TeamsSide();
    private final Path home;
    private final boolean targeted;
    private final AtomicLong looks = new AtomicLong();
    private final InstantSource clock = () -> Instant.now().plusMillis(50 * looks.incrementAndGet());
    private RunningTeams parley;
    private int begun;

    /**
     * At each look at the clock a little time has gone by, so that nothing waits for the rates of Teams.
     *
     * @param targeted whether Teams has messages for one person
     */
    TeamsSurface(Path home, boolean targeted) throws IOException {
        this.targeted = targeted;
        this.home = home;
        parley = new RunningTeams(teams.adapter(targeted), home, clock);
    }

    boolean targeted() {
        return targeted;
    }

    URI page() {
        return parley.url();
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
        await().until(parley::isSettled);
    }

    TeamsSide teams() {
        return teams;
    }

    /** Someone in a conversation. */
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
    public void restart() {
        parley.close();
        parley = new RunningTeams(teams.adapter(targeted), home, clock);
    }

    @Override
    public void close() {
        parley.close();
        teams.close();
    }
}
