package dev.parley.slack.in;

import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import dev.parley.core.chat.Interaction;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.platform.DeliveryKey;
import dev.parley.core.platform.Digest;
import dev.parley.core.platform.SystemWrites;
import dev.parley.core.room.ClosedDirectory;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import dev.parley.slack.draw.Ephemeral;
import dev.parley.slack.draw.Welcome;
import dev.parley.slack.out.Asker;
import dev.parley.slack.out.HomeTab;
import dev.parley.slack.out.PrivateDelivery;
import dev.parley.slack.out.SlackDirectory;
import dev.parley.slack.out.Whisper;
import dev.parley.slack.out.Workspace;
import java.time.InstantSource;
import java.util.regex.Pattern;

/** What happens in Slack without anybody waiting for an answer. */
public final class Events {

    private static final Pattern MENTION = Pattern.compile("^.*?<@[A-Z0-9]+(\\|[^>]*)?>", Pattern.DOTALL);

    private final ChatSession session;
    private final SystemWrites writes;
    private final SlackDirectory directory;
    private final PrivateDelivery privately;

    public Events(
            ChatSession session,
            Store store,
            SlackDirectory directory,
            PrivateDelivery privately,
            InstantSource clock) {
        this.session = session;
        this.writes = new SystemWrites(store, clock);
        this.directory = directory;
        this.privately = privately;
    }

    /** A line that begins with Parley's name, as is possible in threads too. */
    public void mentioned(Workspace at, String event, AppMentionEvent mention) {
        if (mention.getUser() == null || mention.getBotId() != null) {
            return;
        }
        Asker asker = asker(at, mention.getChannel(), mention.getUser());
        String line = Ephemeral.unescaped(
                MENTION.matcher(mention.getText()).replaceFirst("").strip());
        session.take(
                new Interaction.CommandLine("/parley " + line),
                asker.caller(),
                asker.room(),
                DeliveryKey.of("mention", event),
                new Whisper(asker, privately, mention.getThreadTs()));
    }

    /** Someone opens the app's Home tab: their deals, and what they can type. */
    public void home(Workspace at, String event, AppHomeOpenedEvent opened) {
        Asker asker = asker(at, opened.getChannel(), opened.getUser());
        privately.later(() -> {
            HomeTab tab = new HomeTab(asker, privately);
            for (String line : new String[] {"/deals", "/help"}) {
                session.take(
                        new Interaction.CommandLine(line),
                        asker.caller(),
                        asker.room(),
                        DeliveryKey.of("home", event, line),
                        tab);
            }
            tab.draw();
        });
    }

    /** A person joins a channel. If it is Parley itself, the person who invited it sees how to start. */
    public void joined(Workspace at, MemberJoinedChannelEvent event) {
        directory.forget(event.getChannel());
        if (at.bot().equals(event.getUser()) && event.getInviter() != null) {
            Asker inviter = asker(at, event.getChannel(), event.getInviter());
            if (session.isMember(inviter.caller(), inviter.room())) {
                privately.later(() -> privately.whisper(inviter, null, Welcome.toChannel()));
            }
        }
    }

    /** A workspace installed Parley for the first time: the person who did that sees what it is for. */
    public void welcome(Workspace at, String installer) {
        privately.later(() -> privately.message(at, installer, Welcome.toWorkspace()));
    }

    /** A channel has another id, as it does when it comes to be shared. */
    public void renamed(Workspace at, String event, String from, String to) {
        directory.forget(from);
        Room now = new ClosedDirectory(directory).room(new RoomKey(at.installation(), to));
        writes.rename("event-" + Digest.of(event), new RoomKey(at.installation(), from), now);
    }

    private Asker asker(Workspace at, String channel, String user) {
        return new Asker(at, new RoomKey(at.installation(), channel), directory.caller(at, user));
    }
}
