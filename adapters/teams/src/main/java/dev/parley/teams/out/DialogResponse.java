package dev.parley.teams.out;

import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.Cards;
import dev.parley.teams.draw.Dialogs;
import java.util.Optional;

/** Waits in a dialog, for what it shows next. */
public class DialogResponse extends TeamsRecipient {

    private InvokeResponse response = Dialogs.nothing();

    public DialogResponse(Asker asker, CardContext context, Outlet outlet) {
        super(asker, context, outlet);
    }

    @Override
    public final void show(PrivateMessage message, boolean inPlace) {
        response = Dialogs.showing("Parley", card(message));
    }

    @Override
    public final Optional<String> open(Form form) {
        response = Dialogs.showing(form.title(), card(form));
        return Optional.empty();
    }

    /** Shows words that anybody may read. */
    final void say(String text) {
        response = Dialogs.showing("Parley", Cards.open(text));
    }

    public final InvokeResponse response() {
        return response;
    }
}
