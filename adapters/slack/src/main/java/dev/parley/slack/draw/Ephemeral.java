package dev.parley.slack.draw;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.platform.Cut;

/** A message that only the one who asked sees, as Slack takes it in a response. */
public final class Ephemeral {

    private static final Gson GSON = GsonFactory.createSnakeCase();

    /** A notification, and what a screen reader says. */
    private static final int LONGEST_TEXT = 4_000;

    private Ephemeral() {}

    /**
     * The message as Slack takes it from a response.
     *
     * @param replaces whether it takes the place of the message whose button was pressed
     */
    public static JsonObject json(PrivateMessage answer, boolean replaces) {
        JsonObject message = new JsonObject();
        message.addProperty("response_type", "ephemeral");
        message.addProperty("replace_original", replaces);
        message.addProperty("text", text(answer));
        message.addProperty("mrkdwn", false);
        message.add("blocks", GSON.toJsonTree(MessageBlocks.message(answer)));
        return message;
    }

    /** What notifications and screen readers say. */
    public static String text(PrivateMessage answer) {
        return escaped(answer.plainText(Slash::typed));
    }

    /** In this one field Slack would take user text for mentions and links. */
    public static String escaped(String text) {
        return Cut.of(text, LONGEST_TEXT)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** What a person wrote, which Slack sends with three characters escaped. */
    public static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
