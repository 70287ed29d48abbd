package dev.parley.slack.out;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.slack.draw.Ephemeral;
import java.util.Optional;

/** Waits for the response to a slash command, which nobody else sees. */
public final class SlashResponse extends SlackRecipient {

    private final SlashCommandContext context;
    private final String trigger;
    private Response response;

    public SlashResponse(Asker asker, PrivateDelivery privately, SlashCommandContext context, String trigger) {
        super(asker, privately);
        this.context = context;
        this.trigger = trigger;
        this.response = context.ack();
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        response = context.ackWithJson(Ephemeral.json(message, false));
    }

    @Override
    public Optional<String> open(Form form) {
        return opened(form, trigger);
    }

    public Response response() {
        return response;
    }
}
