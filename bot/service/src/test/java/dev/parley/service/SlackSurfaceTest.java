package dev.parley.service;

import java.nio.file.Path;

final class SlackSurfaceTest extends ChatSurfaceContract {

    @Override
    Surface open(Path home) throws Exception {
        return new SlackSurface(home);
    }
}
