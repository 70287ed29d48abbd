package dev.parley.teams.out;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.parley.teams.draw.TeamsJson;
import java.util.Optional;

/**
 * Where a conversation is, as small JSON of our own: what is kept has to outlast any SDK. An absent text is empty.
 *
 * @param service at which service URL it was last heard of
 * @param conversation its id, without that of a thread
 * @param kind {@code personal}, {@code groupChat} or {@code channel}
 * @param host the tenant that holds it
 * @param bot who we are there
 * @param team the id of the channel's team
 * @param sharing {@code standard}, {@code private} or {@code shared}, for a channel of which that is known
 * @param topic what people call a group chat, if they do
 * @param meeting whether it is the chat of a meeting
 * @param welcomed whether Parley has introduced itself there
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record ConversationReference(
        String service,
        String conversation,
        String kind,
        String host,
        String bot,
        String team,
        String sharing,
        String topic,
        boolean meeting,
        boolean welcomed) {

    public static final String SHARED = "shared";

    public ConversationReference {
        service = orEmpty(service);
        conversation = orEmpty(conversation);
        kind = orEmpty(kind);
        host = orEmpty(host);
        bot = orEmpty(bot);
        team = orEmpty(team);
        sharing = orEmpty(sharing);
        topic = orEmpty(topic);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    boolean isPersonal() {
        return kind.equals("personal");
    }

    boolean isChannel() {
        return kind.equals("channel");
    }

    ConversationReference welcomedThere() {
        return new ConversationReference(service, conversation, kind, host, bot, team, sharing, topic, meeting, true);
    }

    public ConversationReference shared(String how) {
        return new ConversationReference(service, conversation, kind, host, bot, team, how, topic, meeting, welcomed);
    }

    /** What is known of it once this newer word of it has come: what the newer one does not say stays. */
    ConversationReference and(ConversationReference newer) {
        return new ConversationReference(
                newer.service,
                newer.conversation,
                newer.kind.isEmpty() ? kind : newer.kind,
                newer.host.isEmpty() ? host : newer.host,
                newer.bot.isEmpty() ? bot : newer.bot,
                newer.team.isEmpty() ? team : newer.team,
                newer.sharing.isEmpty() ? sharing : newer.sharing,
                newer.topic.isEmpty() ? topic : newer.topic,
                newer.meeting || meeting,
                newer.welcomed || welcomed);
    }

    String encode() {
        try {
            return TeamsJson.JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<ConversationReference> decode(String json) {
        try {
            return Optional.of(TeamsJson.JSON.readValue(json, ConversationReference.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
