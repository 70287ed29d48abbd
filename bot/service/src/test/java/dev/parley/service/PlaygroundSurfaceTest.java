package dev.parley.service;

import java.nio.file.Path;

final class PlaygroundSurfaceTest extends ChatSurfaceContract {

    @Override
    Surface open(Path home) throws Exception {
        return new PlaygroundSurface(home);
    }
}
