package dev.parley.storage;

import dev.parley.core.store.StoreFault;
import dev.parley.core.store.StoreFault.Saved;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The changes that wait to be written, oldest first. Safe for use by many threads. */
final class ChangeQueue {
    private static final int LONGEST = 1_024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition left = lock.newCondition();
    private final Deque<PendingChange> queue = new ArrayDeque<>();
    private boolean closed;

    /** Accepts a change, which will then be answered; waits while the queue is at its longest. */
    void accept(PendingChange change) {
        lock.lock();
        try {
            while (!closed && queue.size() >= LONGEST) {
                left.awaitUninterruptibly();
            }
            if (closed) {
                throw new StoreFault(Saved.NO, new IllegalStateException("the store is closed"));
            }
            queue.add(change);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes out up to {@code most} changes; waits until there is one. Empty once this is closed and nothing is left. */
    List<PendingChange> next(int most) {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            List<PendingChange> group = new ArrayList<>();
            while (!queue.isEmpty() && group.size() < most) {
                group.add(queue.remove());
            }
            left.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Accepts nothing more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
