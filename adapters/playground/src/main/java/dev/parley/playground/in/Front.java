package dev.parley.playground.in;

import dev.parley.core.chat.Interaction;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Completion;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.platform.DeliveryKey;
import dev.parley.core.platform.Recipient;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import java.util.List;

/** What the page asks of the session. */
public interface Front {

    void take(Interaction interaction, Caller caller, RoomKey room, DeliveryKey key, Recipient recipient);

    List<Completion> complete(Caller caller, RoomKey room, String text);

    /** The first words of every command. */
    List<String> words();

    static Front of(ChatSession session) {
        return new Front() {
            @Override
            public void take(
                    Interaction interaction, Caller caller, RoomKey room, DeliveryKey key, Recipient recipient) {
                session.take(interaction, caller, room, key, recipient);
            }

            @Override
            public List<Completion> complete(Caller caller, RoomKey room, String text) {
                return session.complete(caller, room, text);
            }

            @Override
            public List<String> words() {
                return session.specs().stream()
                        .map(CommandSpec::word)
                        .distinct()
                        .toList();
            }
        };
    }
}
