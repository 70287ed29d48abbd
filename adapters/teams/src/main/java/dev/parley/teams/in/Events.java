package dev.parley.teams.in;

import dev.parley.core.room.RoomKey;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Welcome;
import dev.parley.teams.out.ConversationReference;
import dev.parley.teams.out.ConversationReferences;
import dev.parley.teams.out.PrivateDelivery;
import dev.parley.teams.out.TeamsDirectory;
import java.util.Locale;

/** What happens in Teams without anybody waiting for an answer. */
public final class Events {

    private static final String EDITED = "You edited your message. What I logged hasn't changed.";

    private final ConversationReferences references;
    private final TeamsDirectory directory;
    private final PrivateDelivery privately;

    public Events(ConversationReferences references, TeamsDirectory directory, PrivateDelivery privately) {
        this.references = references;
        this.directory = directory;
        this.privately = privately;
    }

    /** Someone came or went, or a channel is called or shared otherwise. */
    public void conversationChanged(TeamsActivity event) {
        directory.forget(event.installation());
        switch (event.channelData().path("eventType").asText("").toLowerCase(Locale.ROOT)) {
            case "channelshared" -> sharing(event, ConversationReference.SHARED);
            case "channelunshared" -> sharing(event, "");
            default -> {}
        }
        if (event.isFarewell()) {
            gone(event);
        } else if (event.added().contains(event.botId())) {
            welcome(event);
        }
    }

    /** Parley was installed, or is no longer. */
    public void installationChanged(TeamsActivity event) {
        directory.forget(event.installation());
        if (event.isFarewell()) {
            gone(event);
        } else {
            welcome(event);
        }
    }

    /** A message to Parley was changed after it was sent. */
    public void edited(TeamsActivity event) {
        boolean changed = event.channelData().path("eventType").asText("").equalsIgnoreCase("editMessage");
        if (changed && event.isForUs()) {
            privately.sayOpenly(event.asker(), EDITED);
        }
    }

    private void sharing(TeamsActivity event, String how) {
        String channel = event.channelData().path("channel").path("id").asText("");
        if (!channel.isBlank()) {
            references.change(new RoomKey(event.installation(), channel), address -> address.shared(how));
        }
    }

    private void gone(TeamsActivity event) {
        references.drop(event.room());
        if (event.isPersonal()) {
            references.drop(new RoomKey(event.installation(), event.senderId()));
        }
    }

    private void welcome(TeamsActivity event) {
        RoomKey room = event.room();
        if (!references.isFirstWelcome(room)) {
            return;
        }
        if (event.isPersonal()) {
            CardContext context = new CardContext(room.channel(), "", event.senderId(), CardContext.Place.MESSAGE);
            privately.bringLater(event.asker(), Cards.answer(Welcome.toPerson(), context));
        } else {
            privately.postLater(event.asker(), Cards.open(Welcome.TO_ROOM), Welcome.TO_ROOM);
        }
    }
}
