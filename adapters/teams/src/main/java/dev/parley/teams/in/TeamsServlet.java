package dev.parley.teams.in;

import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.schema.Activity;
import dev.parley.core.store.StoreFault;
import dev.parley.teams.draw.TeamsJson;
import dev.parley.teams.install.TeamsSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Teams comes in. Nothing is read before it is known to be Teams'; what is not gets an empty 401, whatever it is.
 */
public final class TeamsServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger log = LoggerFactory.getLogger(TeamsServlet.class);

    /** The most bytes of an activity. */
    private static final int LARGEST = 256 * 1024;

    private static final String TEAMS = "msteams";

    private final transient TokenValidator validator;
    private final transient TurnAdapter turns;
    private final transient TeamsSettings settings;

    public TeamsServlet(TokenValidator validator, TurnAdapter turns, TeamsSettings settings) {
        this.validator = validator;
        this.turns = turns;
        this.settings = settings;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<TeamsActivity> verified = request.getMethod().equals("POST")
                ? validator.serviceUrl(request.getHeader("Authorization")).flatMap(service -> read(request, service))
                : Optional.empty();
        if (verified.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        InvokeResponse answer = answer(verified.get());
        response.setStatus(answer.getStatus());
        if (answer.getBody() != null) {
            response.setContentType("application/json; charset=utf-8");
            response.getOutputStream().write(TeamsJson.JSON.writeValueAsBytes(answer.getBody()));
        }
    }

    /** What was sent, if it is what its token is good for. */
    private Optional<TeamsActivity> read(HttpServletRequest request, String service) {
        try {
            byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
            return body.length > LARGEST
                    ? Optional.empty()
                    : Optional.ofNullable(TeamsJson.JSON.readValue(body, Activity.class))
                            .filter(activity -> isFrom(service, activity))
                            .flatMap(activity -> TeamsActivity.of(activity, settings));
        } catch (IOException e) {
            log.debug("an activity broke off or is none");
            return Optional.empty();
        }
    }

    private boolean isFrom(String service, Activity activity) {
        String claimed = activity.getServiceUrl() == null ? "" : activity.getServiceUrl();
        return TEAMS.equals(activity.getChannelId())
                && withoutSlash(claimed).equalsIgnoreCase(withoutSlash(service))
                && settings.cloud().allowed(claimed).isPresent();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private InvokeResponse answer(TeamsActivity incoming) {
        try {
            return turns.take(incoming).join();
        } catch (CompletionException e) {
            return failed(incoming.type(), e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            return failed(incoming.type(), e);
        }
    }

    private static InvokeResponse failed(String type, Throwable why) {
        log.error("an activity of type {} failed: {}", type, why.getClass().getName(), why);
        // Teams sends what could not be kept again; anything else would only fail once more.
        return new InvokeResponse(
                why instanceof StoreFault
                        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                null);
    }
}
