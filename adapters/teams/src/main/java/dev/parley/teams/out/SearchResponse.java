package dev.parley.teams.out;

import com.microsoft.bot.builder.InvokeResponse;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.teams.draw.CardContext;
import dev.parley.teams.draw.Dialogs;
import java.util.Optional;

/** Waits in the compose box for the message that a line makes: only one that may be sent as it is gets there. */
public final class SearchResponse extends TeamsRecipient {

    private final String usage;
    private InvokeResponse response = Dialogs.told("Nothing to send.");

    /**
     * The one who searches.
     *
     * @param usage how the line can go on
     */
    public SearchResponse(Asker asker, CardContext context, Outlet outlet, String usage) {
        super(asker, context, outlet);
        this.usage = usage;
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        response = message.ready()
                .map(Dialogs::composing)
                .orElseGet(() -> Dialogs.told("This would reveal something private. Preview it in Parley first."));
    }

    @Override
    public Optional<String> open(Form form) {
        response = Dialogs.told("Keep typing: " + usage);
        return Optional.empty();
    }

    @Override
    public void refuse(Refusal refusal) {
        response = Dialogs.told(refusal.what());
    }

    public InvokeResponse response() {
        return response;
    }
}
