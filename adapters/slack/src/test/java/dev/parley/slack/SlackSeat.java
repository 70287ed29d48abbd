package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.harness.Surface;
import dev.parley.core.harness.Surface.Shown;
import dev.parley.slack.SlackSide.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Someone at a Slack client, in one channel: it keeps what is typed into a modal, and takes what is drawn again for the
 * same field, as Slack's own does.
 */
final class SlackSeat implements Surface.Client {

    private static final Set<String> SHOWN = Set.of("respond", "views.open", "views.update");

    private final SlackSurface surface;
    private final SlackSide slack;
    private final String id;
    private final String channel;
    private final List<String> answers = new ArrayList<>();
    private final Map<String, String> typed = new HashMap<>();
    private JsonNode shown = SlackUser.json("{}");
    private int deliveries = 1;

    SlackSeat(SlackSurface surface, SlackSide slack, String id, String channel) {
        this.surface = surface;
        this.slack = slack;
        this.id = id;
        this.channel = channel;
    }

    @Override
    public Shown types(String line) {
        String trigger = slack.trigger(id);
        JsonNode answer = delivered(() -> user().types(surface.typed(line), trigger));
        return answer.isNull() ? show(told().get(told().size() - 1)) : show(answer);
    }

    @Override
    public Shown presses(String label) {
        String whole = SlackWords.shown(shown, typed).button(label);
        int awaited = told().size() + deliveries;
        delivered(() ->
                SlackUser.json(isModal(shown) ? user().pressesInView(shown, whole) : user().presses(shown, whole)));
        return show(await().until(this::told, all -> all.size() >= awaited).get(awaited - 1));
    }

    @Override
    public Shown sends(Map<String, String> fields) {
        typed.putAll(fields);
        JsonNode answer = delivered(() -> user().submits(shown, typed));
        return answer.has("errors")
                ? SlackWords.shown(shown, typed).with(SlackWords.errors(answer.get("errors")))
                : show(answer.get("view"));
    }

    @Override
    public SlackSeat twice() {
        deliveries = 2;
        return this;
    }

    @Override
    public List<String> posts() {
        return slack.sent("chat.postMessage").stream()
                .filter(this::isSeen)
                .map(each -> SlackWords.message(
                        SlackUser.json("{\"blocks\":" + each.fields().get("blocks") + "}"),
                        each.fields().getOrDefault("text", "")))
                .toList();
    }

    @Override
    public String screen() {
        return answers + " " + slack.all().stream().filter(this::isSeen).toList();
    }

    private boolean isSeen(Sent sent) {
        return sent.method().startsWith("chat.post")
                && channel.equals(sent.fields().get("channel"))
                && id.equals(sent.fields().getOrDefault("user", id));
    }

    private SlackUser user() {
        return new SlackUser(surface.page(), slack, id, channel);
    }

    private JsonNode delivered(Supplier<JsonNode> delivery) {
        JsonNode last = delivery.get();
        for (; deliveries > 1; deliveries--) {
            last = delivery.get();
        }
        return last;
    }

    /** What came to someone by another way than the answer to their request, oldest first. */
    private List<JsonNode> told() {
        return slack.all().stream()
                .filter(each -> SHOWN.contains(each.method()))
                .map(each -> each.method().equals("respond")
                        ? each.json()
                        : SlackUser.json(each.fields().getOrDefault("view", "")))
                .toList();
    }

    private Shown show(JsonNode next) {
        answers.add(next.toString());
        if (isModal(next)) {
            ((ObjectNode) next).put("id", "V" + answers.size()).put("hash", "h" + answers.size());
        } else {
            assertThat(next.path("response_type").asText()).isEqualTo("ephemeral");
        }
        typed.keySet().removeIf(name -> !SlackWords.isSameElement(shown, next, name));
        shown = next;
        return SlackWords.shown(next, typed);
    }

    private static boolean isModal(JsonNode shown) {
        return shown.has("callback_id");
    }
}
