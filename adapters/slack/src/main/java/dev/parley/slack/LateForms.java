package dev.parley.slack;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.platform.SavedReplies;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import java.time.InstantSource;

/** Forms that the platform did not let open: what was typed is kept, and a button opens them after all. */
final class LateForms {

    private static final String REOPEN = "reopen";

    private final CommandDispatcher dispatcher;
    private final SavedReplies saved;

    LateForms(CommandDispatcher dispatcher, Store store, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.saved = new SavedReplies(store, clock);
    }

    /** Keeps a form, and says how to open it. */
    PrivateMessage keep(RoomKey room, Caller caller, String delivery, Reply.Ask ask, String why) {
        String kept = saved.keep(room, caller.person(), delivery, ask);
        return PrivateMessage.titled("The form is ready")
                .say(why + " What you typed is kept.")
                .buttons(Button.primary(
                        "Open the form", new ButtonAction(ask.form().command(), REOPEN, kept)))
                .done();
    }

    /** Whether a press asks for a form that was kept. */
    static boolean isAskedFor(ButtonAction action) {
        return action.action().equals(REOPEN);
    }

    /** The form that was kept, for the one for whom it was. */
    Reply open(RoomKey room, Caller caller, ButtonAction action) {
        if (!dispatcher.mayAct(caller, room)) {
            return dispatcher.refusal();
        }
        return saved.of(room, caller.person(), action.subject())
                .filter(reply -> reply instanceof Reply.Ask)
                .orElseGet(() -> Reply.refused("That form is from an earlier time and no longer here.", "/help"));
    }
}
