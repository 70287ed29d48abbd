package dev.parley.slack;

import dev.parley.core.room.Installation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The workspace whose bot token Parley holds.
 *
 * @param team the workspace's id ({@code T…})
 * @param enterprise the id of the organisation that it belongs to ({@code E…}), if any
 */
record Workspace(String team, Optional<String> enterprise) {

    static final String PLATFORM = "slack";

    Installation installation() {
        return new Installation(PLATFORM, team);
    }

    /** Whether this id is the workspace's own or its organisation's. */
    boolean owns(@Nullable String id) {
        return team.equals(id) || enterprise.filter(each -> each.equals(id)).isPresent();
    }
}
