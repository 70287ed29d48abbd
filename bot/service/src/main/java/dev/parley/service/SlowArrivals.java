package dev.parley.service;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpParser.State;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts off clients whose requests arrive in a trickle. An idle timeout alone lets them: a byte now and then holds a
 * connection, and with a body a thread, for as long as the client likes.
 */
final class SlowArrivals extends AbstractLifeCycle {

    private static final Set<State> NOTHING_ARRIVING = EnumSet.of(State.START, State.END, State.CLOSE, State.CLOSED);

    private final ServerConnector connector;
    private final Duration limit;
    private volatile Scheduler.Task next = () -> true;

    SlowArrivals(ServerConnector connector, Duration limit) {
        this.connector = connector;
        this.limit = limit;
    }

    @Override
    protected void doStart() {
        look();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void look() {
        if (isStopping() || isStopped()) {
            return;
        }
        connector.getConnectedEndPoints().forEach(this::cutIfSlow);
        long pause = Math.max(50, Math.min(1_000, limit.toMillis() / 4));
        next = connector.getScheduler().schedule(this::look, pause, TimeUnit.MILLISECONDS);
    }

    private void cutIfSlow(EndPoint client) {
        if (client.getConnection() instanceof HttpConnection connection
                && !NOTHING_ARRIVING.contains(connection.getParser().getState())
                && System.nanoTime() - connection.getParser().getBeginNanoTime() > limit.toNanos()) {
            client.close(new TimeoutException("a request arrived too slowly"));
        }
    }
}
