package dev.parley.slack;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * How Parley is known to one Slack workspace.
 *
 * @param botToken the bot's token ({@code xoxb-…})
 * @param signingSecrets the current signing secret and, while it is being changed, the one before
 * @param api where Slack's Web API is; ends with a slash
 */
public record SlackSettings(String botToken, List<String> signingSecrets, URI api) {

    /** Slack's own Web API. */
    public static final URI PUBLIC_API = URI.create("https://slack.com/api/");

    public SlackSettings {
        Objects.requireNonNull(botToken);
        signingSecrets = List.copyOf(signingSecrets);
        if (signingSecrets.isEmpty()) {
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
}
