package dev.parley.storage;

import dev.parley.core.chat.Reply;
import dev.parley.core.store.StoreFault.Saved;
import dev.parley.storage.WriteConnection.Conflict;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what waits, for as long as the queue is open. What it finds waiting goes into one transaction, one commit and one
 * checkpoint, after which everybody gets their answer. Runs on one thread.
 */
final class Writer implements Runnable {
    static final int CHANGES_BETWEEN_PRUNINGS = 1_000;

    private static final Logger log = LoggerFactory.getLogger(Writer.class);
    private static final int TRIES = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(5);
    private static final int PRUNED_AT_ONCE = 2_000;

    private final ChangeQueue queue;
    private final int largestGroup;
    private final Callable<WriteConnection> connections;
    private @Nullable WriteConnection connection;
    private int changesSincePruning;

    /**
     * Makes a writer.
     *
     * @param connections opens a connection: when the first change comes, and again whenever one broke
     * @param prunesFirst whether it begins with pruning; one of several writers is enough for that
     */
    Writer(ChangeQueue queue, int largestGroup, Callable<WriteConnection> connections, boolean prunesFirst) {
        this.queue = queue;
        this.largestGroup = largestGroup;
        this.connections = connections;
        this.changesSincePruning = prunesFirst ? CHANGES_BETWEEN_PRUNINGS : 0;
    }

    @Override
    public void run() {
        prune();
        for (List<PendingChange> group = queue.next(largestGroup); !group.isEmpty(); group = queue.next(largestGroup)) {
            try {
                write(group);
                prune();
            } catch (Throwable e) {
                // Whatever it was, someone is waiting, and others will be.
                log.error("the writer stumbled", SqlFault.withoutValues(e));
                fail(group, Saved.UNKNOWN, e);
            }
        }
        disconnect();
    }

    private void write(List<PendingChange> group) {
        try {
            transact(group);
        } catch (Conflict e) {
            // Locks that this group took before the conflict would meet the other side's again: one at a time.
            group.forEach(this::writeAlone);
        }
    }

    private void writeAlone(PendingChange change) {
        for (int tried = 1; ; tried++) {
            try {
                transact(List.of(change));
                return;
            } catch (Conflict e) {
                if (tried == TRIES) {
                    fail(List.of(change), Saved.NO, e);
                    return;
                }
                // Two that keep step would meet again each time.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(tried * LONGEST_PAUSE.toNanos()));
            }
        }
    }

    /** Answers everybody in the group, in one way or another, unless it throws. */
    private void transact(List<PendingChange> group) throws Conflict {
        Saved saved = Saved.NO;
        try {
            WriteConnection writing = connected();
            List<Supplier<Reply>> answers = new ArrayList<>();
            for (PendingChange each : group) {
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
            fail(group, saved, e);
        }
    }

    private static void fail(List<PendingChange> group, Saved saved, Throwable cause) {
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
        try {
            if (connection != null) {
                connection.rollback();
            }
        } catch (SQLException e) {
            disconnect();
        }
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
