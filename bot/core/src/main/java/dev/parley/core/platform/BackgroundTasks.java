package dev.parley.core.platform;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done once the platform knows that its request arrived. */
public final class BackgroundTasks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BackgroundTasks.class);
    private static final int MOST_WAITING = 1_000;

    private final ThreadPoolExecutor workers;

    /**
     * Runs tasks in the background.
     *
     * @param threads how many are run at once
     */
    public BackgroundTasks(String name, int threads) {
        workers = new ThreadPoolExecutor(
                threads,
                threads,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                work -> new Thread(work, name),
                // When too many wait, the thread that brings one more runs it.
                new ThreadPoolExecutor.CallerRunsPolicy());
        workers.allowCoreThreadTimeOut(true);
    }

    /** Does something of which the one who asked sees the outcome. */
    public void later(Runnable work) {
        workers.execute(() -> {
            try {
                work.run();
            } catch (PlatformException e) {
                log.warn("an answer didn't get through: {}", e.kind());
            } catch (RuntimeException e) {
                log.error("an answer could not be given: {}", e.getClass().getName());
            }
        });
    }

    /** Finishes what was begun. */
    @Override
    public void close() {
        Workers.finish(workers);
    }
}
