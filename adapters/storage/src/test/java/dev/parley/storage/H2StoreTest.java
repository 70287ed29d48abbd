package dev.parley.storage;

import dev.parley.core.store.Store;
import dev.parley.core.store.StoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2StoreTest extends StoreContract {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected Store open() {
        return JdbiStore.open(JdbiStore.fileUrl(folder));
    }
}
