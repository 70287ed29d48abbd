package dev.parley.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A workspace of ours, with channels of its own for each beginning. */
final class SlackSurface implements Surface {

    private final SlackSide slack = new SlackSide();
    private final Map<String, String> environment;
    private final String manifest = Files.readString(Path.of("../../adapters/slack/manifest.json"));
    private Wiring parley;
    private int begun;

    SlackSurface(Path home) throws Misconfiguration, IOException {
        environment = Map.of(
                Settings.PORT,
                "0",
                Settings.HOME,
                home.toString(),
                Settings.SLACK_BOT_TOKEN,
                "xoxb-0123456789-abcdef",
                Settings.SLACK_SIGNING_SECRET,
                SlackUser.SECRET,
                Settings.SLACK_API_URL,
                slack.api().toString());
        parley = Wiring.open(environment, Clock.systemUTC());
    }

    @Override
    public void begin() {
        begun++;
        slack.begin(channel(Place.INSIDE), channel(Place.SHARED), "C0GUEST", "D0ANA");
    }

    /** Where Parley is at the moment. */
    URI page() {
        return URI.create(parley.url());
    }

    private String channel(Place place) {
        return "C" + begun + place;
    }

    @Override
    public Client ana(Place place) {
        return new SlackSeat(this, slack, "U0ANA", channel(place));
    }

    @Override
    public Client bo() {
        return new SlackSeat(this, slack, "U0BO", channel(Place.SHARED));
    }

    /** A word that the manifest does not declare is one of {@code /parley}'s. */
    @Override
    public String typed(String line) {
        boolean own = manifest.contains("\"command\": \"" + line.split(" ", 2)[0] + "\"");
        return own ? line : "/parley " + line.substring(1);
    }

    @Override
    public void restart() throws Misconfiguration {
        parley.close();
        parley = Wiring.open(environment, Clock.systemUTC());
    }

    @Override
    public void close() {
        parley.close();
        slack.close();
    }
}
