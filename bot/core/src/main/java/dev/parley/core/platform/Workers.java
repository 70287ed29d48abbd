package dev.parley.core.platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends threads. */
public final class Workers {

    private static final int PATIENCE_SECONDS = 10;

    private Workers() {}

    /** Takes nothing new, and waits for what was begun; what does not end in time is cut off. */
    public static void finish(ExecutorService workers) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
