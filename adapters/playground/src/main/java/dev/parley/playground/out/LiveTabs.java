package dev.parley.playground.out;

import dev.parley.playground.world.Problem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The open tabs; a server-sent event says that something changed, and never what. No thread waits for any of
 * them. Safe for use by many threads.
 */
public final class LiveTabs implements AutoCloseable {

    private static final int MOST = 128;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Set<Tab> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "playground-heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> beating = heartbeat.scheduleAtFixedRate(
            () -> open.forEach(tab -> tab.send(": still here\n\n")),
            HEARTBEAT_SECONDS,
            HEARTBEAT_SECONDS,
            TimeUnit.SECONDS);
    private volatile boolean closed;

    /** Keeps the response open and announces changes from now on. */
    public void open(Watch watch, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (closed || open.size() >= MOST) {
            throw new Problem(503, "Too many tabs are open; close one and this one goes live again.");
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Tab tab = new Tab(watch, context, response.getOutputStream());
        open.add(tab);
        context.addListener(tab);
        tab.send("retry: 2000\n\nevent: ready\ndata: \n\n");
        tab.out.setWriteListener(tab);
        if (closed) {
            tab.end();
        }
    }

    public void changed(Predicate<Watch> whose) {
        open.stream().filter(tab -> whose.test(tab.watch)).forEach(tab -> tab.send("event: changed\ndata: \n\n"));
    }

    @Override
    public void close() {
        closed = true;
        beating.cancel(true);
        heartbeat.shutdown();
        open.forEach(Tab::end);
    }

    /** What a tab shows: a room, by its id, as someone, by theirs. */
    public record Watch(String room, String person) {}

    private final class Tab implements WriteListener, AsyncListener {

        /** Beyond this a tab that does not read is given up; it asks for everything again when it comes back. */
        private static final int MOST_PENDING = 4096;

        private final Watch watch;
        private final AsyncContext context;
        private final ServletOutputStream out;
        private final StringBuilder pending = new StringBuilder();
        private boolean writable;
        private boolean unflushed;
        private boolean ended;

        Tab(Watch watch, AsyncContext context, ServletOutputStream out) {
            this.watch = watch;
            this.context = context;
            this.out = out;
        }

        synchronized void send(String event) {
            if (ended) {
                return;
            }
            pending.append(event);
            if (pending.length() > MOST_PENDING) {
                end();
            } else if (writable) {
                pump();
            }
        }

        @Override
        public synchronized void onWritePossible() {
            writable = true;
            pump();
        }

        private void pump() {
            try {
                while (!ended && (pending.length() > 0 || unflushed)) {
                    if (!out.isReady()) {
                        writable = false;
                        return;
                    }
                    if (pending.length() > 0) {
                        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
                        pending.setLength(0);
                        unflushed = true;
                        out.write(bytes);
                    } else {
                        unflushed = false;
                        out.flush();
                    }
                }
            } catch (IOException | IllegalStateException e) {
                end();
            }
        }

        synchronized void end() {
            if (!ended) {
                ended = true;
                open.remove(this);
                try {
                    context.complete();
                } catch (IllegalStateException e) {
                    // The container ended it first, which is what was wanted.
                    pending.setLength(0);
                }
            }
        }

        @Override
        public void onError(Throwable gone) {
            end();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nothing is dispatched again.
        }
    }
}
