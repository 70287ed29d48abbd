package dev.parley.teams.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.parley.core.platform.PlatformException;
import dev.parley.core.platform.TimedCalls;
import dev.parley.core.platform.TtlCache;
import dev.parley.core.room.Directory;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Membership;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.teams.draw.TeamsJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Teams knows of conversations and people, asked at most once a minute. Throws where Teams does not answer; the core
 * takes that for the worst.
 */
public final class TeamsDirectory implements Directory, AutoCloseable {

    private static final Duration FRESH = Duration.ofMinutes(1);

    /** How a channel is shared that only its own team can be in. */
    private static final Set<String> OF_ONE_TEAM = Set.of("standard", "private");

    /** What only a user of a tenant has; which of the two Teams gives depends on what it is asked. */
    private static final List<String> IDS = List.of("objectId", "aadObjectId");

    private static final Set<String> KINDS = Set.of("personal", "groupChat", "channel");

    private static final Duration LOOKING = Duration.ofSeconds(3);

    /** Together with asking who someone is, it leaves Teams' five seconds for an invoke some time for the work itself. */
    private static final Duration LOOKING_AT_A_ROOM = Duration.ofMillis(2_500);

    private static final int ASKED_AT_ONCE = 16;

    private static final int NOT_FOUND = 404;

    private static final String FROM_OUTSIDE = "#ext#";

    /** By how many of its people a chat is named. */
    private static final int NAMED = 2;

    private final TimedCalls calls = new TimedCalls("teams-directory", ASKED_AT_ONCE);
    private final ConversationReferences references;
    private final Connector connector;
    private final TtlCache<RoomKey, Room> rooms;
    private final TtlCache<Member, JsonNode> members;

    public TeamsDirectory(ConversationReferences references, Connector connector, InstantSource clock) {
        this.references = references;
        this.connector = connector;
        this.rooms = new TtlCache<>(FRESH, clock, key -> calls.within(LOOKING_AT_A_ROOM, () -> look(key)));
        this.members = new TtlCache<>(FRESH, clock, this::ask);
    }

    /** A person as a member of a room: outside it they are nobody. */
    private record Member(RoomKey room, String id) {}

    @Override
    public Room room(RoomKey key) {
        return rooms.get(key);
    }

    @Override
    public Membership membership(Person person, RoomKey room) {
        return membership(members.get(new Member(room, person.id())), room.installation());
    }

    /**
     * Teams does not tell where someone is: each room that Parley knows is asked whether they are in it, but for the chats
     * that others have with Parley alone. One that does not answer in time is left out.
     */
    @Override
    public Set<String> channelsOf(Person person, RoomKey here) {
        List<String> channels = new ArrayList<>(references.sharedRooms(here.installation()));
        references
                .ownChatOf(here.installation(), person)
                .map(ConversationReference::conversation)
                .ifPresent(channels::add);
        Set<String> found =
                calls.holding(LOOKING, channels, channel -> isIn(new RoomKey(here.installation(), channel), person));
        found.add(here.channel());
        return found;
    }

    private boolean isIn(RoomKey room, Person person) {
        try {
            return !members.get(new Member(room, person.id())).isMissingNode();
        } catch (PlatformException e) {
            return false;
        }
    }

    /** Someone came or went, or who can read along changed in another way. */
    public void forget(Installation installation) {
        rooms.forgetAll(room -> room.installation().equals(installation));
        members.forgetAll(member -> member.room().installation().equals(installation));
    }

    private JsonNode ask(Member member) {
        ConversationReference at = references.of(member.room());
        try {
            return connector.member(at, at.conversation(), member.id());
        } catch (TeamsException e) {
            if (e.status() == NOT_FOUND) {
                return MissingNode.getInstance();
            }
            throw e;
        }
    }

    private Room look(RoomKey key) {
        ConversationReference at = references.of(key);
        Optional<JsonNode> channel = at.isChannel() ? Optional.of(channel(at)) : Optional.empty();
        List<JsonNode> everybody = connector.members(at, at.conversation());
        List<String> outsiders = everybody.stream()
                .filter(member -> membership(member, key.installation()) != Membership.MEMBER)
                .map(TeamsDirectory::name)
                .sorted()
                .toList();
        boolean open = at.meeting()
                || !KINDS.contains(at.kind())
                || channel.filter(each -> !OF_ONE_TEAM.contains(sharing(at, each)))
                        .isPresent();
        Exposure exposure = open || !outsiders.isEmpty() ? new Exposure.External(outsiders) : new Exposure.Internal();
        return new Room(
                key,
                channel.map(each -> nameOfChannel(at, each))
                        .orElseGet(() -> nameOfChat(
                                at,
                                everybody.stream()
                                        .map(TeamsDirectory::name)
                                        .sorted()
                                        .toList(),
                                outsiders)),
                exposure,
                true);
    }

    /** A team's first channel has no name of its own: it goes by the team's. */
    private String nameOfChannel(ConversationReference at, JsonNode channel) {
        String name = channel.path("name").asText("");
        return name.isBlank() ? connector.teamName(at) : name;
    }

    /** Shown in a person's own chat too, so a group chat is named by the people in it, outsiders first. */
    private static String nameOfChat(ConversationReference at, List<String> everybody, List<String> outsiders) {
        if (at.isPersonal()) {
            return "this chat";
        }
        if (!at.topic().isEmpty()) {
            return at.topic();
        }
        List<String> names = outsiders.isEmpty() ? everybody : outsiders;
        int more = names.size() - NAMED;
        return (outsiders.isEmpty() ? "the chat of " : "the chat with ")
                + names.stream().limit(NAMED).collect(Collectors.joining(" and "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private JsonNode channel(ConversationReference at) {
        for (JsonNode each : connector.channels(at)) {
            if (each.path("id").asText().equals(at.conversation())) {
                return each;
            }
        }
        return TeamsJson.JSON.createObjectNode().put("name", "this channel");
    }

    /** Once reported as shared, it stays so until reported otherwise. */
    private static String sharing(ConversationReference at, JsonNode channel) {
        return ConversationReference.SHARED.equals(at.sharing()) || !channel.has("type")
                ? at.sharing()
                : channel.path("type").asText().toLowerCase(Locale.ROOT);
    }

    /** Fully ours is only who Teams says is a user, and no guest, of the very tenant whose copy of Parley this is. */
    private static Membership membership(JsonNode member, Installation installation) {
        boolean ours = installation.id().equals(member.path("tenantId").asText())
                && IDS.stream().anyMatch(name -> !member.path(name).asText("").isBlank());
        if (!ours) {
            return Membership.OUTSIDER;
        }
        boolean guest = !"user".equals(member.path("userRole").asText())
                || Stream.of("userPrincipalName", "email")
                        .anyMatch(name -> member.path(name)
                                .asText("")
                                .toLowerCase(Locale.ROOT)
                                .contains(FROM_OUTSIDE));
        return guest ? Membership.GUEST : Membership.MEMBER;
    }

    private static String name(JsonNode member) {
        String name = member.path("name").asText("");
        return name.isBlank() ? "somebody" : name;
    }

    @Override
    public void close() {
        calls.close();
    }
}
