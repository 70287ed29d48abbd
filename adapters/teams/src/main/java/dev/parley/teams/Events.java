package dev.parley.teams;

import dev.parley.core.room.RoomKey;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Welcome;
import dev.parley.teams.install.TeamsSettings;
import java.util.Locale;
import java.util.Optional;

/** What Teams tells of without anybody waiting for an answer. */
final class Events {

    private static final String EDITED =
            "What a message said was done when it was sent, and changing it changes nothing.";

    private final ConversationReferences references;
    private final TeamsDirectory directory;
    private final PrivateDelivery privately;
    private final RetryingSender sender;
    private final TeamsSettings settings;

    Events(
            ConversationReferences references,
            TeamsDirectory directory,
            PrivateDelivery privately,
            RetryingSender sender,
            TeamsSettings settings) {
        this.references = references;
        this.directory = directory;
        this.privately = privately;
        this.sender = sender;
        this.settings = settings;
    }

    /** Somebody came or went, or a channel is called or shared otherwise. */
    void conversationChanged(TeamsActivity event) {
        directory.forget(event.installation(settings));
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
    void installationChanged(TeamsActivity event) {
        directory.forget(event.installation(settings));
        if (event.isFarewell()) {
            gone(event);
        } else {
            welcome(event);
        }
    }

    /** A message to Parley was changed after it was sent. */
    void edited(TeamsActivity event) {
        boolean changed = event.channelData().path("eventType").asText("").equalsIgnoreCase("editMessage");
        if (changed && event.isForUs()) {
            privately.sayOpenly(event, EDITED);
        }
    }

    private void sharing(TeamsActivity event, String how) {
        String channel = event.channelData().path("channel").path("id").asText("");
        if (!channel.isBlank()) {
            references.change(new RoomKey(event.installation(settings), channel), address -> address.shared(how));
        }
    }

    private void gone(TeamsActivity event) {
        references.drop(event.room(settings));
        if (event.isPersonal()) {
            references.drop(new RoomKey(event.installation(settings), event.senderId()));
        }
    }

    private void welcome(TeamsActivity event) {
        RoomKey room = event.room(settings);
        if (!references.isFirstWelcome(room)) {
            return;
        }
        if (event.isPersonal()) {
            CardContext context = new CardContext(room.channel(), "", event.senderId(), CardContext.Place.MESSAGE);
            sender.later(() -> privately.bring(event, Cards.answer(Welcome.toPerson(), context), Optional.empty()));
        } else {
            sender.later(() -> privately.post(event, Cards.open(Welcome.TO_ROOM), Welcome.TO_ROOM));
        }
    }
}
