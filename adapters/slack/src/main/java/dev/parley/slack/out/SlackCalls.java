package dev.parley.slack.out;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import dev.parley.core.dispatch.Meter;
import dev.parley.core.platform.PlatformException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls of Slack's Web API: an answer that is no yes becomes a {@link SlackException}. Safe for use by many threads. */
public final class SlackCalls {

    private final Slack slack;
    private final Meter meter;

    public SlackCalls(Slack slack, Meter meter) {
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
     * @throws SlackException if Slack cannot be reached, does not answer in time, or says no
     */
    <T extends SlackApiTextResponse> T make(Workspace workspace, Call<T> call) {
        return make(workspace.token(), call);
    }

    /** The same with a token of which it is not known yet whose it is. */
    <T extends SlackApiTextResponse> T make(String token, Call<T> call) {
        try {
            return made(slack.methods(token), call);
        } catch (SlackException e) {
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
            throw new SlackException(
                    status == 429 ? "ratelimited" : "http_" + status,
                    PlatformException.seconds(e.getResponse().header("Retry-After")));
        } catch (SlackFilesUploadV2Exception e) {
            throw new SlackException(why(e), Optional.empty());
        } catch (IOException | RuntimeException e) {
            // The message of the exception may repeat what was sent.
            throw new SlackException("unreachable", Optional.empty());
        }
        if (!response.isOk()) {
            throw new SlackException(Optional.ofNullable(response.getError()).orElse("unknown"), Optional.empty());
        }
        return response;
    }

    /** Bringing a file is three calls; the last that was answered failed. */
    private static String why(SlackFilesUploadV2Exception failed) {
        return Stream.concat(
                        Stream.ofNullable(failed.getCompleteResponse()).map(SlackApiTextResponse::getError),
                        failed.getGetURLResponses().stream().map(SlackApiTextResponse::getError))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("upload_failed");
    }
}
