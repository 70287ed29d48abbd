package dev.parley.storage;

import dev.parley.core.store.Store;
import dev.parley.core.store.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The same contract on the other database, where its binaries are at hand. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
final class PostgresStoreTest extends StoreContract {
    private String url = "";

    @BeforeEach
    void empty() {
        url = Postgres.emptied();
    }

    @Override
    protected Store open() {
        return JdbiStore.open(url);
    }
}
