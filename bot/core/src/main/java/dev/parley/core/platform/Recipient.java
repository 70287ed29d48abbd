package dev.parley.core.platform;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import java.time.Duration;
import java.util.Optional;

/**
 * Where one person waits for an answer: a response, a dialog, a card. Whatever is shown there nobody else sees. Made for one
 * request and used by {@link ChatSession}; a call may throw a {@link PlatformException}.
 */
public interface Recipient {

    /** Comes first: what was asked is delivered under this id. */
    default void begin(String delivery) {}

    /**
     * Shows a message.
     *
     * @param inPlace whether it takes the place of the message whose button led here
     */
    void show(PrivateMessage message, boolean inPlace);

    /**
     * Opens a form.
     *
     * @return why it can't open here, as a sentence; empty if it did
     */
    Optional<String> open(Form form);

    /** Says no. */
    default void refuse(Refusal refusal) {
        show(refusal.told(), false);
    }

    /** Says no to someone who is no member: in words that anybody may read, if it can't be said to them alone. */
    default void turnAway(Refusal refusal) {
        refuse(refusal);
    }

    /** Has nothing to show. */
    default void end() {}

    /** Sends a document of a message that was shown. */
    void send(Block.Document<String> document, PrivateMessage message);

    /** Does what may be done after the platform has heard that its request arrived; where the platform waits for the answer, now. */
    default void afterwards(Runnable work) {
        work.run();
    }

    /** For how long after a request arrived its answer may wait for a post to go out. */
    default Duration patience() {
        return Duration.ofMinutes(1);
    }
}
