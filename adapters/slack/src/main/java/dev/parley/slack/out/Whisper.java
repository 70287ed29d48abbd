package dev.parley.slack.out;

import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits in a channel, or in a thread of it, where Parley was mentioned. */
public final class Whisper extends SlackRecipient {

    private final @Nullable String thread;

    public Whisper(Asker asker, PrivateDelivery privately, @Nullable String thread) {
        super(asker, privately);
        this.thread = thread;
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        privately.whisper(asker, thread, message);
    }

    @Override
    public Optional<String> open(Form form) {
        return Optional.of("Slack can't open a form from a mention.");
    }

    @Override
    public void end() {
        afterwards(() -> show(PrivateMessage.titled("Done").done(), false));
    }

    @Override
    public void afterwards(Runnable work) {
        privately.later(work);
    }
}
