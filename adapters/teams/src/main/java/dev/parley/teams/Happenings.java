package dev.parley.teams;

import dev.parley.core.room.RoomKey;
import java.util.Locale;
import java.util.Optional;

/** What Teams tells of without anybody waiting for an answer. */
final class Happenings {

    private static final String EDITED =
            "What a message said was done when it was sent, and changing it changes nothing.";

    private final AddressBook book;
    private final TeamsDirectory directory;
    private final Whispers whispers;
    private final Deliveries deliveries;
    private final TeamsSettings settings;

    Happenings(
            AddressBook book,
            TeamsDirectory directory,
            Whispers whispers,
            Deliveries deliveries,
            TeamsSettings settings) {
        this.book = book;
        this.directory = directory;
        this.whispers = whispers;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    /** Somebody came or went, or a channel is called or shared otherwise. */
    void conversationChanged(Incoming event) {
        directory.forget(event.installation(settings));
        switch (event.channelData().path("eventType").asText("").toLowerCase(Locale.ROOT)) {
            case "channelshared" -> sharing(event, Address.SHARED);
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
    void installationChanged(Incoming event) {
        directory.forget(event.installation(settings));
        if (event.isFarewell()) {
            gone(event);
        } else {
            welcome(event);
        }
    }

    /** A message to Parley was changed after it was sent. */
    void edited(Incoming event) {
        boolean changed = event.channelData().path("eventType").asText("").equalsIgnoreCase("editMessage");
        if (changed && event.isForUs()) {
            whispers.sayOpenly(event, EDITED);
        }
    }

    private void sharing(Incoming event, String how) {
        String channel = event.channelData().path("channel").path("id").asText("");
        if (!channel.isBlank()) {
            book.change(new RoomKey(event.installation(settings), channel), address -> address.shared(how));
        }
    }

    private void gone(Incoming event) {
        book.drop(event.room(settings));
        if (event.isPersonal()) {
            book.drop(new RoomKey(event.installation(settings), event.senderId()));
        }
    }

    private void welcome(Incoming event) {
        RoomKey room = event.room(settings);
        if (!book.isFirstWelcome(room)) {
            return;
        }
        if (event.isPersonal()) {
            Scene scene = new Scene(room.channel(), "", event.senderId(), Scene.Place.MESSAGE);
            deliveries.later(() -> whispers.bring(event, Cards.answer(Welcome.toPerson(), scene), Optional.empty()));
        } else {
            deliveries.later(() -> whispers.post(event, Cards.open(Welcome.TO_ROOM), Welcome.TO_ROOM));
        }
    }
}
