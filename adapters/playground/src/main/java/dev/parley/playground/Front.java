package dev.parley.playground;

import dev.parley.core.chat.Reply;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Completion;
import dev.parley.core.command.Desk;
import dev.parley.core.command.Request;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import java.util.List;

/** What the page asks of the desk. */
interface Front {

    Reply handle(Request request);

    List<Completion> complete(Caller caller, RoomKey room, String text);

    /** The first words of every command. */
    List<String> words();

    static Front of(Desk desk) {
        return new Front() {
            @Override
            public Reply handle(Request request) {
                return desk.handle(request);
            }

            @Override
            public List<Completion> complete(Caller caller, RoomKey room, String text) {
                return desk.complete(caller, room, text);
            }

            @Override
            public List<String> words() {
                return desk.specs().stream().map(CommandSpec::word).distinct().toList();
            }
        };
    }
}
