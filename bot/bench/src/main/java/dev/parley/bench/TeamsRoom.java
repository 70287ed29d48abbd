package dev.parley.bench;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A group chat in which one at a time types, and what the one sees there. */
final class TeamsRoom {

    private static final long LONGEST_SECONDS = 60;

    private final String id;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final AtomicInteger logged = new AtomicInteger();

    TeamsRoom(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Something is said there. Whatever was seen to be logged counts, whether or not anybody waits for it still. */
    void said(String message) {
        if (message.contains("Logged as no. " + (logged() + 1))) {
            logged.incrementAndGet();
        }
        messages.add(message);
    }

    /** How many concessions are logged there, as was said. */
    int logged() {
        return logged.get();
    }

    /** What is said next, or was since last asked. */
    String next() {
        try {
            String message = messages.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("nothing was answered in " + id);
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
