package dev.parley.storage;

import dev.parley.core.harness.ChatSurfaceContract;
import dev.parley.core.harness.StubPlatform;
import dev.parley.core.harness.Surface;
import java.nio.file.Path;

/** A platform of under two hundred lines besides imports does what Slack and Teams do: all else is the core's. */
final class StubPlatformTest extends ChatSurfaceContract {

    @Override
    public Surface open(Path home) {
        return new StubPlatform(() -> JdbiStore.open(JdbiStore.fileUrl(home)));
    }
}
