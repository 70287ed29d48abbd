package dev.parley.slack;

import dev.parley.core.harness.Surface;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workspace of ours, with channels of its own for each beginning. */
final class SlackSurface implements Surface {

    private final SlackSide slack = new SlackSide();
    private final Path home;
    private final String manifest = Files.readString(Path.of("../../adapters/slack/manifest.json"));
    private RunningSlack parley;
    private int begun;

    SlackSurface(Path home) throws IOException {
        this.home = home;
        parley = RunningSlack.alone(slack.api(), home);
    }

    @Override
    public void begin() {
        begun++;
        slack.begin(channel(Place.INSIDE), channel(Place.SHARED), "C0GUEST", "D0ANA");
    }

    /** Where Parley is at the moment. */
    URI page() {
        return parley.url();
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
    public void restart() {
        parley.close();
        parley = RunningSlack.alone(slack.api(), home);
    }

    @Override
    public void close() {
        parley.close();
        slack.close();
    }
}
