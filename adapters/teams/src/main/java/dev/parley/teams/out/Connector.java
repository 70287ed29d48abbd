package dev.parley.teams.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ResourceResponse;
import dev.parley.core.dispatch.Meter;
import dev.parley.teams.draw.TeamsJson;
import dev.parley.teams.install.TeamsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Calls of the Bot Connector. The SDK's client sends and changes messages; what it does not know or gets wrong (messages to
 * one person, rosters of several pages, opening a chat) is asked for directly. A Safe for use by many threads.
 */
public final class Connector {

    /** What marks a message that only its recipient sees. */
    public static final String IS_TARGETED = "isTargeted";

    private static final String TARGETED = "isTargetedActivity";

    /** A person more than this nobody looks at: someone from outside may be among them. */
    static final int MOST_MEMBERS = 2_000;

    private final TeamsCalls calls;
    private final RateLimiter limiter;

    public Connector(
            OkHttpClient http, AccessTokens accessTokens, TeamsSettings settings, RateLimiter limiter, Meter meter) {
        this.calls = new TeamsCalls(http, accessTokens, settings, meter);
        this.limiter = limiter;
    }

    /**
     * Sends a message that everybody in the conversation sees.
     *
     * @param conversation with the id of a thread, to send it there
     * @return its id
     */
    String send(ConversationReference at, String conversation, Activity message) {
        step(conversation);
        ResourceResponse sent = calls.sdk(at, client -> client.sendToConversation(conversation, message));
        return sent == null || sent.getId() == null ? "" : sent.getId();
    }

    /** Puts another message in the place of one. */
    void update(ConversationReference at, String conversation, String id, Activity message) {
        step(conversation);
        calls.sdk(at, client -> client.updateActivity(conversation, id, message));
    }

    /** Sends a message to a channel or a group chat that only one person sees. */
    void whisper(ConversationReference at, String conversation, String person, ObjectNode message) {
        step(conversation);
        message.putObject("recipient").put("id", person).put(IS_TARGETED, true);
        HttpUrl url = calls.at(at, "v3", "conversations", conversation, "activities")
                .addQueryParameter(TARGETED, "true")
                .build();
        calls.call("POST", url, message);
    }

    /** Puts another message in the place of one that only one person sees. */
    void updateWhisper(ConversationReference at, String conversation, String id, ObjectNode message) {
        step(conversation);
        HttpUrl url = calls.at(at, "v3", "conversations", conversation, "activities", id)
                .addQueryParameter(TARGETED, "true")
                .build();
        calls.call("PUT", url, message);
    }

    /** Everybody in a conversation. */
    List<JsonNode> members(ConversationReference at, String conversation) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        int before;
        do {
            before = all.size();
            HttpUrl.Builder url = calls.at(at, "v3", "conversations", conversation, "pagedmembers")
                    .addQueryParameter("pageSize", "500");
            if (!next.isEmpty()) {
                url.addQueryParameter("continuationToken", next);
            }
            JsonNode page = calls.call("GET", url.build(), null);
            page.path("members").forEach(all::add);
            next = page.path("continuationToken").asText("");
        } while (!next.isEmpty() && all.size() > before && all.size() < MOST_MEMBERS);
        if (!next.isEmpty()) {
            throw new TeamsException(200, "roster_too_long", Optional.empty());
        }
        return all;
    }

    /** Someone in a conversation. */
    JsonNode member(ConversationReference at, String conversation, String person) {
        return calls.call(
                "GET",
                calls.at(at, "v3", "conversations", conversation, "members", person)
                        .build(),
                null);
    }

    /** The channels of a team, each with its id, name and type. */
    JsonNode channels(ConversationReference at) {
        return calls.call(
                        "GET",
                        calls.at(at, "v3", "teams", at.team(), "conversations").build(),
                        null)
                .path("conversations");
    }

    /** The name of a channel's team. */
    String teamName(ConversationReference at) {
        return calls.call("GET", calls.at(at, "v3", "teams", at.team()).build(), null)
                .path("name")
                .asText("");
    }

    /** The chat that someone of a tenant has with us alone, opened if there is none yet. */
    String openChat(ConversationReference at, String person, String tenant) {
        ObjectNode asked =
                TeamsJson.JSON.createObjectNode().put("isGroup", false).put("tenantId", tenant);
        asked.putObject("bot").put("id", at.bot());
        asked.putArray("members").addObject().put("id", person);
        asked.putObject("channelData").putObject("tenant").put("id", tenant);
        return present(calls.call("POST", calls.at(at, "v3", "conversations").build(), asked)
                .path("id")
                .asText(""));
    }

    private static String present(String id) {
        if (id.isBlank()) {
            throw new TeamsException(0, "no_id", Optional.empty());
        }
        return id;
    }

    private void step(String conversation) {
        limiter.step(conversation).ifPresent(wait -> {
            throw calls.counted(new TeamsException(429, RateLimiter.KIND, Optional.of(wait)));
        });
    }
}
