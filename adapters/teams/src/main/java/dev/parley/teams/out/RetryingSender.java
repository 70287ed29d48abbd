package dev.parley.teams.out;

import dev.parley.core.platform.BackgroundTasks;
import dev.parley.core.platform.PlatformException;
import dev.parley.core.platform.Workers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what Teams may refuse for a moment: again after a while, and after as long as Teams asks for. */
public final class RetryingSender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RetryingSender.class);
    private static final int ATTEMPTS = 6;
    private static final int THREADS = 16;

    private final BackgroundTasks tasks = new BackgroundTasks("teams-answers", THREADS);
    private final ScheduledExecutorService pauses =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "teams-pauses"));

    private final AtomicInteger underWay = new AtomicInteger();
    private final Duration firstPause;

    /**
     * Has nothing to send yet.
     *
     * @param firstPause before the second attempt; doubled before each further one
     */
    public RetryingSender(Duration firstPause) {
        this.firstPause = firstPause;
    }

    /** How many are neither out nor given up. */
    public int underWay() {
        return underWay.get();
    }

    /**
     * Sends before it returns; what Teams refuses for the moment goes out later.
     *
     * @return whether it is out or may yet go out
     */
    boolean now(Runnable send) {
        underWay.incrementAndGet();
        return attempt(send, 1);
    }

    /** Sends before it returns, or not at all. */
    void once(Runnable send) {
        underWay.incrementAndGet();
        attempt(send, ATTEMPTS);
    }

    /** Sends once Teams knows that its request arrived. */
    public void later(Runnable send) {
        underWay.incrementAndGet();
        tasks.later(() -> attempt(send, 1));
    }

    private boolean attempt(Runnable send, int number) {
        boolean waits = false;
        try {
            send.run();
            return true;
        } catch (PlatformException e) {
            if (e.isLasting() || number == ATTEMPTS) {
                log.warn("an answer didn't get through: {}", e.kind());
                return false;
            }
            waits = true;
            again(send, number, e);
            return true;
        } finally {
            if (!waits) {
                underWay.decrementAndGet();
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // an attempt lets nothing out
    private void again(Runnable send, int failed, PlatformException problem) {
        Duration pause = problem.retryAfter().orElse(firstPause.multipliedBy(1L << (failed - 1)));
        int number = problem.kind().equals(RateLimiter.KIND) ? failed : failed + 1;
        try {
            pauses.schedule(
                    () -> tasks.later(() -> attempt(send, number)),
                    jittered(pause).toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            log.warn("an answer didn't get through before the end: {}", problem.kind());
        }
    }

    /** Never shorter, so that what Teams asks for is kept; up to a quarter longer, so that not all come back at once. */
    private static Duration jittered(Duration pause) {
        return pause.plus(
                pause.multipliedBy(ThreadLocalRandom.current().nextInt(0, 26)).dividedBy(100));
    }

    /** Finishes what was begun. */
    @Override
    public void close() {
        pauses.shutdownNow();
        Workers.finish(pauses);
        tasks.close();
    }
}
