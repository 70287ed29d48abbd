package dev.parley.storage;

import dev.parley.core.chat.Reply;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.SystemTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Everything that is written goes through here, by as few threads as the database is best served with.
 *
 * <p>On H2 that is one, for a group of changes at a time: a checkpoint costs about as much for one change as for many, and
 * with several writers H2 was seen to lose the step between a table and its index when it was killed. PostgreSQL makes
 * groups of commits by itself; there several write, each one change at a time, since a group would hold the locks of
 * many deals and meet those of another replica's.
 */
final class GroupCommit implements AutoCloseable {
    private final ChangeQueue queue = new ChangeQueue();
    private final List<Thread> writers = new ArrayList<>();

    /**
     * @param threads how many write
     * @param largestGroup how many changes one of them may put into a transaction
     * @param connections what they write over, one connection each
     */
    GroupCommit(int threads, int largestGroup, Callable<WriteConnection> connections) {
        for (int number = 1; number <= threads; number++) {
            Writer writer = new Writer(queue, largestGroup, connections, number == 1);
            Thread thread = new Thread(writer, "parley-writer-" + number);
            thread.setDaemon(true);
            writers.add(thread);
        }
        writers.forEach(Thread::start);
    }

    Reply change(Delivery delivery, Function<? super SystemTransaction, Reply> work) {
        if (writers.contains(Thread.currentThread())) {
            throw new IllegalStateException("a change within a change would wait for itself");
        }
        PendingChange waiting = new PendingChange(delivery, work);
        queue.accept(waiting);
        return waiting.answer();
    }

    /** How many changes are not yet taken up. */
    int waiting() {
        return queue.size();
    }

    /** Answers what was accepted, then refuses everything further. */
    @Override
    public void close() {
        queue.close();
        boolean interrupted = false;
        for (Thread writer : writers) {
            while (writer.isAlive()) {
                try {
                    writer.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
