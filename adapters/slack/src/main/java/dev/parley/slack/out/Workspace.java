package dev.parley.slack.out;

import dev.parley.core.room.Installation;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that let Parley in, or an organisation that did so for all of its workspaces.
 *
 * @param team the workspace's id ({@code T…}); empty for a whole organisation
 * @param enterprise the id of the organisation ({@code E…}); empty for a workspace that belongs to none
 * @param bot the id of Parley's own user there
 * @param token with which Parley acts there
 */
public record Workspace(String team, String enterprise, String bot, String token) {

    public static final String PLATFORM = "slack";

    public Installation installation() {
        return new Installation(PLATFORM, team.isEmpty() ? enterprise : team);
    }

    /** Whether this id is the workspace's own or its organisation's. */
    boolean owns(@Nullable String id) {
        return id != null && !id.isEmpty() && (id.equals(team) || id.equals(enterprise));
    }

    @Override
    public String toString() {
        return installation().key();
    }
}
