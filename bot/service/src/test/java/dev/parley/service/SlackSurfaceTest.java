package dev.parley.service;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

final class SlackSurfaceTest extends ChatSurfaceContract {

    @Override
    Surface open(Path folder) throws Exception {
        return new InSlack(folder);
    }

    private static final class InSlack implements Surface {

        private static final List<String> WHERE_ANSWERS_ARRIVE = List.of("respond", "views.open", "views.update");

        private final Path folder;
        private final SlackSide slack = new SlackSide();
        private final AtomicInteger views = new AtomicInteger();
        private final Map<String, String> typed = new HashMap<>();
        private Wiring parley;
        private JsonNode latest = SlackUser.json("{}");

        InSlack(Path folder) throws Exception {
            this.folder = folder;
            slack.begin("C0INSIDE", "C0SHARED", "C0GUEST", "D0ANA");
            parley = started();
        }

        private Wiring started() throws Misconfiguration {
            return Wiring.open(
                    Map.of(
                            Settings.PORT,
                            "0",
                            Settings.HOME,
                            folder.toString(),
                            Settings.SLACK_BOT_TOKEN,
                            "xoxb-0123456789-abcdef",
                            Settings.SLACK_SIGNING_SECRET,
                            SlackUser.SECRET,
                            Settings.SLACK_API_URL,
                            slack.api().toString()),
                    Clock.systemUTC());
        }

        private SlackUser user(Who who, Where where) {
            return new SlackUser(URI.create(parley.url()), slack, "U0" + who.name(), "C0" + where.name());
        }

        @Override
        public String types(Who who, Where where, String line, int times) {
            List<SlackSide.Sent> before = arrived();
            String trigger = slack.trigger("U0" + who.name());
            JsonNode answer = user(who, where).types(line, trigger);
            for (int i = 1; i < times; i++) {
                answer = user(who, where).types(line, trigger);
            }
            return answer.isNull() ? next(before) : shown(answer);
        }

        @Override
        public String presses(Who who, Where where, String label, int times) {
            List<SlackSide.Sent> before = arrived();
            JsonNode pressed = latest;
            for (int i = 0; i < times; i++) {
                if (pressed.has("callback_id")) {
                    user(who, where).pressesInView(pressed, label);
                } else {
                    user(who, where).presses(pressed, label);
                }
            }
            return next(before);
        }

        /** Slack keeps what was typed as long as the form is open. */
        @Override
        public String sends(Who who, Where where, Map<String, String> fields, int times) {
            typed.putAll(fields);
            JsonNode answer = user(who, where).submits(latest, typed);
            for (int i = 1; i < times; i++) {
                answer = user(who, where).submits(latest, typed);
            }
            return answer.path("response_action").asText().equals("update")
                    ? shown(answer.get("view"))
                    : answer.toString();
        }

        @Override
        public List<String> everybodySees(Where where) {
            return slack.posted("C0" + where.name()).stream()
                    .map(text -> text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                    .toList();
        }

        private List<SlackSide.Sent> arrived() {
            return slack.all().stream()
                    .filter(each -> WHERE_ANSWERS_ARRIVE.contains(each.method()))
                    .toList();
        }

        private String next(List<SlackSide.Sent> before) {
            List<SlackSide.Sent> now =
                    await().atMost(10, SECONDS).until(this::arrived, all -> all.size() > before.size());
            SlackSide.Sent newest = now.get(before.size());
            return shown(
                    newest.method().equals("respond")
                            ? newest.json()
                            : SlackUser.json(newest.fields().getOrDefault("view", "{}")));
        }

        private String shown(JsonNode message) {
            latest = message;
            if (message.has("callback_id")) {
                ((ObjectNode) message).put("id", "V" + views.incrementAndGet()).put("hash", "h" + views.get());
                typed.clear();
            }
            return Stream.of(message.toString(), message.path("text").asText()).reduce("", (all, each) -> all + each);
        }

        @Override
        public void restart() throws Exception {
            parley.close();
            parley = started();
        }

        @Override
        public void close() {
            parley.close();
            slack.close();
        }
    }
}
