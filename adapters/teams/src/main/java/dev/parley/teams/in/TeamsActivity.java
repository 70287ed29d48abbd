package dev.parley.teams.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.Entity;
import dev.parley.core.platform.Cut;
import dev.parley.core.room.Caller;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.room.Zones;
import dev.parley.teams.draw.TeamsJson;
import dev.parley.teams.install.TeamsSettings;
import dev.parley.teams.out.Asker;
import dev.parley.teams.out.Connector;
import dev.parley.teams.out.ConversationReference;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What Teams sends, as far as it matters: never trusted for who a person is beyond their id. */
public final class TeamsActivity {

    /** How the ids of conversations between people begin. */
    private static final String OF_PEOPLE = "19:";

    private static final int LONGEST_TOPIC = 60;
    private static final String THREAD = ";messageid=";

    private static final Pattern NO_NAME = Pattern.compile(
            "\\p{Cntrl}|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private final Activity activity;
    private final JsonNode channelData;
    private final String home;

    private TeamsActivity(Activity activity, TeamsSettings settings) {
        this.activity = activity;
        this.channelData = TeamsJson.JSON.valueToTree(activity.getChannelData());
        this.home = settings.home(host());
    }

    /**
     * What an activity says; nothing if it does not say from where, from whom and to whom it comes, or comes from a tenant that
     * Parley is not for.
     */
    static Optional<TeamsActivity> of(Activity activity, TeamsSettings settings) {
        TeamsActivity incoming = new TeamsActivity(activity, settings);
        return Stream.of(
                                        incoming.conversation(),
                                        incoming.channel(),
                                        incoming.host(),
                                        incoming.senderId(),
                                        incoming.botId())
                                .allMatch(TeamsJson::isId)
                        && settings.takesFrom(incoming.host())
                ? Optional.of(incoming)
                : Optional.empty();
    }

    /** As the SDK has it. */
    Activity activity() {
        return activity;
    }

    public String type() {
        return orEmpty(activity.getType());
    }

    public String name() {
        return orEmpty(activity.getName());
    }

    String id() {
        return orEmpty(activity.getId());
    }

    /** The message that the card is in, of which this is about. */
    String cardMessage() {
        return orEmpty(activity.getReplyToId());
    }

    /** With the id of the thread, if it is in one. */
    String conversation() {
        return Optional.ofNullable(activity.getConversation())
                .map(ConversationAccount::getId)
                .orElse("");
    }

    /** Without the id of the thread. */
    String channel() {
        return conversation().split(THREAD, 2)[0];
    }

    /** What kind of conversation it is; a chat of two people is none with Parley alone, even if Teams calls it personal. */
    String kind() {
        String kind = Optional.ofNullable(activity.getConversation())
                .map(ConversationAccount::getConversationType)
                .orElse("");
        return kind.equals("personal") && conversation().startsWith(OF_PEOPLE) ? "groupChat" : kind;
    }

    public boolean isPersonal() {
        return kind().equals("personal");
    }

    /** The tenant that holds the conversation: not necessarily the one that the sender is of. */
    String host() {
        return Stream.of(
                        channelData.path("tenant").path("id").asText(""),
                        Optional.ofNullable(activity.getConversation())
                                .map(ConversationAccount::getTenantId)
                                .orElse(""))
                .filter(tenant -> !tenant.isBlank())
                .findFirst()
                .orElse("");
    }

    public Installation installation() {
        return new Installation(TeamsSettings.PLATFORM, home);
    }

    public RoomKey room() {
        return new RoomKey(installation(), channel());
    }

    /** Who asks this, and where. */
    Asker asker() {
        return new Asker(caller(), room(), address(), conversation(), isTargeted(), cardMessage(), id());
    }

    String senderId() {
        return id(activity.getFrom());
    }

    String botId() {
        return id(activity.getRecipient());
    }

    /** The sender, in their own time zone. */
    public Caller caller() {
        String name = Optional.ofNullable(activity.getFrom())
                .map(ChannelAccount::getName)
                .map(each -> NO_NAME.matcher(each).replaceAll(""))
                .orElse("");
        return new Caller(new Person(senderId(), name), zone());
    }

    private ZoneId zone() {
        Stream<String> ofClient = entities().stream()
                .filter(each -> each.path("type").asText().equals("clientInfo"))
                .map(each -> each.path("timezone").asText(""));
        return Stream.concat(Stream.of(orEmpty(activity.getLocalTimezone())), ofClient)
                .flatMap(each -> Zones.of(each).stream())
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    /** What the sender alone sees, as we may answer it too. */
    boolean isTargeted() {
        return activity.getRecipient() != null
                && Optional.ofNullable(activity.getRecipient().getProperties().get(Connector.IS_TARGETED))
                        .map(JsonNode::asBoolean)
                        .orElse(false);
    }

    /** Whether it is meant for us: in a room only what mentions us is. */
    boolean isForUs() {
        return isPersonal() || isTargeted() || ownMentions().findAny().isPresent();
    }

    /** The line that was typed: what follows the mention, with the names of others in place of their mentions. */
    String line() {
        String text = orEmpty(activity.getText());
        for (String mention : ownMentions().toList()) {
            int at = text.indexOf(mention);
            text = at < 0 ? text : text.substring(at + mention.length());
        }
        for (JsonNode each : mentions()) {
            String tag = each.path("text").asText("");
            boolean ours = each.path("mentioned").path("id").asText().equals(botId());
            String name = ours ? "" : each.path("mentioned").path("name").asText("");
            text = tag.isEmpty() ? text : text.replace(tag, name);
        }
        return Parser.unescapeEntities(text, false).replace('\u00a0', ' ').strip();
    }

    private Stream<String> ownMentions() {
        return mentions().stream()
                .filter(each -> each.path("mentioned").path("id").asText().equals(botId()))
                .map(each -> each.path("text").asText(""))
                .filter(tag -> !tag.isEmpty());
    }

    private List<JsonNode> mentions() {
        return entities().stream()
                .filter(each -> each.path("type").asText().equals("mention"))
                .toList();
    }

    private List<JsonNode> entities() {
        return Stream.ofNullable(activity.getEntities())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .<JsonNode>map(TeamsActivity::tree)
                .toList();
    }

    /** What a card, a dialog or a message extension sends. */
    JsonNode value() {
        return TeamsJson.JSON.valueToTree(activity.getValue());
    }

    JsonNode channelData() {
        return channelData;
    }

    private Optional<String> action() {
        return Optional.ofNullable(activity.getAction());
    }

    /** Whether Parley was taken away from there. */
    public boolean isFarewell() {
        return removed().contains(botId())
                || action().filter(action -> action.startsWith("remove")).isPresent();
    }

    List<String> added() {
        return ids(activity.getMembersAdded());
    }

    private List<String> removed() {
        return ids(activity.getMembersRemoved());
    }

    /** Where it comes from, as it says itself. */
    public ConversationReference address() {
        return new ConversationReference(
                orEmpty(activity.getServiceUrl()),
                channel(),
                kind(),
                host(),
                botId(),
                channelData.path("team").path("id").asText(""),
                channelData.path("channel").path("type").asText(""),
                topic(),
                channelData.has("meeting"),
                false);
    }

    private String topic() {
        String name =
                kind().equals("groupChat") ? orEmpty(activity.getConversation().getName()) : "";
        return Cut.of(name, LONGEST_TOPIC);
    }

    private static List<String> ids(@Nullable List<ChannelAccount> accounts) {
        return Stream.ofNullable(accounts)
                .flatMap(List::stream)
                .map(TeamsActivity::id)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static String id(@Nullable ChannelAccount account) {
        return account == null ? "" : orEmpty(account.getId());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What the SDK keeps of an entity. */
    private static JsonNode tree(Entity entity) {
        ObjectNode tree = TeamsJson.JSON.createObjectNode();
        entity.getProperties().forEach(tree::set);
        return tree.put("type", orEmpty(entity.getType()));
    }
}
