package dev.parley.teams.draw;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.restclient.SkipParentValidation;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import dev.parley.core.platform.Cut;

/** Messages that hold a card. What a notification says stands in their summary, for any lock screen to show. */
public final class Messages {

    static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final int SUMMARY = 300;

    private Messages() {}

    public static ObjectNode of(ObjectNode card, String summary) {
        return of(CARD, "", card, summary);
    }

    /** With something else than a card attached. */
    public static ObjectNode of(String contentType, String name, ObjectNode content, String summary) {
        ObjectNode message = TeamsJson.JSON
                .createObjectNode()
                .put("type", ActivityTypes.MESSAGE)
                .put("summary", Cut.of(summary, SUMMARY));
        ObjectNode attachment = message.putArray("attachments").addObject().put("contentType", contentType);
        if (!name.isEmpty()) {
            attachment.put("name", name);
        }
        attachment.set("content", content);
        return message;
    }

    /** The same for the SDK's client. */
    public static Activity activity(ObjectNode message) {
        try {
            Activity activity = TeamsJson.JSON.treeToValue(message, Activity.class);
            activity.setTimestamp(null);
            activity.getAttachments().get(0).setContent(new Content((ObjectNode) message.at("/attachments/0/content")));
            return activity;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message that Teams has no fields for", e);
        }
    }

    /** The SDK looks through whatever it sends, field by field, and would not get into what a tree is made of. */
    @SkipParentValidation
    private record Content(@JsonValue ObjectNode tree) {}
}
