package dev.parley.slack.out;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.view.View;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.slack.draw.Ephemeral;
import dev.parley.slack.draw.MessageBlocks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings messages, modals and documents to one person, where nobody else reads them. Safe for use by many threads. */
public final class PrivateDelivery {

    private final SlackCalls slack;
    private final ResponseUrls responses;

    public PrivateDelivery(SlackCalls slack, ResponseUrls responses) {
        this.slack = slack;
        this.responses = responses;
    }

    /** Does something in the background, once Slack has heard that its request arrived. */
    public void later(Runnable work) {
        responses.later(work);
    }

    /**
     * Shows a message by the URL that came with a request.
     *
     * @param inPlace whether it takes the place of the message whose button was pressed
     */
    public void respond(String responseUrl, PrivateMessage message, boolean inPlace) {
        responses.send(responseUrl, Ephemeral.json(message, inPlace));
    }

    /** Shows a message in the channel, or in a thread of it. */
    public void whisper(Asker to, @Nullable String thread, PrivateMessage message) {
        slack.make(
                to.workspace(),
                client -> client.chatPostEphemeral(request -> request.channel(to.channel())
                        .user(to.user())
                        .threadTs(thread)
                        .text(Ephemeral.text(message))
                        .blocks(MessageBlocks.message(message))));
    }

    /** Sends a message to someone's own chat with Parley. */
    public void message(Workspace workspace, String user, PrivateMessage message) {
        slack.make(
                workspace,
                client -> client.chatPostMessage(request -> request.channel(user)
                        .text(Ephemeral.text(message))
                        .mrkdwn(false)
                        .blocks(MessageBlocks.message(message))));
    }

    /**
     * Opens a modal.
     *
     * @param trigger as Slack gave it, up to three seconds ago
     */
    public void open(Workspace workspace, String trigger, View modal) {
        slack.make(
                workspace,
                client -> client.viewsOpen(request -> request.triggerId(trigger).view(modal)));
    }

    /** Draws an open modal once more. */
    public void update(Workspace workspace, String viewId, View modal) {
        slack.make(
                workspace,
                client -> client.viewsUpdate(request -> request.viewId(viewId).view(modal)));
    }

    /** Draws someone's Home tab. */
    public void home(Asker of, View tab) {
        slack.make(
                of.workspace(),
                client ->
                        client.viewsPublish(request -> request.userId(of.user()).view(tab)));
    }

    /**
     * Sends a document as a file to someone's own chat with Parley; where Slack doesn't accept it, says so and shows how it
     * begins.
     */
    public void send(Asker to, Block.Document<String> document) {
        try {
            ConversationsOpenResponse chat = slack.make(
                    to.workspace(), client -> client.conversationsOpen(request -> request.users(List.of(to.user()))));
            slack.make(
                    to.workspace(),
                    client -> client.filesUploadV2(
                            request -> request.channel(chat.getChannel().getId())
                                    .filename(document.fileName())
                                    .title(document.fileName())
                                    .fileData(Block.Document.bytes(document))));
        } catch (SlackException e) {
            whisper(
                    to,
                    null,
                    PrivateMessage.titled("I couldn't send " + document.fileName())
                            .warn("Slack didn't accept it (" + e.kind() + "). Ask for it again in a moment"
                                    + (document.isText() ? "; this is how it begins." : "."))
                            .quote(document.isText() ? document.content() : "")
                            .done());
        }
    }
}
