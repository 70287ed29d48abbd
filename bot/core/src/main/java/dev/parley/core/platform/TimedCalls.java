package dev.parley.core.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Asks a chat platform within a time limit: a person waits for what follows. Safe for use by many threads. */
public final class TimedCalls implements AutoCloseable {

    private final ExecutorService callers;

    /**
     * Starts without a call.
     *
     * @param name of its threads
     * @param atOnce how many calls are made at the same time; others wait, within their own limit
     */
    public TimedCalls(String name, int atOnce) {
        callers = Executors.newFixedThreadPool(atOnce, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The answer.
     *
     * @throws PlatformException if the call does, or there is no answer in time
     */
    public <T> T within(Duration limit, Callable<T> call) {
        Future<T> answer = callers.submit(call);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PlatformException("slow", Optional.empty(), false);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PlatformException problem
                    ? problem
                    : new PlatformException("unreadable", Optional.empty(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted", Optional.empty(), false);
        }
    }

    /** Those of which it is heard in time that the question is true; all are asked side by side. */
    public Set<String> holding(Duration limit, List<String> candidates, Predicate<String> question) {
        List<Callable<Boolean>> questions = new ArrayList<>();
        candidates.forEach(each -> questions.add(() -> question.test(each)));
        Set<String> holding = new HashSet<>();
        try {
            List<Future<Boolean>> answers = callers.invokeAll(questions, limit.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < answers.size(); i++) {
                if (!answers.get(i).isCancelled() && answers.get(i).get()) {
                    holding.add(candidates.get(i));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return holding;
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
