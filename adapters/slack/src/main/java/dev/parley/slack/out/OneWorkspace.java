package dev.parley.slack.out;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.parley.core.room.Installation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one workspace whose token Parley was started with. Slack is asked which that is when it is first needed. */
public final class OneWorkspace implements Workspaces {

    private final SlackCalls slack;
    private final String token;
    private volatile @Nullable Workspace known;

    public OneWorkspace(SlackCalls slack, String token) {
        this.slack = slack;
        this.token = token;
    }

    @Override
    public Optional<Workspace> find(@Nullable String enterprise, @Nullable String team) {
        Workspace own = own();
        return own.owns(team) || own.owns(enterprise) ? Optional.of(own) : Optional.empty();
    }

    @Override
    public Workspace of(Installation installation) {
        Workspace own = own();
        if (!own.installation().equals(installation)) {
            throw new SlackException(NOT_LET_IN, Optional.empty());
        }
        return own;
    }

    /**
     * The workspace.
     *
     * @throws SlackException if Slack does not say
     */
    public Workspace own() {
        Workspace own = known;
        if (own == null) {
            AuthTestResponse self = slack.make(token, client -> client.authTest(request -> request));
            own = new Workspace(
                    self.getTeamId(),
                    Optional.ofNullable(self.getEnterpriseId()).orElse(""),
                    self.getUserId(),
                    token);
            known = own;
        }
        return own;
    }
}
