package dev.parley.slack.out;

import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.slack.draw.Modals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Someone who looks at Parley's Home tab: the parts of it are gathered, and drawn together. */
public final class HomeTab extends SlackRecipient {

    private final List<PrivateMessage> parts = new ArrayList<>();

    public HomeTab(Asker asker, PrivateDelivery privately) {
        super(asker, privately);
    }

    @Override
    public void show(PrivateMessage message, boolean inPlace) {
        parts.add(message);
    }

    @Override
    public Optional<String> open(Form form) {
        return Optional.of("Slack can't open a form from the Home tab.");
    }

    /** An outsider hears so once. */
    @Override
    public void turnAway(Refusal refusal) {
        parts.clear();
        refuse(refusal);
    }

    public void draw() {
        privately.home(asker, Modals.home(parts.toArray(PrivateMessage[]::new)));
    }
}
