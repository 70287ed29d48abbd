package dev.parley.slack.install;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.OAuthStateService;
import dev.parley.core.platform.SystemWrites;
import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import dev.parley.slack.out.Workspace;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ties the end of an installation to its beginning: a secret in the database and in a cookie of the browser that began it, good
 * for ten minutes and for one return.
 */
public final class OAuthStates implements OAuthStateService {

    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final RoomKey NOWHERE =
            new RoomKey(new Installation(Workspace.PLATFORM, "beginning"), "installation");
    private static final String COOKIES = "Set-Cookie";

    private final SecureRandom random = new SecureRandom();
    private final SystemWrites writes;
    private final InstantSource clock;

    public OAuthStates(Store store, InstantSource clock) {
        this.writes = new SystemWrites(store, clock);
        this.clock = clock;
    }

    @Override
    public String generateNewStateValue() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String getSessionCookieName() {
        return "parley-slack-install";
    }

    /** The return from Slack is a link that is followed, which a lax cookie goes along with. */
    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public String issueNewState(Request request, Response response) throws Exception {
        String state = OAuthStateService.super.issueNewState(request, response);
        List<String> cookies = response.getHeaders().getOrDefault(COOKIES, List.of()).stream()
                .map(cookie -> cookie + "; SameSite=Lax")
                .toList();
        response.getHeaders().put(COOKIES, cookies);
        return state;
    }

    @Override
    public void addNewStateToDatastore(String state) {
        writes.change(
                NOWHERE,
                transaction -> transaction
                        .credentials()
                        .begin(Workspace.PLATFORM, state, clock.instant().plus(GOOD)));
    }

    /** Uses it up, so that of two that come back with it at once only one gets in. */
    @Override
    public boolean isAvailableInDatabase(String state) {
        AtomicBoolean good = new AtomicBoolean();
        writes.change(
                NOWHERE,
                transaction ->
                        good.set(transaction.credentials().comesBack(Workspace.PLATFORM, state, clock.instant())));
        return good.get();
    }

    @Override
    public void deleteStateFromDatastore(String state) {
        // It went when it was looked up.
    }
}
