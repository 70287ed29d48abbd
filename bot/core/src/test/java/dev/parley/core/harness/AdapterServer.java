package dev.parley.core.harness;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;

/** A server on loopback with one adapter in it, without the rest of the service. */
public final class AdapterServer implements AutoCloseable {

    private final Server server;

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param adapter adds itself
     */
    public AdapterServer(int port, Consumer<ServletContextHandler> adapter) {
        server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ServletContextHandler context = new ServletContextHandler();
        adapter.accept(context);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it is. */
    public String url() {
        return "http://localhost:" + server.getURI().getPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
