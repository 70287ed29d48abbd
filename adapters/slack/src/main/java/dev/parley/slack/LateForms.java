package dev.parley.slack;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Reply;
import dev.parley.core.command.Desk;
import dev.parley.core.platform.KeptReplies;
import dev.parley.core.room.Caller;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import java.time.InstantSource;

/** Forms that the platform did not let open: what was typed is kept, and a button opens them after all. */
final class LateForms {

    private static final String REOPEN = "reopen";

    private final Desk desk;
    private final KeptReplies replies;

    LateForms(Desk desk, Store store, InstantSource clock) {
        this.desk = desk;
        this.replies = new KeptReplies(store, clock);
    }

    /** Keeps a form, and says how to open it. */
    OnlyYou keep(RoomKey room, Caller caller, String delivery, Reply.Ask ask, String why) {
        String kept = replies.keep(room, caller.person(), delivery, ask);
        return OnlyYou.titled("The form is ready")
                .say(why + " What you typed is kept.")
                .buttons(Button.primary("Open the form", new Press(ask.form().command(), REOPEN, kept)))
                .done();
    }

    /** Whether a press asks for a form that was kept. */
    static boolean isAskedFor(Press press) {
        return press.action().equals(REOPEN);
    }

    /** The form that was kept, for the one for whom it was. */
    Reply open(RoomKey room, Caller caller, Press press) {
        if (!desk.mayAct(caller, room)) {
            return desk.refusal();
        }
        return replies.of(room, caller.person(), press.subject())
                .filter(reply -> reply instanceof Reply.Ask)
                .orElseGet(() -> Reply.refused("That form is from an earlier time and no longer here.", "/help"));
    }
}
