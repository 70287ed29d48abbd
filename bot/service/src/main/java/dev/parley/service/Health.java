package dev.parley.service;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers {@code /healthz} (the process lives), {@code /readyz} (it can do its work) and {@code /metrics}; the rest goes
 * on to the wrapped handler.
 */
final class Health extends Handler.Wrapper {

    private static final String PLAIN = "text/plain;charset=utf-8";
    private static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";

    private final Metrics metrics;
    private volatile BooleanSupplier ready = () -> false;

    Health(Metrics metrics) {
        this.metrics = metrics;
    }

    /** What decides from now on whether Parley is ready. */
    void readyWhen(BooleanSupplier works) {
        ready = works;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return switch (Request.getPathInContext(request)) {
            case "/healthz" -> say(response, callback, 200, PLAIN, "alive\n");
            case "/readyz" ->
                isReady()
                        ? say(response, callback, 200, PLAIN, "ready\n")
                        : say(response, callback, 503, PLAIN, "not ready\n");
            case "/metrics" -> say(response, callback, 200, PROMETHEUS, metrics.text());
            default -> super.handle(request, response, callback);
        };
    }

    private boolean isReady() {
        try {
            return ready.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean say(Response response, Callback callback, int status, String type, String text) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, StandardCharsets.UTF_8.encode(text), callback);
        return true;
    }
}
