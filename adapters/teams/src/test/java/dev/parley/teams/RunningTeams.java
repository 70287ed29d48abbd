package dev.parley.teams;

import dev.parley.core.dispatch.Meter;
import dev.parley.core.harness.AdapterServer;
import dev.parley.core.harness.Shipped;
import dev.parley.core.harness.Surface;
import dev.parley.core.store.Store;
import dev.parley.storage.JdbiStore;
import dev.parley.teams.install.TeamsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/** The adapter on a server and a store of its own. */
final class RunningTeams implements AutoCloseable {

    private final Store store;
    private final TeamsAdapter adapter;
    private final AdapterServer server;

    RunningTeams(TeamsSettings settings, Path home, InstantSource clock) {
        store = JdbiStore.open(JdbiStore.fileUrl(home));
        adapter = new TeamsAdapter(settings, store, Shipped.commands(), clock, Meter.NONE, Surface.PACING);
        server = new AdapterServer(0, adapter::addTo);
    }

    URI url() {
        return URI.create(server.url());
    }

    /** Whether every answer is out or given up. */
    boolean isSettled() {
        return adapter.answersWaiting() == 0;
    }

    @Override
    public void close() {
        server.close();
        adapter.close();
        store.close();
    }
}
