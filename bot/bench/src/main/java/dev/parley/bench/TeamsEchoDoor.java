package dev.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.MessageFactory;
import com.microsoft.bot.connector.authentication.AuthenticationException;
import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.concurrent.CompletionException;

/** Reads an activity as the SDK's own samples do, and answers once its turn is over. */
final class TeamsEchoDoor extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private final transient BotFrameworkAdapter adapter;

    TeamsEchoDoor(BotFrameworkAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Activity activity = json.readValue(request.getInputStream(), Activity.class);
        try {
            adapter.processActivity(
                            request.getHeader("Authorization"),
                            activity,
                            turn -> turn.sendActivity(MessageFactory.text(
                                            "Echo: " + turn.getActivity().getText()))
                                    .thenApply(sent -> null))
                    .join();
        } catch (CompletionException e) {
            response.setStatus(
                    e.getCause() instanceof AuthenticationException
                            ? HttpServletResponse.SC_UNAUTHORIZED
                            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
