package dev.parley.service;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.HotSwapHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP side: bound and alive from the start, ready once there is something to serve. */
final class HttpServer implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;
    private final Health health;
    private final HotSwapHandler pages = new HotSwapHandler();
    private final Limits limits;

    private HttpServer(String host, int port, Metrics metrics, Limits limits) {
        this.limits = limits;
        // Its queue needs no bound of its own: the limit on connections is one.
        QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), 8, 60_000);
        threads.setName("http");
        server = new Server(threads);
        server.setStopTimeout(limits.stop().toMillis());
        server.setErrorHandler(new PlainErrors());
        server.setRequestLog((request, response) -> count(metrics, request, response));
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration(limits)));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(limits.idle().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.addBean(new SlowArrivals(connector, limits.arrival()));
        pages.setHandler(new NothingYet());
        health = new Health(metrics);
        health.setHandler(new GracefulHandler(sizeLimited(limits)));
        server.setHandler(health);
        metrics.gauge("parley.http.threads.busy", "Threads that are answering", threads::getBusyThreads);
        metrics.gauge("parley.http.queue", "Work that waits for a thread", threads::getQueueSize);
        metrics.gauge(
                "parley.http.connections",
                "Open connections",
                () -> connector.getConnectedEndPoints().size());
    }

    /**
     * Listens, alive and not yet ready.
     *
     * @param port 0 takes any free one
     * @throws IOException if the address cannot be had
     */
    static HttpServer listen(String host, int port, Metrics metrics, Limits limits) throws IOException {
        HttpServer http = new HttpServer(host, port, metrics, limits);
        http.connector.open();
        try {
            http.server.start();
        } catch (Exception e) {
            http.close();
            throw new IOException("the server does not start", e);
        }
        return http;
    }

    /** The port that is listened on. */
    int port() {
        return connector.getLocalPort();
    }

    /** Serves {@code context} from now on, and is ready whenever {@code works} says so. */
    void serve(ServletContextHandler context, BooleanSupplier works) {
        context.setErrorHandler(new PlainErrors());
        context.setMaxFormContentSize(limits.bodyBytes());
        pages.setHandler(context);
        readyWhen(works);
    }

    /** Is ready from now on whenever {@code works} says so. */
    void readyWhen(BooleanSupplier works) {
        health.readyWhen(works);
    }

    /** Takes nothing new, finishes what was accepted within the limit, and frees the port. */
    @Override
    public void close() {
        readyWhen(() -> false);
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        } finally {
            connector.close();
        }
    }

    /** Answers until there are pages. */
    private static final class NothingYet extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        }
    }

    private SizeLimitHandler sizeLimited(Limits limits) {
        SizeLimitHandler sized = new SizeLimitHandler(limits.bodyBytes(), -1);
        sized.setHandler(pages);
        return sized;
    }

    private static HttpConfiguration configuration(Limits limits) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(limits.headerBytes());
        return configuration;
    }

    private static void count(Metrics metrics, Request request, Response response) {
        // An event stream lives as long as its page is open; that is no measure of how fast anything is.
        if (!"text/event-stream".equals(response.getHeaders().get(HttpHeader.CONTENT_TYPE))) {
            metrics.exchanged(
                    request.getMethod(),
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()));
        }
    }
}
