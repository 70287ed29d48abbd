package dev.parley.playground;

import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Completion;
import dev.parley.core.dispatch.Request;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import java.util.List;

/** What the page asks of the desk. */
interface Front {

    Reply handle(Request request);

    List<Completion> complete(Caller caller, RoomKey room, String text);

    /** The first words of every command. */
    List<String> words();

    static Front of(CommandDispatcher dispatcher) {
        return new Front() {
            @Override
            public Reply handle(Request request) {
                return dispatcher.handle(request);
            }

            @Override
            public List<Completion> complete(Caller caller, RoomKey room, String text) {
                return dispatcher.complete(caller, room, text);
            }

            @Override
            public List<String> words() {
                return dispatcher.specs().stream()
                        .map(CommandSpec::word)
                        .distinct()
                        .toList();
            }
        };
    }
}
