package dev.parley.slack;

import dev.parley.core.harness.ChatSurfaceContract;
import dev.parley.core.harness.Surface;
import java.nio.file.Path;

final class SlackSurfaceTest extends ChatSurfaceContract {

    @Override
    public Surface open(Path home) throws Exception {
        return new SlackSurface(home);
    }
}
