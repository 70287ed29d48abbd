package dev.parley.slack.out;

import dev.parley.core.room.Installation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces that let Parley in. Safe for use by many threads. */
public interface Workspaces {

    /** What a call ends with where its workspace has not let Parley in, or no longer does. */
    String NOT_LET_IN = "not_let_in";

    /**
     * The one that Slack names by these ids; empty if it has not let Parley in.
     *
     * @throws SlackException if that cannot be found out now
     */
    Optional<Workspace> find(@Nullable String enterprise, @Nullable String team);

    /**
     * The one that is kept under this installation.
     *
     * @throws SlackException if it has not let Parley in, or that cannot be found out now
     */
    Workspace of(Installation installation);
}
