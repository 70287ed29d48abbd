package dev.parley.slack.out;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import dev.parley.core.platform.PlatformException;
import dev.parley.core.platform.TimedCalls;
import dev.parley.core.platform.TtlCache;
import dev.parley.core.room.Caller;
import dev.parley.core.room.Directory;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Membership;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.room.Zones;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Slack knows of channels and people, asked at most once a minute; that a reader of a channel is one of ours, once in
 * ten. Throws where Slack does not answer; the core takes that for the worst.
 */
public final class SlackDirectory implements Directory, AutoCloseable {

    /** Together with all else they must fit into the three seconds that Slack waits for an answer. */
    private static final Duration ASKING_ABOUT_A_PERSON = Duration.ofMillis(600);

    private static final Duration LOOKING_AT_A_ROOM = Duration.ofMillis(1_200);

    private static final Duration LOOKING_FOR_CHANNELS = Duration.ofMillis(1_200);
    private static final int CHANNELS_AT_ONCE = 200;
    private static final int MOST_CHANNELS = 2_000;
    private static final int CALLS_AT_ONCE = 64;

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration FRESH_MEMBER = Duration.ofMinutes(10);

    /** In a room with more people than this nobody looks at each of them: someone from outside may be there. */
    private static final int MOST_MEMBERS = 60;

    private final SlackCalls slack;
    private final Workspaces workspaces;
    private final TimedCalls calls = new TimedCalls("slack-directory", CALLS_AT_ONCE);
    private final TtlCache<Member, User> people;
    private final TtlCache<Member, User> members;
    private final TtlCache<RoomKey, Room> rooms;
    private final TtlCache<Member, Set<String>> channels;

    public SlackDirectory(SlackCalls slack, Workspaces workspaces, InstantSource clock) {
        this.slack = slack;
        this.workspaces = workspaces;
        this.people = new TtlCache<>(FRESH, clock, member -> calls.within(ASKING_ABOUT_A_PERSON, () -> ask(member)));
        this.members = new TtlCache<>(FRESH_MEMBER, clock, this::ask);
        this.rooms = new TtlCache<>(FRESH, clock, key -> calls.within(LOOKING_AT_A_ROOM, () -> look(key)));
        this.channels =
                new TtlCache<>(FRESH, clock, member -> calls.within(LOOKING_FOR_CHANNELS, () -> channels(member)));
    }

    /** Someone, as one installation may see them: Slack answers each for itself. */
    private record Member(Installation installation, String id) {}

    @Override
    public Room room(RoomKey key) {
        return rooms.get(key);
    }

    /** Where the bot is too; elsewhere Slack does not tell it who is. */
    @Override
    public Set<String> channelsOf(Person person, RoomKey here) {
        return channels.get(new Member(here.installation(), person.id()));
    }

    private Set<String> channels(Member member) {
        Set<String> channels = new HashSet<>();
        String cursor = "";
        do {
            String from = cursor;
            UsersConversationsResponse page = slack.make(
                    workspaces.of(member.installation()),
                    client -> client.usersConversations(request -> request.user(member.id())
                            .types(List.of(
                                    ConversationType.PUBLIC_CHANNEL,
                                    ConversationType.PRIVATE_CHANNEL,
                                    ConversationType.MPIM,
                                    ConversationType.IM))
                            .limit(CHANNELS_AT_ONCE)
                            .cursor(from)));
            page.getChannels().forEach(channel -> channels.add(channel.getId()));
            cursor = next(page.getResponseMetadata());
        } while (!cursor.isEmpty() && channels.size() < MOST_CHANNELS);
        return channels;
    }

    /** Slack may end a page early: whether there is another one only this says. */
    private static String next(@Nullable ResponseMetadata page) {
        return page == null || page.getNextCursor() == null ? "" : page.getNextCursor();
    }

    @Override
    public Membership membership(Person person, RoomKey room) {
        return membership(people.get(new Member(room.installation(), person.id())), workspaces.of(room.installation()));
    }

    /** Who this is, by their name and in their time zone; just the id if Slack does not say. */
    public Caller caller(Workspace workspace, String id) {
        try {
            User user = people.get(new Member(workspace.installation(), id));
            return new Caller(new Person(id, name(user)), Zones.of(user.getTz()).orElse(ZoneOffset.UTC));
        } catch (PlatformException e) {
            return new Caller(new Person(id, id), ZoneOffset.UTC);
        }
    }

    /** A link to a message; empty where Slack does not give one in time. */
    public String linkTo(RoomKey room, String message) {
        try {
            return calls.within(
                    ASKING_ABOUT_A_PERSON,
                    () -> slack.make(
                                    workspaces.of(room.installation()),
                                    client -> client.chatGetPermalink(request ->
                                            request.channel(room.channel()).messageTs(message)))
                            .getPermalink());
        } catch (PlatformException e) {
            return "";
        }
    }

    /** Something about a channel has changed. */
    public void forget(String channel) {
        rooms.forgetAll(key -> key.channel().equals(channel));
        channels.forgetAll(member -> true);
    }

    @Override
    public void close() {
        calls.close();
    }

    private User ask(Member member) {
        return slack.make(
                        workspaces.of(member.installation()),
                        client -> client.usersInfo(request -> request.user(member.id())))
                .getUser();
    }

    private static Membership membership(User user, Workspace workspace) {
        boolean ours = workspace.owns(user.getTeamId())
                || (user.getEnterpriseUser() != null
                        && workspace.owns(user.getEnterpriseUser().getEnterpriseId()));
        if (!ours || user.isStranger() || user.isDeleted() || user.isBot()) {
            return Membership.OUTSIDER;
        }
        return user.isRestricted() || user.isUltraRestricted() ? Membership.GUEST : Membership.MEMBER;
    }

    private Room look(RoomKey key) {
        Workspace workspace = workspaces.of(key.installation());
        Conversation found = slack.make(
                        workspace,
                        client -> client.conversationsInfo(
                                request -> request.channel(key.channel()).includeNumMembers(true)))
                .getChannel();
        if (found.isIm()) {
            User other = members.get(new Member(key.installation(), found.getUser()));
            Exposure exposure = membership(other, workspace) == Membership.MEMBER
                    ? new Exposure.Internal()
                    : new Exposure.External(List.of(name(other)));
            return new Room(key, "this chat", exposure, true);
        }
        String name = found.isMpim() || found.getName() == null ? "this conversation" : "#" + found.getName();
        return new Room(key, name, exposure(found, key, workspace), true);
    }

    private Exposure exposure(Conversation found, RoomKey key, Workspace workspace) {
        List<String> ofTheOrganisation =
                Optional.ofNullable(found.getInternalTeamIds()).orElse(List.of());

        boolean shared = found.isExtShared()
                || found.isPendingExtShared()
                || (found.isShared() && !found.isOrgShared())
                || Stream.of(found.getSharedTeamIds(), found.getConnectedTeamIds(), found.getPendingConnectedTeamIds())
                        .flatMap(Stream::ofNullable)
                        .flatMap(List::stream)
                        .anyMatch(team -> !workspace.owns(team) && !ofTheOrganisation.contains(team));
        Integer size = found.getNumOfMembers();
        if (size != null && size > MOST_MEMBERS) {
            return Exposure.unknown();
        }
        Optional<List<String>> outsiders = outsiders(key, workspace);
        if (outsiders.isEmpty()) {
            return Exposure.unknown();
        }
        return shared || !outsiders.get().isEmpty() ? new Exposure.External(outsiders.get()) : new Exposure.Internal();
    }

    /** The names of those in a channel who are not fully ours; empty if not everybody could be looked at. */
    private Optional<List<String>> outsiders(RoomKey key, Workspace workspace) {
        try {
            ConversationsMembersResponse page = slack.make(
                    workspace,
                    client -> client.conversationsMembers(
                            request -> request.channel(key.channel()).limit(MOST_MEMBERS + 1)));
            List<String> ids = page.getMembers();
            // Nobody on the next page has been looked at.
            if (!next(page.getResponseMetadata()).isEmpty() || ids.size() > MOST_MEMBERS) {
                return Optional.empty();
            }
            return Optional.of(ids.parallelStream()
                    .map(id -> members.get(new Member(key.installation(), id)))
                    .filter(user -> !(user.isBot() && workspace.owns(user.getTeamId())))
                    .filter(user -> membership(user, workspace) != Membership.MEMBER)
                    .map(SlackDirectory::name)
                    .sorted()
                    .toList());
        } catch (PlatformException e) {
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
}
