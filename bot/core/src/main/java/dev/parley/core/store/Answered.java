package dev.parley.core.store;

import dev.parley.core.chat.Reply;
import java.util.Objects;

/** A delivery that changed something, with the answer it got. */
public record Answered(Delivery delivery, Reply reply) {
    public Answered {
        Objects.requireNonNull(delivery);
        Objects.requireNonNull(reply);
    }
}
