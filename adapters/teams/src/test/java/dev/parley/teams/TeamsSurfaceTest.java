package dev.parley.teams;

import dev.parley.core.harness.ChatSurfaceContract;
import dev.parley.core.harness.Surface;
import java.nio.file.Path;

/** Teams where it has messages for one person. */
final class TeamsSurfaceTest extends ChatSurfaceContract {

    @Override
    public Surface open(Path home) throws Exception {
        return new TeamsSurface(home, true);
    }
}
