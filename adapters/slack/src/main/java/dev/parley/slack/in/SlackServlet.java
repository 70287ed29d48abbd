package dev.parley.slack.in;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.parley.core.store.StoreFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack comes in. Nothing is parsed before it is known to be Slack's; what is not gets an empty 401, whatever it
 * is. What Slack signed but nobody understands gets an empty 400, and nothing is done.
 */
public final class SlackServlet extends HttpServlet {

    /** Where Slack sends commands, interactions and events. */
    public static final String PATH = "/slack/events";

    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger log = LoggerFactory.getLogger(SlackServlet.class);

    /** The most bytes of a request. */
    private static final int LARGEST = 1 << 20;

    private static final String WENT_WRONG =
            "{\"response_type\":\"ephemeral\",\"text\":\"Something went wrong on our side. Check before you try again.\"}";

    private final transient App app;
    private final transient Signatures signatures;
    private final transient SlackRequestParser parser;

    public SlackServlet(App app, Signatures signatures) {
        this.app = app;
        this.signatures = signatures;
        this.parser = new SlackRequestParser(app.config());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        boolean slack = request.getMethod().equals("POST")
                && body.length <= LARGEST
                && signatures.hold(
                        request.getHeader("X-Slack-Request-Timestamp"), request.getHeader("X-Slack-Signature"), body);
        if (slack) {
            write(answer(request, body), response);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private Response answer(HttpServletRequest request, byte[] body) {
        Request<?> parsed;
        try {
            parsed = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.getRequestURI())
                    .queryString(Map.of())
                    .headers(new RequestHeaders(headers(request)))
                    .remoteAddress(request.getRemoteAddr())
                    .requestBody(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString())
                    .build());
        } catch (CharacterCodingException | RuntimeException e) {
            log.warn("a signed request could not be read: {}", e.getClass().getSimpleName());
            return Response.error(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (parsed == null) {
            return Response.error(HttpServletResponse.SC_BAD_REQUEST);
        }
        try {
            return app.run(parsed);
        } catch (Exception e) {
            log.error(
                    "a request of kind {} failed: {}",
                    parsed.getRequestType(),
                    e.getClass().getName());
            // Slack sends an event that could not be kept again; a person would only see that something failed.
            return e instanceof StoreFault && parsed.getRequestType() == RequestType.Event
                    ? Response.error(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                    : Response.json(HttpServletResponse.SC_OK, WENT_WRONG);
        }
    }

    public static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            all.put(name, Collections.list(request.getHeaders(name)));
        }
        return all;
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode());
        String body = answer.getBody();
        if (body != null && answer.getStatusCode() == HttpServletResponse.SC_OK) {
            response.setContentType(answer.getContentType());
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
