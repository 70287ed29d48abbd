package dev.parley.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.parley.core.command.Meter;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Calls of Slack's Web API: an answer that is no yes becomes a {@link SlackTrouble}. Safe for use by many threads. */
final class SlackCalls {

    private final Slack slack;
    private final Meter meter;

    SlackCalls(Slack slack, Meter meter) {
        this.slack = slack;
        this.meter = meter;
    }

    /** One call. */
    @FunctionalInterface
    interface Call<T> {
        T on(MethodsClient client) throws IOException, SlackApiException;
    }

    /**
     * Makes the call in a workspace.
     *
     * @throws SlackTrouble if Slack cannot be reached, does not answer in time, or says no
     */
    <T extends SlackApiTextResponse> T make(Workspace workspace, Call<T> call) {
        return make(workspace.token(), call);
    }

    /** The same with a token of which it is not known yet whose it is. */
    <T extends SlackApiTextResponse> T make(String token, Call<T> call) {
        try {
            return made(slack.methods(token), call);
        } catch (SlackTrouble e) {
            meter.troubled(Workspace.PLATFORM, e.kind());
            throw e;
        }
    }

    private static <T extends SlackApiTextResponse> T made(MethodsClient client, Call<T> call) {
        T response;
        try {
            response = call.on(client);
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            throw new SlackTrouble(
                    status == 429 ? "ratelimited" : "http_" + status,
                    Optional.ofNullable(e.getResponse().header("Retry-After")).flatMap(SlackCalls::seconds));
        } catch (IOException | RuntimeException e) {
            // The message of the exception may repeat what was sent.
            throw new SlackTrouble("unreachable", Optional.empty());
        }
        if (!response.isOk()) {
            throw new SlackTrouble(Optional.ofNullable(response.getError()).orElse("unknown"), Optional.empty());
        }
        return response;
    }

    private static Optional<Duration> seconds(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }
}
