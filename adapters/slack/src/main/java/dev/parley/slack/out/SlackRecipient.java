package dev.parley.slack.out;

import com.slack.api.model.view.View;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Text;
import dev.parley.core.platform.Recipient;
import dev.parley.slack.draw.Modals;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody who waits in Slack. Documents go to their own chat with Parley. */
abstract class SlackRecipient implements Recipient {

    final Asker asker;
    final PrivateDelivery privately;
    final LocalDate today;

    SlackRecipient(Asker asker, PrivateDelivery privately, LocalDate today) {
        this.asker = asker;
        this.privately = privately;
        this.today = today;
    }

    @Override
    public final void send(Block.Document<? extends Text> document, PrivateMessage message) {
        privately.later(() -> privately.send(asker, document, message));
    }

    final View modal(Form form) {
        return Modals.form(form, asker.channel(), today);
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
