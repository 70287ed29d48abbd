package dev.parley.slack.out;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.Message;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.platform.ChatClient;
import dev.parley.core.platform.PlatformException;
import dev.parley.core.store.Post;
import dev.parley.slack.draw.Ephemeral;
import dev.parley.slack.draw.MessageBlocks;
import java.util.Map;

/** Posts to Slack. */
public final class SlackChatClient implements ChatClient {

    private final SlackCalls slack;
    private final Workspaces workspaces;

    public SlackChatClient(SlackCalls slack, Workspaces workspaces) {
        this.slack = slack;
        this.workspaces = workspaces;
    }

    @Override
    public String platform() {
        return Workspace.PLATFORM;
    }

    @Override
    public String name() {
        return "Slack";
    }

    @Override
    public void post(Post post) {
        ChatPostMessageRequest request = ChatPostMessageRequest.builder()
                .channel(post.room().channel())
                .text(Ephemeral.escaped(post.message().plainText()))
                .mrkdwn(false)
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false)
                .blocks(MessageBlocks.room(post.message()))
                .metadata(Message.Metadata.builder()
                        .eventType("parley_post")
                        .eventPayload(Map.of("number", String.valueOf(post.number())))
                        .build())
                .build();
        slack.make(workspaces.of(post.room().installation()), client -> client.chatPostMessage(request));
    }

    @Override
    public void tell(Post of, PrivateMessage message) {
        slack.make(
                workspaces.of(of.room().installation()),
                client -> client.chatPostEphemeral(
                        request -> request.channel(of.room().channel())
                                .user(of.by().id())
                                .text(Ephemeral.text(message))
                                .blocks(MessageBlocks.message(message))));
    }

    @Override
    public String why(PlatformException problem) {
        return switch (problem.kind()) {
            case "not_in_channel", "channel_not_found" -> "Parley isn't in the channel. Type /invite @Parley.";
            case "missing_scope" ->
                "the workspace hasn't given Parley permission to post. Ask an app manager to install Parley again.";
            case "is_archived" -> "the channel is archived.";
            default -> "Slack didn't accept it.";
        };
    }
}
