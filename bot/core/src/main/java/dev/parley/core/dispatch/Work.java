package dev.parley.core.dispatch;

import dev.parley.core.chat.Reply;
import dev.parley.core.store.Transaction;
import java.util.Objects;
import java.util.function.Function;

/** What a command does once it knows what was asked: it either only looks, or it changes what is kept. */
public sealed interface Work {

    /** Looks something up. */
    record Look(Function<Transaction, Reply> at) implements Work {
        public Look {
            Objects.requireNonNull(at);
        }
    }

    /** Changes something; done once for each delivery, all of it or nothing. */
    record Change(Function<Transaction, Reply> of) implements Work {
        public Change {
            Objects.requireNonNull(of);
        }
    }
}
