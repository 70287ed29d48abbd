package dev.parley.core.command;

import dev.parley.core.chat.Reply;
import dev.parley.core.room.Caller;
import dev.parley.core.room.Directory;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import java.time.InstantSource;
import java.util.List;

/** The one way in: every request of every platform comes through here. Safe for use by many threads. */
public final class Desk {

    private final List<CommandSpec> specs;

    public Desk(Store store, Directory directory, List<CommandSpec> specs, InstantSource clock, Meter meter) {
        this.specs = List.copyOf(specs);
    }

    /** Answers a request. Never throws; a fault becomes an answer with a code that stands in the log too. */
    public Reply handle(Request request) {
        return Reply.refused("Not built yet.");
    }

    /** What could be typed next after {@code text}; for a caller who may not act, nothing. */
    public List<Completion> complete(Caller caller, RoomKey room, String text) {
        return List.of();
    }

    public List<CommandSpec> specs() {
        return specs;
    }
}
