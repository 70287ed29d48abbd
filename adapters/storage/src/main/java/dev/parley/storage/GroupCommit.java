package dev.parley.storage;

import dev.parley.core.chat.Reply;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Ledger;
import dev.parley.core.store.StoreFault;
import dev.parley.core.store.StoreFault.Saved;
import dev.parley.storage.WriteConnection.Conflict;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer. What waits when it comes round goes into one transaction, one commit and one checkpoint, after which
 * everybody gets their answer: a checkpoint costs about as much for one change as for many, and with several writers H2
 * was seen to lose the step between a table and its index when it was killed.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    /** PostgreSQL keeps 64 savepoints of a transaction at hand and slows down beyond. */
    static final int LARGEST_GROUP = 64;

    private static final int LONGEST_QUEUE = 1_024;
    private static final int TRIES = 5;
    private static final int PRUNED_AT_ONCE = 2_000;
    private static final int CHANGES_BETWEEN_PRUNINGS = 1_000;

    private final Callable<WriteConnection> connections;
    private final Thread thread = new Thread(this::run, "parley-writer");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition left = lock.newCondition();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean closed;

    // Only the writer's own thread uses these.
    private @Nullable WriteConnection connection;
    private int changesSincePruning = CHANGES_BETWEEN_PRUNINGS;

    /**
     * @param connection what to write over; closed together with this
     * @param connections opens another one whenever the one before it broke
     */
    GroupCommit(WriteConnection connection, Callable<WriteConnection> connections) {
        this.connection = connection;
        this.connections = connections;
        thread.setDaemon(true);
        thread.start();
    }

    Reply change(Delivery delivery, Function<Ledger, Reply> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a change within a change would wait for itself");
        }
        Waiting waiting = new Waiting(delivery, work);
        enqueue(waiting);
        return waiting.answer();
    }

    private void enqueue(Waiting waiting) {
        lock.lock();
        try {
            while (!closed && queue.size() >= LONGEST_QUEUE) {
                left.awaitUninterruptibly();
            }
            if (closed) {
                throw new StoreFault(Saved.NO, new IllegalStateException("the store is closed"));
            }
            queue.add(waiting);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        prune();
        for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
            try {
                write(group);
                prune();
            } catch (Throwable e) {
                // Whatever it was, somebody is waiting, and the next ones will be.
                log.error("the writer stumbled", SqlFault.withoutValues(e));
                settle(group, e, Saved.UNKNOWN);
            }
        }
        disconnect();
    }

    /** What waits, oldest first; waits for something to wait. Empty once this is closed and nothing is left. */
    private List<Waiting> next() {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            List<Waiting> group = new ArrayList<>();
            while (!queue.isEmpty() && group.size() < LARGEST_GROUP) {
                group.add(queue.remove());
            }
            left.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<Waiting> group) {
        try {
            transact(group);
        } catch (Conflict e) {
            // Locks that this group took before the conflict would meet the other side's again: one at a time.
            group.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Waiting change) {
        for (int tried = 1; ; tried++) {
            try {
                transact(List.of(change));
                return;
            } catch (Conflict e) {
                if (tried == TRIES) {
                    settle(List.of(change), e, Saved.NO);
                    return;
                }
            }
        }
    }

    /** Answers everybody in the group, in one way or another, unless it throws. */
    private void transact(List<Waiting> group) throws Conflict {
        Saved saved = Saved.NO;
        try {
            WriteConnection writing = connected();
            List<Supplier<Reply>> answers = new ArrayList<>();
            for (Waiting each : group) {
                answers.add(writing.attempt(each));
            }
            saved = Saved.UNKNOWN;
            writing.commit();
            writing.makeDurable();
            for (int i = 0; i < answers.size(); i++) {
                group.get(i).settle(answers.get(i));
            }
            changesSincePruning += group.size();
        } catch (Conflict e) {
            rollback();
            throw e;
        } catch (Throwable e) {
            if (SqlFault.isConflict(e)) {
                // The database itself says that it rolled back.
                rollback();
                throw new Conflict(e);
            }
            log.error("{} changes failed, saved: {}", group.size(), saved, SqlFault.withoutValues(e));
            disconnect();
            settle(group, e, saved);
        }
    }

    private static void settle(List<Waiting> group, Throwable cause, Saved saved) {
        Throwable told = SqlFault.withoutValues(cause);
        group.forEach(each -> each.fail(saved, told));
    }

    private void prune() {
        if (changesSincePruning < CHANGES_BETWEEN_PRUNINGS) {
            return;
        }
        changesSincePruning = 0;
        try {
            WriteConnection writing = connected();
            writing.prune(PRUNED_AT_ONCE);
            writing.commit();
        } catch (Exception e) {
            log.warn("old answers could not be pruned", SqlFault.withoutValues(e));
            disconnect();
        }
    }

    private WriteConnection connected() throws Exception {
        WriteConnection open = connection;
        if (open == null) {
            open = connections.call();
            connection = open;
        }
        return open;
    }

    private void rollback() {
        WriteConnection open = connection;
        if (open == null) {
            return;
        }
        try {
            open.rollback();
        } catch (SQLException e) {
            disconnect();
        }
    }

    private void disconnect() {
        WriteConnection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    /** Answers what was accepted, then refuses everything further. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
            left.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
