package dev.parley.service;

import java.nio.file.Path;

/** Teams where it has messages for one person. */
final class TeamsSurfaceTest extends ChatSurfaceContract {

    @Override
    Surface open(Path home) throws Exception {
        return new TeamsSurface(home, true);
    }
}
