package dev.parley.teams.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.teams.draw.CardContext;
import java.util.Optional;

/** Waits at a card whose button they used, in a client that sends buttons as messages. */
public final class ClickedMessage extends TeamsRecipient {

    private final boolean sentForm;

    /**
     * The one who used it.
     *
     * @param sentForm whether the card was a form, whose place is taken by whatever comes of it
     */
    public ClickedMessage(Asker asker, CardContext context, Outlet outlet, boolean sentForm) {
        super(asker, context, outlet);
        this.sentForm = sentForm;
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        ObjectNode card = card(message);
        if (inPlace || sentForm) {
            outlet.privately().replace(asker, card);
        } else {
            outlet.privately().bring(asker, card, Optional.empty());
        }
    }

    @Override
    public Optional<String> open(Form form) {
        outlet.privately().replace(asker, card(form));
        return Optional.empty();
    }

    @Override
    public void refuse(dev.parley.core.chat.Refusal refusal) {
        outlet.privately().bring(asker, card(refusal.told()), Optional.empty());
    }
}
