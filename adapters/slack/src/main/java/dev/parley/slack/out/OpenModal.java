package dev.parley.slack.out;

import com.slack.api.model.view.View;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import java.util.Optional;

/** Waits in a modal in which a button was pressed. */
public final class OpenModal extends SlackRecipient {

    private final String viewId;

    public OpenModal(Asker asker, PrivateDelivery privately, String viewId) {
        super(asker, privately);
        this.viewId = viewId;
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        update(modal(message));
    }

    @Override
    public Optional<String> open(Form form) {
        privately.later(() -> update(modal(form)));
        return Optional.empty();
    }

    @Override
    public void afterwards(Runnable work) {
        privately.later(work);
    }

    private void update(View modal) {
        privately.update(asker.workspace(), viewId, modal);
    }
}
