package dev.parley.teams;

import dev.parley.core.harness.ChatSurfaceContract;
import dev.parley.core.harness.Surface;
import java.nio.file.Path;

/** Teams where private answers go to people's own chats. */
final class TeamsOwnChatSurfaceTest extends ChatSurfaceContract {

    @Override
    public Surface open(Path home) throws Exception {
        return new TeamsSurface(home, false);
    }
}
