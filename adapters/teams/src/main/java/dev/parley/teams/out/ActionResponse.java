package dev.parley.teams.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.Dialogs;
import java.util.Optional;

/** Waits for the response to a card's button, which may hold the card that takes its place. */
public final class ActionResponse extends TeamsRecipient {

    private final boolean sentForm;
    private InvokeResponse response = Dialogs.note("Done.");

    /**
     * The one who used it.
     *
     * @param sentForm whether the card was a form, whose place is taken by whatever comes of it
     */
    public ActionResponse(Asker asker, CardContext context, Outlet outlet, boolean sentForm) {
        super(asker, context, outlet);
        this.sentForm = sentForm;
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        ObjectNode card = card(message);
        if (inPlace || sentForm) {
            // Otherwise what was there before would come back with the next look at the chat.
            outlet.privately().replaceLater(asker, card);
            response = Dialogs.inPlace(card);
        } else {
            outlet.privately().bringLater(asker, card);
            response = Dialogs.note("See my message below.");
        }
    }

    @Override
    public Optional<String> open(Form form) {
        response = Dialogs.inPlace(card(form));
        return Optional.empty();
    }

    @Override
    public void refuse(Refusal refusal) {
        outlet.privately().bringLater(asker, card(refusal.told()));
        response = Dialogs.note(refusal.what());
    }

    public InvokeResponse response() {
        return response;
    }
}
