package dev.parley.service;

import dev.parley.core.harness.Surface;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The playground, begun again for each test. */
final class PlaygroundSurface implements Surface {

    private final Map<String, String> environment;
    private Wiring parley;

    PlaygroundSurface(Path home) throws Misconfiguration {
        environment = Map.of(Settings.PORT, "0", Settings.HOME, home.toString());
        parley = Wiring.open(environment, Clock.systemUTC());
    }

    @Override
    public void begin() {
        ana(Place.INSIDE).resets();
    }

    @Override
    public PlaygroundSeat ana(Place place) {
        return new PlaygroundSeat(this, "ana", place);
    }

    @Override
    public Client bo() {
        return new PlaygroundSeat(this, "bo", Place.SHARED);
    }

    @Override
    public String typed(String line) {
        return line;
    }

    @Override
    public void restart() throws Misconfiguration {
        parley.close();
        parley = Wiring.open(environment, Clock.systemUTC());
    }

    @Override
    public void close() {
        parley.close();
    }

    /** Where it is at the moment. */
    URI page() {
        return URI.create(parley.url());
    }
}
