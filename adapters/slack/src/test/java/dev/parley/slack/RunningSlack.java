package dev.parley.slack;

import dev.parley.core.dispatch.Meter;
import dev.parley.core.harness.AdapterServer;
import dev.parley.core.harness.Shipped;
import dev.parley.core.harness.Surface;
import dev.parley.core.store.Store;
import dev.parley.storage.JdbiStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The adapter on a server and a store of its own. */
final class RunningSlack implements AutoCloseable {

    /** The signing secret of whatever plays Slack. */
    static final List<String> SECRETS = List.of(SlackUser.SECRET);

    /** With which tokens are kept, where nothing else is said. */
    static final byte[] KEY = new byte[32];

    private final Store store;
    private final SlackAdapter adapter;
    private final AdapterServer server;

    private RunningSlack(SlackSettings settings, byte[] key, Path home, int port, InstantSource clock) {
        store = JdbiStore.open(JdbiStore.fileUrl(home));
        adapter = new SlackAdapter(settings, key, store, Shipped.commands(), clock, Meter.NONE, Surface.PACING);
        server = new AdapterServer(port, adapter::addTo);
    }

    /** For one workspace. */
    static RunningSlack alone(URI api, Path home) {
        return open(
                new SlackSettings(new SlackSettings.Token("xoxb-0123456789-abcdef"), SECRETS, Optional.empty(), api),
                home);
    }

    /** On any free port. */
    static RunningSlack open(SlackSettings settings, Path home) {
        return open(settings, KEY, home, 0);
    }

    static RunningSlack open(SlackSettings settings, byte[] key, Path home, int port) {
        return new RunningSlack(settings, key, home, port, InstantSource.system());
    }

    URI url() {
        return URI.create(server.url());
    }

    @Override
    public void close() {
        server.close();
        adapter.close();
        store.close();
    }
}
