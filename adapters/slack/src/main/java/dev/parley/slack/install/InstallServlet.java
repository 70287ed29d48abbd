package dev.parley.slack.install;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.parley.slack.in.SlackServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a person who installs Parley starts, and where Slack sends them back to. */
public final class InstallServlet extends HttpServlet {

    public static final String INSTALL = "/slack/install";
    public static final String BACK = "/slack/oauth_redirect";

    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger log = LoggerFactory.getLogger(InstallServlet.class);
    private static final String SLACK = "https://slack.com/";

    private final transient App app;
    private final transient SlackRequestParser parser;
    private final URI authorise;

    /**
     * The way in for a person who installs Parley.
     *
     * @param api the Web API, beside which the page stands on which Slack asks for consent
     */
    public InstallServlet(App app, URI api) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.authorise = api.resolve("/");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<String>> query = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Arrays.asList(each.getValue())));
        Request<?> parsed = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(request.getRequestURI())
                .queryString(query)
                .requestBody("")
                .headers(new RequestHeaders(SlackServlet.headers(request)))
                .remoteAddress(request.getRemoteAddr())
                .build());
        if (parsed == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(app.run(parsed), response);
        } catch (Exception e) {
            log.error("an installation failed: {}", e.getClass().getName());
            write(new InstallPages().renderFailurePage(INSTALL, ""), HttpServletResponse.SC_BAD_GATEWAY, response);
        }
    }

    private void write(Response answer, HttpServletResponse response) throws IOException {
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, placed(value))));
        write(String.valueOf(answer.getBody()), answer.getStatusCode(), response);
    }

    /** Bolt knows only the page of the public Slack. */
    private String placed(String value) {
        return value.startsWith(SLACK) ? authorise + value.substring(SLACK.length()) : value;
    }

    private static void write(String page, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        if (status != HttpServletResponse.SC_FOUND) {
            response.setContentType("text/html; charset=utf-8");
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
