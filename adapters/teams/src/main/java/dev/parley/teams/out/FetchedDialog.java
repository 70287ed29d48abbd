package dev.parley.teams.out;

import dev.parley.core.chat.Refusal;
import dev.parley.teams.draw.CardContext;

/** Asks for the dialog behind a button that everybody in the room sees, and that works for one of them alone. */
public final class FetchedDialog extends DialogResponse {

    public FetchedDialog(Asker asker, CardContext context, Outlet outlet) {
        super(asker, context, outlet);
    }

    @Override
    public void refuse(Refusal refusal) {
        say("This reply is for someone else. Send me the command yourself.");
    }
}
