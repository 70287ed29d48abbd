package dev.parley.slack.out;

import com.slack.api.model.view.View;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.platform.Recipient;
import dev.parley.slack.draw.Modals;
import java.util.Optional;

/** Someone who waits in Slack. Documents go to their own chat with Parley. */
abstract class SlackRecipient implements Recipient {

    final Asker asker;
    final PrivateDelivery privately;

    SlackRecipient(Asker asker, PrivateDelivery privately) {
        this.asker = asker;
        this.privately = privately;
    }

    @Override
    public final void send(Block.Document<String> document, PrivateMessage message) {
        privately.later(() -> privately.send(asker, document));
    }

    final View modal(Form form) {
        return Modals.form(form, asker.channel());
    }

    final View modal(PrivateMessage message) {
        return Modals.answer(message, asker.channel());
    }

    final Optional<String> opened(Form form, String trigger) {
        try {
            privately.open(asker.workspace(), trigger, modal(form));
            return Optional.empty();
        } catch (SlackException e) {
            return Optional.of("Slack gives a form three seconds to open.");
        }
    }
}
