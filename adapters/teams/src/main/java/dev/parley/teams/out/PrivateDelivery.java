package dev.parley.teams.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.platform.PlatformException;
import dev.parley.core.room.Caller;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.teams.draw.Actions;
import dev.parley.teams.draw.CardFields;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Messages;
import dev.parley.teams.install.TeamsSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings cards to one person alone: in the room where Teams has messages for one person, otherwise in their own chat with
 * Parley, with a word in the room that says nothing but that. Where neither works, it says so and shows nothing.
 */
public final class PrivateDelivery {

    /** What a notification says: it may be on a screen that others see. */
    private static final String SUMMARY = "Parley has something for you";

    private static final String SHOW = "Show it here";

    private final Connector connector;
    private final ConversationReferences references;
    private final TeamsDirectory directory;
    private final TeamsSettings settings;
    private final RetryingSender sender;

    public PrivateDelivery(
            Connector connector,
            ConversationReferences references,
            TeamsDirectory directory,
            TeamsSettings settings,
            RetryingSender sender) {
        this.connector = connector;
        this.references = references;
        this.directory = directory;
        this.settings = settings;
        this.sender = sender;
    }

    /**
     * Brings a card to the person who asked for it.
     *
     * @param asked what they sent, which says where they are
     * @param show opens the same in a dialog, where it can be had again
     */
    void bring(Asker asked, ObjectNode card, Optional<Supplier<CardFields>> show) {
        sender.now(() -> whisper(asked, card, () -> {
            if (asked.isPersonal()) {
                post(asked, card, SUMMARY);
            } else {
                bringElsewhere(asked, card, show);
            }
        }));
    }

    /**
     * Says something that anybody may read, to whom it is meant alone where that can be. Not again if Teams does not take it:
     * strangers bring such words about, and would keep the room busy with them.
     */
    public void sayOpenly(Asker asked, String text) {
        ObjectNode card = Cards.open(text);
        sender.once(() -> whisper(asked, card, () -> post(asked, card, text)));
    }

    /** Who was heard by Parley alone is in a conversation that has messages for one person, whatever the settings say. */
    private void whisper(Asker asked, ObjectNode card, Runnable otherwise) {
        boolean targeted = !asked.isPersonal() && (settings.targeted() || asked.targeted());
        if (!targeted || !isTaken(asked.at(), asked.thread(), asked.id(), card)) {
            otherwise.run();
        }
    }

    /** Whether Teams takes a message for one person there: their client may not know such messages, or the room none. */
    private boolean isTaken(ConversationReference at, String conversation, String person, ObjectNode card) {
        try {
            connector.whisper(at, conversation, person, Messages.of(card, SUMMARY));
            return true;
        } catch (TeamsException e) {
            if (!e.isLasting()) {
                throw e;
            }
            return false;
        }
    }

    /** Says something to everybody in a conversation, once Teams has its response. */
    public void postLater(Asker about, ObjectNode card, String summary) {
        sender.later(() -> post(about, card, summary));
    }

    private void post(Asker about, ObjectNode card, String summary) {
        send(about.at(), about.thread(), card, summary);
    }

    /** Brings a person news about a room, while nobody waits for an answer there. */
    void tell(RoomKey room, Person person, ObjectNode card) {
        ConversationReference at = references.of(room);
        if (at.isPersonal()) {
            send(at, at.conversation(), card, SUMMARY);
            return;
        }
        if (settings.targeted() && isTaken(at, at.conversation(), person.id(), card)) {
            return;
        }
        ConversationReference own = ownChat(room, person, at);
        send(own, own.conversation(), Cards.about(nameOf(room), card), SUMMARY);
    }

    /** Puts another card in the place of one that only this person sees. */
    void replace(Asker pressed, ObjectNode card) {
        sender.now(() -> put(pressed, card));
    }

    /** The same once Teams has its response. */
    void replaceLater(Asker pressed, ObjectNode card) {
        sender.later(() -> put(pressed, card));
    }

    /** Does something once Teams has its response. */
    public void later(Runnable work) {
        sender.later(work);
    }

    /** Brings a card once Teams has its response. */
    public void bringLater(Asker asked, ObjectNode card) {
        sender.later(() -> bring(asked, card, Optional.empty()));
    }

    private void put(Asker pressed, ObjectNode card) {
        if (pressed.card().isEmpty()) {
            return;
        }
        ConversationReference here = pressed.at();
        ObjectNode message = Messages.of(card, SUMMARY);
        if (pressed.isPersonal()) {
            connector.update(here, here.conversation(), pressed.card(), Messages.activity(message));
        } else {
            connector.updateWhisper(here, pressed.thread(), pressed.card(), message);
        }
    }

    /** The chat that someone has with Parley alone. */
    ConversationReference ownChat(RoomKey room, Person person, ConversationReference at) {
        Optional<ConversationReference> known = references.ownChatOf(room.installation(), person);
        if (known.isPresent()) {
            return known.get();
        }
        ConversationReference opened = new ConversationReference(
                at.service(),
                connector.openChat(at, person.id(), room.installation().id()),
                "personal",
                at.host(),
                at.bot(),
                "",
                "",
                "",
                false,
                true);
        references.noteOwnChat(room.installation(), person, opened);
        return opened;
    }

    private void bringElsewhere(Asker asked, ObjectNode card, Optional<Supplier<CardFields>> show) {
        Caller caller = asked.caller();
        String name = caller.person().name();
        RoomKey room = asked.room();
        boolean brought = isBrought(room, caller.person(), asked.at(), Cards.about(nameOf(room), card));
        String pointer = brought
                ? name + ", I answered in our own chat."
                : name + ", I can't message you privately yet. Add Parley to your own apps, then ask again.";
        List<ObjectNode> ways =
                show.map(fields -> Actions.opening(SHOW, fields.get())).stream().toList();
        sender.now(() -> send(asked.at(), asked.thread(), Cards.open(pointer, ways), pointer));
    }

    private boolean isBrought(RoomKey room, Person person, ConversationReference at, ObjectNode card) {
        try {
            ConversationReference own = ownChat(room, person, at);
            return sender.now(() -> send(own, own.conversation(), card, SUMMARY));
        } catch (PlatformException e) {
            if (!e.isLasting()) {
                throw e;
            }
            return false;
        }
    }

    private String nameOf(RoomKey room) {
        try {
            return directory.room(room).name();
        } catch (PlatformException e) {
            return "another conversation";
        }
    }

    private void send(ConversationReference at, String conversation, ObjectNode card, String summary) {
        connector.send(at, conversation, Messages.activity(Messages.of(card, summary)));
    }
}
