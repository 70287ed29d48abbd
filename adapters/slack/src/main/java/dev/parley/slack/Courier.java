package dev.parley.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.Message;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Reply;
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
 * Brings posts from the outbox to Slack: each room's in order, about one a second for each room, until Slack has taken
 * them. A post whose sending was cut short is sent again; Slack has no way to tell whether it had it already.
 */
final class Courier implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration HOLD = Duration.ofSeconds(8);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int ROOMS_AT_ONCE = 50;
    private static final int LOCKS = 64;

    private final Store store;
    private final Upkeep upkeep;
    private final SlackCalls slack;
    private final Workspaces workspaces;
    private final SlackDirectory directory;
    private final InstantSource clock;
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();
    private final Map<RoomKey, SlackTrouble> troubles = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "slack-courier"));

    Courier(Store store, SlackCalls slack, Workspaces workspaces, SlackDirectory directory, InstantSource clock) {
        this.store = store;
        this.upkeep = new Upkeep(store, clock);
        this.slack = slack;
        this.workspaces = workspaces;
        this.directory = directory;
        this.clock = clock;
    }

    /** Goes its rounds from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // a round lets nothing out
    void start() {
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many posts of a room have yet to be taken by Slack. */
    int waiting(RoomKey room) {
        return store.read(ledger -> ledger.outbox().waiting(room));
    }

    /**
     * Sends what is next in this room at once, if the reply put something there, and says so in it if that is still not out.
     *
     * @param before how many posts of the room waited before
     */
    Reply hurried(RoomKey room, int before, Reply reply) {
        if (!(reply instanceof Reply.Answer answer) || waiting(room) <= before) {
            return reply;
        }
        Optional<SlackTrouble> trouble = deliver(room);
        return waiting(room) == 0 ? reply : new Reply.Answer(waiting(answer.message(), trouble), answer.replaces());
    }

    private static OnlyYou waiting(OnlyYou message, Optional<SlackTrouble> trouble) {
        String why =
                trouble.map(Courier::why).orElse("Not in the channel yet: another message for it has to go out first.");
        OnlyYou.Composer told = OnlyYou.titled(message.title());
        told.warn(why + " It is kept and goes out as soon as Slack takes it; you need not do it again.");
        message.blocks().forEach(told::add);
        return told.done();
    }

    private static String why(SlackTrouble trouble) {
        return switch (trouble.kind()) {
            case "not_in_channel", "channel_not_found" ->
                "Not in the channel yet: Parley is not a member there. Type /invite @Parley.";
            case "missing_scope" ->
                "Not in the channel yet: the workspace has not given Parley the right to post. Whoever manages its apps has"
                        + " to install Parley again.";
            case "is_archived" -> "Not in the channel yet: it is archived.";
            default -> "Not in the channel yet: Slack did not take it just now.";
        };
    }

    private void round() {
        try {
            store.read(ledger -> ledger.outbox().due(Workspace.PLATFORM, clock.instant(), ROOMS_AT_ONCE))
                    .forEach(this::deliver);
        } catch (RuntimeException e) {
            log.warn("the outbox could not be read: {}", e.getClass().getSimpleName());
        }
    }

    /** Sends the next post of a room, if there is one; says what keeps Slack from taking it, now or a moment ago. */
    private Optional<SlackTrouble> deliver(RoomKey room) {
        synchronized (locks.get(Math.floorMod(room.hashCode(), LOCKS))) {
            Optional<Sending> next = take(room);
            if (next.isPresent()) {
                attempt(room, next.get())
                        .ifPresentOrElse(trouble -> troubles.put(room, trouble), () -> troubles.remove(room));
            }
            return Optional.ofNullable(troubles.get(room));
        }
    }

    private Optional<SlackTrouble> attempt(RoomKey room, Sending sending) {
        try {
            if (!sending.forOutsiders() && directory.room(room).exposure().isExternal()) {
                withhold(sending);
                return Optional.empty();
            }
            ChatPostMessageRequest request = request(sending.post());
            slack.make(workspaces.of(room.installation()), client -> client.chatPostMessage(request));
            upkeep.change(room, ledger -> ledger.outbox().done(sending));
            return Optional.empty();
        } catch (SlackTrouble e) {
            log.warn(
                    "post {} of a room waits after attempt {}: {}",
                    sending.post().number(),
                    sending.attempt(),
                    e.kind());
            Instant again = clock.instant().plus(e.retryAfter().orElse(pause(sending.attempt(), e.isLasting())));
            upkeep.change(room, ledger -> ledger.outbox().postpone(sending, again));
            return Optional.of(e);
        }
    }

    /** It was confirmed for our own people, and others may read along by now: its owner is told instead. */
    private void withhold(Sending sending) {
        Post post = sending.post();
        OnlyYou told = OnlyYou.titled("Not posted")
                .warn(
                        "When you posted this, only our own people were in the room. Now somebody from outside may read along,"
                                + " so it was held back. Fill it again to post it knowing that.")
                .quote(post.message().plainText())
                .done();
        slack.make(
                workspaces.of(post.room().installation()),
                client -> client.chatPostEphemeral(
                        request -> request.channel(post.room().channel())
                                .user(post.by().id())
                                .text(Ephemeral.text(told))
                                .blocks(MessageBlocks.message(told))));
        upkeep.change(post.room(), ledger -> ledger.outbox().done(sending));
    }

    private Optional<Sending> take(RoomKey room) {
        List<Sending> taken = new ArrayList<>();
        upkeep.change(room, ledger -> {
            taken.clear();
            ledger.outbox().take(room, clock.instant(), HOLD).ifPresent(taken::add);
        });
        return taken.stream().findFirst();
    }

    private static Duration pause(int attempt, boolean lasting) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempt - 1, 7));
        return lasting || wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static ChatPostMessageRequest request(Post post) {
        return ChatPostMessageRequest.builder()
                .channel(post.room().channel())
                .text(Ephemeral.escaped(post.message().plainText()))
                .mrkdwn(false)
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false)
                .blocks(MessageBlocks.room(post.message()))
                .metadata(Message.Metadata.builder()
                        .eventType("parley_post")
                        .eventPayload(Map.of("number", String.valueOf(post.number())))
                        .build())
                .build();
    }

    /** Ends the round that is going on; what still waits is sent after the next start. */
    @Override
    public void close() {
        Workers.finish(rounds);
    }
}
