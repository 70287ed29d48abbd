package dev.parley.teams.draw;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.platform.Cut;
import org.jsoup.nodes.Entities;

/** What invokes are answered: always with 200, or Teams only says that something went wrong. */
public final class Dialogs {

    private static final int OK = 200;
    private static final int TITLE = 60;

    private Dialogs() {}

    /** Nothing to say; a dialog closes. */
    public static InvokeResponse nothing() {
        return new InvokeResponse(OK, null);
    }

    /** Not one of ours. */
    public static InvokeResponse unknown() {
        return new InvokeResponse(501, null);
    }

    /** A card in the place of the one whose button was pressed, for the one who pressed it. */
    public static InvokeResponse inPlace(ObjectNode card) {
        ObjectNode answer =
                TeamsJson.JSON.createObjectNode().put("statusCode", OK).put("type", Messages.CARD);
        answer.set("value", card);
        return new InvokeResponse(OK, answer);
    }

    /** A word below the card, which stays as it is. */
    public static InvokeResponse note(String text) {
        return new InvokeResponse(
                OK,
                TeamsJson.JSON
                        .createObjectNode()
                        .put("statusCode", OK)
                        .put("type", "application/vnd.microsoft.activity.message")
                        .put("value", text));
    }

    /** A dialog that holds a card. */
    public static InvokeResponse showing(String title, ObjectNode card) {
        ObjectNode answer = TeamsJson.JSON.createObjectNode();
        ObjectNode task = answer.putObject("task").put("type", "continue");
        ObjectNode dialog = task.putObject("value")
                .put("title", Cut.of(title, TITLE))
                .put("height", "large")
                .put("width", "medium");
        dialog.putObject("card").put("contentType", Messages.CARD).set("content", card);
        return new InvokeResponse(OK, answer);
    }

    /** A card that stands in what is being written, for its owner to send. */
    public static InvokeResponse composing(String text) {
        ObjectNode answer = TeamsJson.JSON.createObjectNode();
        ObjectNode result =
                answer.putObject("composeExtension").put("type", "result").put("attachmentLayout", "list");
        ObjectNode attachment = result.putArray("attachments").addObject().put("contentType", Messages.CARD);
        attachment.set("content", Cards.open(text));
        attachment
                .putObject("preview")
                .put("contentType", "application/vnd.microsoft.card.thumbnail")
                .putObject("content")
                .put("title", "Ready to send")
                .put("text", Entities.escape(text));
        return new InvokeResponse(OK, answer);
    }

    /** A word where results of a search would stand. */
    public static InvokeResponse told(String text) {
        ObjectNode answer = TeamsJson.JSON.createObjectNode();
        answer.putObject("composeExtension").put("type", "message").put("text", text);
        return new InvokeResponse(OK, answer);
    }
}
