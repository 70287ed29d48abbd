package dev.parley.slack.out;

import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import java.util.Optional;

/** Waits in a channel for what comes by the URL of a button or shortcut. */
public final class ResponseUrl extends SlackRecipient {

    private final String trigger;
    private final String url;

    public ResponseUrl(Asker asker, PrivateDelivery privately, String trigger, String url) {
        super(asker, privately);
        this.trigger = trigger;
        this.url = url;
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        privately.respond(url, message, inPlace);
    }

    @Override
    public Optional<String> open(Form form) {
        return opened(form, trigger);
    }

    @Override
    public void afterwards(Runnable work) {
        privately.later(work);
    }
}
