package dev.parley.service;

import dev.parley.core.room.Organisation;
import dev.parley.slack.SlackAdapter;
import dev.parley.slack.SlackSettings;
import dev.parley.teams.TeamsAdapter;
import dev.parley.teams.install.TeamsSettings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be set about a running Parley.
 *
 * @param host the address to listen on; of this machine only while the playground is served
 * @param port 0 to 65535; 0 takes any free one
 * @param home the folder that holds the database, unless {@code databaseUrl} says otherwise
 * @param databaseUrl a JDBC URL; may hold a password, so it is never shown
 * @param templates a folder with templates that add to the shipped ones or stand in for them
 * @param key 32 bytes with which tokens are kept; one is made in {@code home} where none is set
 * @param slack how Parley is known to Slack
 * @param teams how Parley is known to Teams; the playground is served where it is known to neither
 */
record Settings(
        String host,
        int port,
        Path home,
        Optional<String> databaseUrl,
        Optional<Path> templates,
        Optional<byte[]> key,
        Optional<SlackSettings> slack,
        Optional<TeamsSettings> teams) {

    static final String HOST = "PARLEY_HOST";
    static final String PORT = "PARLEY_PORT";
    static final String HOME = "PARLEY_HOME";
    static final String DATABASE_URL = "PARLEY_DB_URL";
    static final String TEMPLATES = "PARLEY_TEMPLATES";
    static final String LOG = "PARLEY_LOG";
    static final String SLACK_BOT_TOKEN = "SLACK_BOT_TOKEN";
    static final String SLACK_SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    static final String SLACK_PREVIOUS_SIGNING_SECRET = "SLACK_PREVIOUS_SIGNING_SECRET";
    static final String SLACK_APP_TOKEN = "SLACK_APP_TOKEN";
    static final String SLACK_CLIENT_ID = "SLACK_CLIENT_ID";
    static final String SLACK_CLIENT_SECRET = "SLACK_CLIENT_SECRET";
    static final String KEY = "PARLEY_KEY";
    static final String SLACK_API_URL = "SLACK_API_URL";
    static final String TEAMS_APP_ID = "TEAMS_APP_ID";
    static final String TEAMS_APP_PASSWORD = "TEAMS_APP_PASSWORD";
    static final String TEAMS_TENANT_ID = "TEAMS_TENANT_ID";
    static final String TEAMS_MULTI_TENANT = "TEAMS_MULTI_TENANT";
    static final String TEAMS_ALLOWED_TENANTS = "TEAMS_ALLOWED_TENANTS";
    static final String TEAMS_TARGETED = "TEAMS_TARGETED";
    static final String TEAMS_LOGIN_URL = "TEAMS_LOGIN_URL";
    static final String TEAMS_OPENID_URL = "TEAMS_OPENID_URL";
    static final String TEAMS_ISSUERS = "TEAMS_ISSUERS";
    static final String TEAMS_SERVICE_HOSTS = "TEAMS_SERVICE_HOSTS";

    Settings {
        Objects.requireNonNull(host);
        Objects.requireNonNull(home);
        Objects.requireNonNull(databaseUrl);
        Objects.requireNonNull(templates);
        Objects.requireNonNull(key);
        Objects.requireNonNull(slack);
        Objects.requireNonNull(teams);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /**
     * The one place that decides between which installations a deal may be linked. A platform counts only if nobody but the people who
     * runs Parley is let in on it: Slack with the one token that was set and not with invitations, Teams where it is set up for one
     * tenant.
     */
    Organisation organisation() {
        Set<String> platforms = new HashSet<>();
        slack.filter(each -> each.access() instanceof SlackSettings.Token)
                .ifPresent(each -> platforms.add(SlackAdapter.PLATFORM));
        teams.filter(each -> each.tenant().isPresent()).ifPresent(each -> platforms.add(TeamsAdapter.PLATFORM));
        return new Organisation(platforms);
    }

    @Override
    public String toString() {
        return "Settings[" + host + ":" + port + "]";
    }
}
