package dev.parley.service;

import java.nio.file.Path;

/** Teams where private answers go to people's own chats. */
final class TeamsOwnChatSurfaceTest extends ChatSurfaceContract {

    @Override
    Surface open(Path home) throws Exception {
        return new TeamsSurface(home, false);
    }
}
