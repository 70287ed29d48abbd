package dev.parley.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Text;
import dev.parley.slack.draw.Ephemeral;
import dev.parley.slack.draw.MessageBlocks;
import java.util.List;
import java.util.function.Function;

/** Brings documents to whoever asked for them: as files, in their own chat with the bot, where nobody else reads. */
final class Files {

    private final SlackCalls slack;
    private final Answers answers;

    Files(SlackCalls slack, Answers answers) {
        this.slack = slack;
        this.answers = answers;
    }

    /** Sends what documents there are in a reply after it; where that fails, says so and shows how they begin. */
    void bring(Workspace at, String channel, String user, Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            answer.message().blocks().stream()
                    .filter(block -> block instanceof Block.Document<?>)
                    .map(block -> (Block.Document<?>) block)
                    .forEach(document -> answers.later(() -> bring(at, channel, user, answer.message(), document)));
        }
    }

    private void bring(
            Workspace at,
            String channel,
            String user,
            PrivateMessage message,
            Block.Document<? extends Text> document) {
        Function<Text, String> read =
                words -> words.fold(PublicText::text, secret -> secret.value().shownIn(message));
        try {
            ConversationsOpenResponse chat =
                    slack.make(at, client -> client.conversationsOpen(request -> request.users(List.of(user))));
            slack.make(
                    at,
                    client -> client.filesUploadV2(
                            request -> request.channel(chat.getChannel().getId())
                                    .filename(document.fileName())
                                    .title(document.fileName())
                                    .fileData(document.bytes(read))));
        } catch (SlackException e) {
            PrivateMessage told = PrivateMessage.titled("I couldn't send " + document.fileName())
                    .warn("Slack didn't accept it (" + e.kind() + "). Ask for it again in a moment"
                            + (document.isText() ? "; this is how it begins." : "."))
                    .quote(document.isText() ? read.apply(document.content()) : "")
                    .done();
            slack.make(
                    at,
                    client -> client.chatPostEphemeral(request -> request.channel(channel)
                            .user(user)
                            .text(Ephemeral.text(told))
                            .blocks(MessageBlocks.message(told))));
        }
    }
}
