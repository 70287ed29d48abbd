package dev.parley.teams.out;

import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.Dialogs;
import java.util.Optional;

/** A card that asks to be drawn as it is by now. That is no reason for a message: what can't be drawn leaves it as it was. */
public final class RefreshResponse extends TeamsRecipient {

    private InvokeResponse response = Dialogs.note("Done.");

    public RefreshResponse(Asker asker, CardContext context, Outlet outlet) {
        super(asker, context, outlet);
    }

    /** It stays the same card. */
    @Override
    public void begin(String delivery) {}

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        response = Dialogs.inPlace(card(message));
    }

    @Override
    public Optional<String> open(Form form) {
        return Optional.of("A refreshed card can't become a form.");
    }

    @Override
    public void refuse(Refusal refusal) {
        response = Dialogs.note(refusal.what());
    }

    public InvokeResponse response() {
        return response;
    }
}
