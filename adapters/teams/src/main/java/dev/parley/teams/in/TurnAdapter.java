package dev.parley.teams.in;

import com.microsoft.bot.builder.BotAdapter;
import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.TurnContextImpl;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ConversationReference;
import com.microsoft.bot.schema.ResourceResponse;
import dev.parley.teams.out.Connector;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The SDK's turn, with nothing of its tokens and clients: what goes out within a turn is the answer to an invoke and nothing
 * else. Messages go out through {@link Connector}, so that none ever answers a private request where others read.
 */
public final class TurnAdapter extends BotAdapter {

    private static final String ANSWER = "parley.answer";
    private static final int UNKNOWN = 501;

    private final Function<TeamsActivity, InvokeResponse> answer;

    public TurnAdapter(Function<TeamsActivity, InvokeResponse> answer) {
        this.answer = answer;
    }

    /** Does what a verified activity asks for. */
    CompletableFuture<InvokeResponse> take(TeamsActivity verified) {
        // Otherwise the SDK makes it the language of the whole process.
        verified.activity().setLocale(null);
        TurnContextImpl context = new TurnContextImpl(this, verified.activity());
        BotCallbackHandler turn = begun -> {
            Activity sent = new Activity(ActivityTypes.INVOKE_RESPONSE);
            sent.setValue(answer.apply(verified));
            return begun.sendActivity(sent).thenApply(done -> null);
        };
        return runPipeline(context, turn).thenApply(done -> {
            InvokeResponse answer = context.getTurnState().get(ANSWER);
            return answer == null ? new InvokeResponse(UNKNOWN, null) : answer;
        });
    }

    @Override
    public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext context, List<Activity> activities) {
        for (Activity each : activities) {
            if (!each.isType(ActivityTypes.INVOKE_RESPONSE)) {
                throw new IllegalStateException("messages go out through the connector");
            }
            context.getTurnState().add(ANSWER, each.getValue());
        }
        return CompletableFuture.completedFuture(
                activities.stream().map(each -> new ResourceResponse("")).toArray(ResourceResponse[]::new));
    }

    @Override
    public CompletableFuture<ResourceResponse> updateActivity(TurnContext context, Activity activity) {
        throw new IllegalStateException("messages are changed through the connector");
    }

    @Override
    public CompletableFuture<Void> deleteActivity(TurnContext context, ConversationReference reference) {
        throw new IllegalStateException("messages are deleted through the connector");
    }
}
