package dev.parley.slack.install;

import com.google.gson.Gson;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.service.InstallationService;
import dev.parley.core.platform.SystemWrites;
import dev.parley.core.platform.TtlCache;
import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import dev.parley.slack.out.SlackException;
import dev.parley.slack.out.Workspace;
import dev.parley.slack.out.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Workspaces and organisations that let Parley in through Slack's OAuth, with their tokens sealed in the database. */
public final class Installations implements InstallationService, Workspaces {

    private static final Logger log = LoggerFactory.getLogger(Installations.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Gson GSON = new Gson();

    private final Store store;
    private final SystemWrites writes;
    private final TokenCipher cipher;
    private final InstantSource clock;
    private volatile BiConsumer<Workspace, String> welcome = (workspace, installer) -> {};
    private final TtlCache<Installation, Workspace> known;

    public Installations(Store store, TokenCipher cipher, InstantSource clock) {
        this.store = store;
        this.writes = new SystemWrites(store, clock);
        this.cipher = cipher;
        this.clock = clock;
        this.known = new TtlCache<>(FRESH, clock, this::look);
    }

    /**
     * Sets what is done when a workspace installs Parley for the first time.
     *
     * @param done with the workspace, and the id of who installed it
     */
    public void whenFirst(BiConsumer<Workspace, String> done) {
        welcome = done;
    }

    @Override
    public Optional<Workspace> find(@Nullable String enterprise, @Nullable String team) {
        return Stream.of(Optional.ofNullable(enterprise), Optional.ofNullable(team))
                .flatMap(Optional::stream)
                .filter(id -> !id.isBlank())
                .map(id -> found(new Installation(Workspace.PLATFORM, id)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Workspace of(Installation installation) {
        return known.get(installation);
    }

    private Optional<Workspace> found(Installation installation) {
        try {
            return Optional.of(known.get(installation));
        } catch (SlackException e) {
            return Optional.empty();
        }
    }

    private Workspace look(Installation installation) {
        String sealed = store.read(transaction -> transaction.credentials().of(installation))
                .orElseThrow(() -> new SlackException(NOT_LET_IN, Optional.empty()));
        return cipher.open(sealed, installation)
                .map(text -> GSON.fromJson(text, Workspace.class))
                .orElseThrow(() -> {
                    log.error(
                            "the token of {} was encrypted with another key; restore PARLEY_KEY, or install again",
                            installation.key());
                    return new SlackException(NOT_LET_IN, Optional.empty());
                });
    }

    @Override
    public void saveInstallerAndBot(Installer installer) {
        boolean whole = Boolean.TRUE.equals(installer.getIsEnterpriseInstall());
        Workspace workspace = new Workspace(
                whole ? "" : installer.getTeamId(),
                Optional.ofNullable(installer.getEnterpriseId()).orElse(""),
                installer.getBotUserId(),
                installer.getBotAccessToken());
        Installation installation = workspace.installation();
        String sealed = cipher.close(GSON.toJson(workspace), installation);
        AtomicBoolean first = new AtomicBoolean();
        writes.change(
                own(installation),
                transaction -> first.set(transaction.credentials().admit(installation, sealed, clock.instant())));
        known.forget(installation);
        log.info("{} installed Parley", installation.key());
        if (first.get()) {
            welcome.accept(workspace, installer.getInstallerUserId());
        }
    }

    /** Slack says that a workspace put Parley out, or took its token back; both come, in either order. */
    public void putOut(Workspace workspace, Instant at) {
        Installation installation = workspace.installation();
        // Slack counts whole seconds: what was granted within this one was granted before.
        writes.change(
                own(installation), transaction -> transaction.credentials().takeBack(installation, at.plusSeconds(1)));
        known.forget(installation);
        log.info("{} uninstalled Parley", installation.key());
    }

    /** No channel: what is done for an installation as a whole is done here. */
    private static RoomKey own(Installation installation) {
        return new RoomKey(installation, "installation");
    }

    @Override
    @SuppressWarnings("NullAway") // Bolt's way to say that there is none
    public Bot findBot(@Nullable String enterpriseId, @Nullable String teamId) {
        return find(enterpriseId, teamId).map(Installations::bot).orElse(null);
    }

    private static Bot bot(Workspace workspace) {
        DefaultBot bot = new DefaultBot();
        bot.setTeamId(workspace.team());
        bot.setEnterpriseId(workspace.enterprise());
        bot.setIsEnterpriseInstall(workspace.team().isEmpty());
        bot.setBotUserId(workspace.bot());
        bot.setBotAccessToken(workspace.token());
        return bot;
    }

    @Override
    public void deleteBot(Bot bot) {
        deleteAll(bot.getEnterpriseId(), bot.getTeamId());
    }

    @Override
    public void deleteAll(String enterpriseId, String teamId) {
        find(enterpriseId, teamId).ifPresent(workspace -> putOut(workspace, clock.instant()));
    }

    @Override
    public boolean isHistoricalDataEnabled() {
        return false;
    }

    @Override
    public void setHistoricalDataEnabled(boolean enabled) {
        // There is one token for each installation, the latest.
    }

    @Override
    public void deleteInstaller(Installer installer) {
        // Nobody's own token is ever asked for.
    }

    @Override
    @SuppressWarnings("NullAway") // Bolt's way to say that there is none
    public Installer findInstaller(String enterpriseId, String teamId, String userId) {
        return null;
    }
}
