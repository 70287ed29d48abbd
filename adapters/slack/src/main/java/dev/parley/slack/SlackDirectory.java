package dev.parley.slack;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import dev.parley.core.room.Caller;
import dev.parley.core.room.Directory;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.room.Standing;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Slack knows of channels and people, asked at most once a minute. Throws where Slack does not answer; the core takes
 * that for the worst.
 */
final class SlackDirectory implements Directory, AutoCloseable {

    /** Together with all else they must fit into the three seconds that Slack waits for an answer. */
    private static final Duration ASKING_ABOUT_A_PERSON = Duration.ofMillis(600);

    private static final Duration LOOKING_AT_A_ROOM = Duration.ofMillis(1_200);

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration FRESH_MEMBER = Duration.ofMinutes(10);

    /** In a room with more people than this nobody looks at each of them: somebody from outside may be there. */
    private static final int MOST_MEMBERS = 60;

    private final SlackCalls slack;
    private final Supplier<Workspace> workspace;
    private final ExecutorService askers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "slack-directory");
        thread.setDaemon(true);
        return thread;
    });
    private final Kept<User> people;
    private final Kept<User> members;
    private final Kept<Room> rooms;

    SlackDirectory(SlackCalls slack, Supplier<Workspace> workspace, InstantSource clock) {
        this.slack = slack;
        this.workspace = workspace;
        this.people = new Kept<>(FRESH, clock, id -> within(ASKING_ABOUT_A_PERSON, () -> ask(id)));
        this.members = new Kept<>(FRESH_MEMBER, clock, this::ask);
        this.rooms = new Kept<>(FRESH, clock, channel -> within(LOOKING_AT_A_ROOM, () -> look(channel)));
    }

    @Override
    public Room room(RoomKey key) {
        if (!key.installation().equals(workspace.get().installation())) {
            throw new IllegalArgumentException("a room of another installation");
        }
        return rooms.get(key.channel());
    }

    @Override
    public Standing standing(Person person, RoomKey room) {
        if (!room.installation().equals(workspace.get().installation())) {
            return Standing.OUTSIDER;
        }
        return standing(people.get(person.id()));
    }

    /** Who this is, by their name and in their time zone; just the id if Slack does not say. */
    Caller caller(String id) {
        try {
            User user = people.get(id);
            return new Caller(new Person(id, name(user)), zone(user.getTz()));
        } catch (SlackTrouble e) {
            return new Caller(new Person(id, id), ZoneOffset.UTC);
        }
    }

    /** Something about a channel has changed. */
    void forget(String channel) {
        rooms.forget(channel);
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }

    private <T> T within(Duration time, Callable<T> asking) {
        Future<T> answer = askers.submit(asking);
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SlackTrouble("slow", Optional.empty());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SlackTrouble trouble
                    ? trouble
                    : new SlackTrouble("unreadable", Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SlackTrouble("interrupted", Optional.empty());
        }
    }

    private User ask(String id) {
        return slack.make(client -> client.usersInfo(request -> request.user(id)))
                .getUser();
    }

    private Standing standing(User user) {
        boolean ours = workspace.get().owns(user.getTeamId())
                || (user.getEnterpriseUser() != null
                        && workspace.get().owns(user.getEnterpriseUser().getEnterpriseId()));
        if (!ours || user.isStranger() || user.isDeleted() || user.isBot()) {
            return Standing.OUTSIDER;
        }
        return user.isRestricted() || user.isUltraRestricted() ? Standing.GUEST : Standing.HOME;
    }

    private Room look(String channel) {
        Conversation found = slack.make(client -> client.conversationsInfo(
                        request -> request.channel(channel).includeNumMembers(true)))
                .getChannel();
        RoomKey key = new RoomKey(workspace.get().installation(), channel);
        if (found.isIm()) {
            User other = members.get(found.getUser());
            Exposure exposure = standing(other) == Standing.HOME
                    ? new Exposure.Internal()
                    : new Exposure.External(List.of(name(other)));
            return new Room(key, "this chat", exposure, true);
        }
        String name = found.isMpim() || found.getName() == null ? "this conversation" : "#" + found.getName();
        return new Room(key, name, exposure(found, channel), true);
    }

    private Exposure exposure(Conversation found, String channel) {
        boolean shared = found.isExtShared()
                || found.isPendingExtShared()
                || (found.isShared() && !found.isOrgShared())
                || Stream.of(found.getSharedTeamIds(), found.getConnectedTeamIds(), found.getPendingConnectedTeamIds())
                        .flatMap(Stream::ofNullable)
                        .flatMap(List::stream)
                        .anyMatch(team -> !workspace.get().owns(team));
        Integer size = found.getNumOfMembers();
        if (size != null && size > MOST_MEMBERS) {
            return Exposure.unknown();
        }
        Optional<List<String>> outsiders = outsiders(channel);
        if (outsiders.isEmpty()) {
            return Exposure.unknown();
        }
        return shared || !outsiders.get().isEmpty() ? new Exposure.External(outsiders.get()) : new Exposure.Internal();
    }

    /** The names of those in a channel who are not fully ours; empty if not everybody could be looked at. */
    private Optional<List<String>> outsiders(String channel) {
        try {
            ConversationsMembersResponse page = slack.make(client -> client.conversationsMembers(
                    request -> request.channel(channel).limit(MOST_MEMBERS + 1)));
            List<String> ids = page.getMembers();
            // Slack may end a page early: whoever is on the next one has not been looked at.
            boolean more = page.getResponseMetadata() != null
                    && page.getResponseMetadata().getNextCursor() != null
                    && !page.getResponseMetadata().getNextCursor().isEmpty();
            if (more || ids.size() > MOST_MEMBERS) {
                return Optional.empty();
            }
            return Optional.of(ids.parallelStream()
                    .map(members::get)
                    .filter(user -> !(user.isBot() && workspace.get().owns(user.getTeamId())))
                    .filter(user -> standing(user) != Standing.HOME)
                    .map(SlackDirectory::name)
                    .sorted()
                    .toList());
        } catch (SlackTrouble e) {
            return Optional.empty();
        }
    }

    private static String name(User user) {
        return Stream.of(
                        Optional.ofNullable(user.getProfile()).map(User.Profile::getRealName),
                        Optional.ofNullable(user.getRealName()),
                        Optional.ofNullable(user.getName()))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(user.getId());
    }

    private static ZoneId zone(@Nullable String tz) {
        try {
            return tz == null ? ZoneOffset.UTC : ZoneId.of(tz);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
