package dev.parley.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Error answers in one plain sentence. What went wrong inside is for the log and never shown. */
final class PlainErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException known) {
            response.setStatus(known.getCode());
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.write(true, bytes(response.getStatus()), callback);
        return true;
    }

    private static ByteBuffer bytes(int status) {
        return StandardCharsets.UTF_8.encode(sentence(status) + "\n");
    }

    private static String sentence(int status) {
        return switch (status) {
            case 403 -> "You can't access this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "You can't do that at this address.";
            case 408 -> "The request took too long to arrive. Send it again.";
            case 413 -> "That's more than Parley takes at once. Send less.";
            case 414, 431 -> "The address or the headers are longer than Parley takes.";
            case 503 -> "Parley is starting or stopping. Try again in a moment.";
            default ->
                status >= 500
                        ? "Something went wrong inside Parley. Its log says more."
                        : "Parley couldn't read this request.";
        };
    }
}
