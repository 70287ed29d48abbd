package dev.parley.storage;

import dev.parley.core.chat.Reply;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.StoreFault;
import dev.parley.core.store.SystemTransaction;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** A change that waits for the writer, and someone who waits for its answer. */
final class PendingChange {
    private final Delivery delivery;
    private final Function<? super SystemTransaction, Reply> work;
    private final CompletableFuture<Supplier<Reply>> outcome = new CompletableFuture<>();

    PendingChange(Delivery delivery, Function<? super SystemTransaction, Reply> work) {
        this.delivery = delivery;
        this.work = work;
    }

    Delivery delivery() {
        return delivery;
    }

    Function<? super SystemTransaction, Reply> work() {
        return work;
    }

    void settle(Supplier<Reply> answer) {
        outcome.complete(answer);
    }

    void fail(StoreFault.Saved saved, Throwable cause) {
        settle(failure(saved, cause));
    }

    /** The exception is made where the answer is waited for, so that its stack says who asked. */
    static Supplier<Reply> failure(StoreFault.Saved saved, Throwable cause) {
        return () -> {
            throw new StoreFault(saved, cause);
        };
    }

    /** Waits for the answer. An interrupt does not end the wait, since the change would go on without it; it stays set. */
    Reply answer() {
        return outcome.join().get();
    }
}
