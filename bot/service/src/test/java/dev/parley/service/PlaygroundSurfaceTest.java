package dev.parley.service;

import dev.parley.core.harness.ChatSurfaceContract;
import dev.parley.core.harness.Surface;
import java.nio.file.Path;

final class PlaygroundSurfaceTest extends ChatSurfaceContract {

    @Override
    public Surface open(Path home) throws Exception {
        return new PlaygroundSurface(home);
    }
}
