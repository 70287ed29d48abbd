package dev.parley.teams.install;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How Parley is known to Teams.
 *
 * @param appId the id of the bot's registration; never blank
 * @param password one of its client secrets
 * @param tenant the one tenant it is registered for; empty if any tenant may install it
 * @param allowedTenants from which tenants' conversations anything is taken; empty for all
 * @param targeted whether messages that one person sees may be sent to a room
 * @param cloud where Microsoft's side is
 */
public record TeamsSettings(
        String appId,
        String password,
        Optional<String> tenant,
        Set<String> allowedTenants,
        boolean targeted,
        Cloud cloud) {

    /** The platform as in {@link dev.parley.core.room.Installation#platform()}. */
    public static final String PLATFORM = "teams";

    public TeamsSettings {
        if (appId.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("without an app id and a password anybody could pass for Teams");
        }
        Objects.requireNonNull(tenant);
        allowedTenants = Set.copyOf(allowedTenants);
        Objects.requireNonNull(cloud);
    }

    /** The tenant whose copy of Parley is meant in a conversation that {@code host} holds. */
    public String home(String host) {
        return tenant.orElse(host);
    }

    /** Whether anything is taken from conversations that this tenant holds; an unknown one is blank. */
    public boolean takesFrom(String host) {
        return !host.isBlank() && (allowedTenants.isEmpty() || allowedTenants.contains(host));
    }

    @Override
    public String toString() {
        return "TeamsSettings[" + cloud.login().getHost() + "]";
    }

    /**
     * One of Microsoft's clouds.
     *
     * @param login where our own tokens come from, such as {@code https://login.microsoftonline.com}
     * @param metadata where the keys are listed that Teams signs with
     * @param issuers whose tokens are taken; the first one is also whose services our own tokens are for
     * @param hosts to which hosts anything is sent; one with a port is a host for tests, on this machine
     */
    public record Cloud(URI login, URI metadata, List<String> issuers, Set<String> hosts) {

        /** The public cloud, where GCC is too; hosts of the government's clouds are known besides. */
        public static final Cloud PUBLIC = new Cloud(
                URI.create("https://login.microsoftonline.com"),
                URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration"),
                List.of("https://api.botframework.com"),
                Set.of(
                        "smba.trafficmanager.net",
                        "smba.onyx.prod.teams.trafficmanager.net",
                        "smba.infra.gcc.teams.microsoft.com",
                        "smba.infra.gov.teams.microsoft.us",
                        "smba.infra.dod.teams.microsoft.us"));

        public Cloud {
            Objects.requireNonNull(login);
            Objects.requireNonNull(metadata);
            issuers = List.copyOf(issuers);
            hosts = Set.copyOf(hosts);
            if (issuers.isEmpty() || hosts.isEmpty()) {
                throw new IllegalArgumentException("a cloud has issuers and hosts");
            }
        }

        /** What our own tokens are for. */
        public String scope() {
            return issuers.get(0) + "/.default";
        }

        /** The address, if anything may be sent there. */
        public Optional<HttpUrl> allowed(@Nullable String url) {
            HttpUrl parsed = url == null ? null : HttpUrl.parse(url);
            if (parsed == null
                    || !parsed.username().isEmpty()
                    || !parsed.password().isEmpty()) {
                return Optional.empty();
            }
            String host = parsed.host().toLowerCase(Locale.ROOT);
            boolean ours = parsed.isHttps() && parsed.port() == 443 && hosts.contains(host);
            boolean tests =
                    Set.of("127.0.0.1", "localhost").contains(host) && hosts.contains(host + ":" + parsed.port());
            return ours || tests ? Optional.of(parsed) : Optional.empty();
        }
    }
}
