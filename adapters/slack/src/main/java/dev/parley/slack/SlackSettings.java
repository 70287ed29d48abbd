package dev.parley.slack;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How Parley is known to Slack. Everything in it but the address is secret.
 *
 * @param access how Parley comes by the tokens of workspaces
 * @param signingSecrets the current signing secret and, while it is being changed, the one before; may be empty if there
 *     is an {@code appToken}
 * @param appToken with which Parley calls Slack for what happens there ({@code xapp-…}), instead of being called by it
 * @param api where Slack's Web API is; ends with a slash
 */
public record SlackSettings(Access access, List<String> signingSecrets, Optional<String> appToken, URI api) {

    /** Slack's own Web API. */
    public static final URI PUBLIC_API = URI.create("https://slack.com/api/");

    public SlackSettings {
        Objects.requireNonNull(access);
        Objects.requireNonNull(appToken);
        signingSecrets = List.copyOf(signingSecrets);
        if (signingSecrets.isEmpty() && appToken.isEmpty()) {
            throw new IllegalArgumentException("without a signing secret anybody could pass for Slack");
        }
        if (!api.getPath().endsWith("/")) {
            throw new IllegalArgumentException("the address of the Web API ends with a slash");
        }
    }

    @Override
    public String toString() {
        return "SlackSettings[" + api.getHost() + "]";
    }

    /** How Parley comes by the tokens of workspaces. */
    public sealed interface Access {}

    /** The token of one workspace ({@code xoxb-…}). */
    public record Token(String bot) implements Access {
        public Token {
            Objects.requireNonNull(bot);
        }

        @Override
        public String toString() {
            return "Token";
        }
    }

    /**
     * Any workspace may let Parley in.
     *
     * @param clientId the app's id towards Slack
     * @param clientSecret that proves it
     */
    public record Invitation(String clientId, String clientSecret) implements Access {
        public Invitation {
            Objects.requireNonNull(clientId);
            Objects.requireNonNull(clientSecret);
        }

        @Override
        public String toString() {
            return "Invitation";
        }
    }
}
