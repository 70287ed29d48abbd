package dev.parley.core.platform;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.room.Directory;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Outbox.Sending;
import dev.parley.core.store.Post;
import dev.parley.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings posts from the outbox to a chat platform: each room's in order, about one a second for each room, until it has taken
 * them. A post whose sending was cut short is sent again; no platform says whether it had it already.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration HOLD = Duration.ofSeconds(8);

    /** How long a post waits that the platform will not take until someone has changed something there. */
    private static final Duration LASTING_WAIT = Duration.ofMinutes(2);

    /** What passes has mostly passed within seconds, and people wait for their post: twice as long each time, up to 2 to this power. */
    private static final int MOST_DOUBLINGS = 4;

    private static final int ROOMS_AT_ONCE = 50;
    private static final int LOCKS = 64;

    private final Store store;
    private final SystemWrites writes;
    private final Directory directory;
    private final ChatClient client;
    private final InstantSource clock;
    private final Pacing pacing;
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();
    private final Map<RoomKey, PlatformException> troubles = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds;

    public OutboxRelay(Store store, Directory directory, ChatClient client, InstantSource clock, Pacing pacing) {
        this.store = store;
        this.writes = new SystemWrites(store, clock);
        this.directory = directory;
        this.client = client;
        this.rounds =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, client.platform() + "-outbox"));
        this.clock = clock;
        this.pacing = pacing;
    }

    /** Goes its rounds from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // a round lets nothing out
    public void start() {
        rounds.scheduleWithFixedDelay(this::round, 0, pacing.round().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many posts of a room have yet to be taken by the platform. */
    int waiting(RoomKey room) {
        return store.read(transaction -> transaction.outbox().waiting(room));
    }

    /**
     * Sends what is next in this room at once, if something was put there, and says so in the answer if that is still not out.
     *
     * @param before how many posts of the room waited before
     */
    PrivateMessage hurried(RoomKey room, int before, PrivateMessage answer) {
        if (waiting(room) <= before) {
            return answer;
        }
        Optional<PlatformException> trouble = deliver(room);
        return waiting(room) == 0 ? answer : waiting(answer, trouble);
    }

    private PrivateMessage waiting(PrivateMessage message, Optional<PlatformException> trouble) {
        String why = trouble.map(client::why).orElse("another message has to go out first.");
        PrivateMessage.Composer told = PrivateMessage.titled(message.title());
        told.warn("Not posted yet: " + why + " It's queued; no need to post it again.");
        message.blocks().forEach(told::add);
        return told.done();
    }

    private void round() {
        try {
            store.read(transaction -> transaction.outbox().due(client.platform(), clock.instant(), ROOMS_AT_ONCE))
                    .forEach(this::deliver);
        } catch (RuntimeException e) {
            log.warn("the outbox could not be read: {}", e.getClass().getSimpleName());
        }
    }

    /** Sends the next post of a room, if there is one; says what keeps the platform from taking it, now or a moment ago. */
    private Optional<PlatformException> deliver(RoomKey room) {
        synchronized (locks.get(Math.floorMod(room.hashCode(), LOCKS))) {
            Optional<Sending> next = take(room);
            if (next.isPresent()) {
                attempt(room, next.get())
                        .ifPresentOrElse(trouble -> troubles.put(room, trouble), () -> troubles.remove(room));
            }
            return Optional.ofNullable(troubles.get(room));
        }
    }

    private Optional<PlatformException> attempt(RoomKey room, Sending sending) {
        try {
            if (!sending.forOutsiders() && directory.room(room).exposure().isExternal()) {
                withhold(sending);
                return Optional.empty();
            }
            client.post(sending.post());
            writes.change(room, transaction -> transaction.outbox().done(sending));
            return Optional.empty();
        } catch (PlatformException e) {
            log.warn(
                    "post {} of a room waits after attempt {}: {}",
                    sending.post().number(),
                    sending.attempt(),
                    e.kind());
            Instant again = clock.instant().plus(e.retryAfter().orElse(pause(sending.attempt(), e.isLasting())));
            writes.change(room, transaction -> transaction.outbox().postpone(sending, again));
            return Optional.of(e);
        }
    }

    /** It was confirmed for our own people, and others may be reading by now: its owner hears so instead. */
    private void withhold(Sending sending) {
        Post post = sending.post();
        PrivateMessage told = PrivateMessage.titled("Not posted")
                .warn(
                        "When you posted this, only your own people were in the room. Now people from outside may be reading,"
                                + " so I held it back. Fill in the template again if you want them to read it.")
                .quote(post.message().plainText())
                .done();
        client.tell(post, told);
        writes.change(post.room(), transaction -> transaction.outbox().done(sending));
    }

    private Optional<Sending> take(RoomKey room) {
        List<Sending> taken = new ArrayList<>();
        writes.change(room, transaction -> {
            taken.clear();
            transaction.outbox().take(room, clock.instant(), HOLD).ifPresent(taken::add);
        });
        return taken.stream().findFirst();
    }

    private Duration pause(int attempt, boolean lasting) {
        return lasting ? LASTING_WAIT : pacing.retry().multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    }

    /** Ends the round that is going on; what still waits is sent after the next start. */
    @Override
    public void close() {
        Workers.finish(rounds);
    }
}
