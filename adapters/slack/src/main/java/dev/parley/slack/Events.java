package dev.parley.slack;

import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.Request;
import dev.parley.core.platform.Digest;
import dev.parley.core.platform.SystemWrites;
import dev.parley.core.room.Caller;
import dev.parley.core.room.ClosedDirectory;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import dev.parley.slack.draw.Ephemeral;
import dev.parley.slack.draw.MessageBlocks;
import dev.parley.slack.draw.Modals;
import dev.parley.slack.draw.Welcome;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Slack tells of without anybody waiting for an answer. */
final class Events {

    private static final Pattern MENTION = Pattern.compile("^.*?<@[A-Z0-9]+(\\|[^>]*)?>", Pattern.DOTALL);

    private final CommandDispatcher dispatcher;
    private final SystemWrites writes;
    private final SlackDirectory directory;
    private final SlackCalls slack;
    private final Answers answers;
    private final LateForms late;
    private final Files files;
    private final InstantSource clock;

    Events(
            CommandDispatcher dispatcher,
            Store store,
            SlackDirectory directory,
            SlackCalls slack,
            Answers answers,
            LateForms late,
            Files files,
            InstantSource clock) {
        this.dispatcher = dispatcher;
        this.writes = new SystemWrites(store, clock);
        this.directory = directory;
        this.slack = slack;
        this.answers = answers;
        this.late = late;
        this.files = files;
        this.clock = clock;
    }

    /** A line that begins with the bot's name, as is possible in threads too. Only the one who wrote it sees the answer. */
    void mentioned(Workspace at, String event, AppMentionEvent mention) {
        if (mention.getUser() == null || mention.getBotId() != null) {
            return;
        }
        RoomKey room = new RoomKey(at.installation(), mention.getChannel());
        Caller caller = directory.caller(at, mention.getUser());
        String delivery = "mention-" + Digest.of(event);
        String line = Ephemeral.unescaped(
                MENTION.matcher(mention.getText()).replaceFirst("").strip());
        Reply reply = dispatcher.handle(
                new Request(delivery, caller, room, new Interaction.CommandLine("/parley " + line), Optional.empty()));
        files.bring(at, room.channel(), mention.getUser(), reply);
        whisper(
                at,
                room,
                mention.getUser(),
                mention.getThreadTs(),
                reply.fold(
                        Reply.Answer::message,
                        ask -> late.keep(room, caller, delivery, ask, "A mention cannot open a form by itself."),
                        refused -> refused.refusal().told(),
                        () -> PrivateMessage.titled("Done").done()));
    }

    /** Somebody opens the app's Home tab: their deals, and what they can type. */
    void home(Workspace at, String event, AppHomeOpenedEvent opened) {
        RoomKey room = new RoomKey(at.installation(), opened.getChannel());
        Caller caller = directory.caller(at, opened.getUser());
        String delivery = "home-" + Digest.of(event);
        answers.later(() -> {
            PrivateMessage deals = told(dispatcher.handle(new Request(
                    delivery + "-deals", caller, room, new Interaction.CommandLine("/deals"), Optional.empty())));
            PrivateMessage help = told(dispatcher.handle(new Request(
                    delivery + "-help", caller, room, new Interaction.CommandLine("/help"), Optional.empty())));
            PrivateMessage[] parts =
                    dispatcher.mayAct(caller, room) ? new PrivateMessage[] {deals, help} : new PrivateMessage[] {deals};
            slack.make(
                    at,
                    client -> client.viewsPublish(
                            request -> request.userId(opened.getUser()).view(Modals.home(parts))));
        });
    }

    private static PrivateMessage told(Reply reply) {
        return reply.fold(
                Reply.Answer::message,
                ask -> PrivateMessage.titled("Parley").done(),
                refused -> refused.refusal().told(),
                () -> PrivateMessage.titled("Parley").done());
    }

    /** Somebody comes into a channel. If it is Parley itself, whoever brought it along hears how to begin. */
    void joined(Workspace at, MemberJoinedChannelEvent event) {
        directory.forget(event.getChannel());
        if (at.bot().equals(event.getUser()) && event.getInviter() != null) {
            RoomKey room = new RoomKey(at.installation(), event.getChannel());
            Caller inviter = directory.caller(at, event.getInviter());
            if (dispatcher.mayAct(inviter, room)) {
                whisper(at, room, event.getInviter(), null, Welcome.toChannel());
            }
        }
    }

    /** A workspace let Parley in for the first time: whoever did that hears what it is for. */
    void welcome(Workspace at, String installer) {
        PrivateMessage welcome = Welcome.toWorkspace();
        answers.later(() -> slack.make(
                at,
                client -> client.chatPostMessage(request -> request.channel(installer)
                        .text(Ephemeral.text(welcome))
                        .mrkdwn(false)
                        .blocks(MessageBlocks.message(welcome)))));
    }

    /**
     * A channel has another id, as it does when it comes to be shared: its deal goes along, and takes in what was logged
     * under the new id before Slack told of it.
     */
    void renamed(Workspace at, String event, String from, String to) {
        directory.forget(from);
        RoomKey old = new RoomKey(at.installation(), from);
        Room now = new ClosedDirectory(directory).room(new RoomKey(at.installation(), to));
        writes.once(old, "event-" + Digest.of(event), transaction -> {
            transaction
                    .deals()
                    .of(now.key())
                    .filter(there -> !there.terms().started())
                    .flatMap(there -> transaction.deals().idOf(old).filter(deal -> !deal.equals(there.id())))
                    .ifPresent(deal -> transaction.deals().join(now, deal, clock.instant()));
            transaction.rename(old, to);
        });
    }

    private void whisper(Workspace at, RoomKey room, String user, @Nullable String thread, PrivateMessage message) {
        answers.later(() -> slack.make(
                at,
                client -> client.chatPostEphemeral(request -> request.channel(room.channel())
                        .user(user)
                        .threadTs(thread)
                        .text(Ephemeral.text(message))
                        .blocks(MessageBlocks.message(message)))));
    }
}
