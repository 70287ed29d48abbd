package dev.parley.bench;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Verifies over the bytes that came, as Parley does, and hands on to Bolt, which does not verify once more. */
final class EchoDoor extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final long WINDOW_SECONDS = 300;

    private final transient App app;
    private final transient SlackRequestParser parser;

    EchoDoor(App app) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        byte[] body = request.getInputStream().readAllBytes();
        if (!isSlacks(request, body)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Request<?> parsed = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(request.getRequestURI())
                .queryString(Map.of())
                .headers(new RequestHeaders(headers(request)))
                .remoteAddress(request.getRemoteAddr())
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .build());
        Response answer = answer(parsed);
        response.setStatus(answer.getStatusCode());
        if (answer.getBody() != null) {
            response.setContentType(answer.getContentType());
            response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Response answer(Request<?> parsed) throws ServletException {
        try {
            return app.run(parsed);
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static boolean isSlacks(HttpServletRequest request, byte[] body) {
        String timestamp = request.getHeader("X-Slack-Request-Timestamp");
        String signature = request.getHeader("X-Slack-Signature");
        return timestamp != null
                && signature != null
                && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) <= WINDOW_SECONDS
                && MessageDigest.isEqual(
                        new Signer().signature(timestamp, body).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> Collections.list(request.getHeaders(name)), (one, other) -> one));
    }
}
