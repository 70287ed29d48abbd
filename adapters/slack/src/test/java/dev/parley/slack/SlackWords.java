package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.core.harness.Surface.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What Slack is asked to show, read as people read it. Only plain words are read: anything that Slack would interpret fails. */
final class SlackWords {

    private static final Set<String> WORDS = Set.of("text", "plain_text", "raw_text");
    private static final Set<String> INTERPRETED =
            Set.of("mrkdwn", "markdown", "user", "usergroup", "channel", "broadcast", "emoji", "date", "section");

    private SlackWords() {}

    /**
     * A message or a modal.
     *
     * @param typed what was typed into its fields since
     */
    static Shown shown(JsonNode shown, Map<String, String> typed) {
        List<String> buttons = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        String before = "";
        for (JsonNode block : shown.path("blocks")) {
            block.path("elements").forEach(each -> {
                if (each.path("type").asText().equals("button")) {
                    buttons.add(each.at("/text/text").asText());
                }
            });
            if (block.path("type").asText().equals("input")) {
                String name = block.path("block_id").asText();
                fields.put(name, typed.getOrDefault(name, standing(block.get("element"))));
                String warning = "⚠️ " + block.at("/label/text").asText() + ": ";
                if (before.startsWith(warning)) {
                    wrong.put(name, before.substring(warning.length()).strip());
                }
            }
            before = words(block);
        }
        return new Shown(message(shown, shown.path("text").asText()), buttons, fields, wrong);
    }

    /** What Slack is told is wrong with a modal that was sent in, by the fields. */
    static Map<String, String> errors(JsonNode errors) {
        Map<String, String> wrong = new LinkedHashMap<>();
        errors.properties()
                .forEach(each -> wrong.put(each.getKey(), each.getValue().asText()));
        return wrong;
    }

    /** @param text what notifications and screen readers take instead of the blocks, with the same lines to type */
    static String message(JsonNode message, String text) {
        assertThat(text).doesNotContain("<", ">");
        if (!text.isEmpty()) {
            assertThat(message.findValuesAsText("text"))
                    .filteredOn(each -> each.startsWith("/"))
                    .allSatisfy(line -> assertThat(text).contains(line));
        }
        return words(message.path("title")) + words(message.path("blocks"));
    }

    /** Whether Slack takes a field of a modal drawn again for the one that was there, and leaves in it what was typed. */
    static boolean isSameElement(JsonNode before, JsonNode after, String name) {
        return element(before, name).isPresent() && element(before, name).equals(element(after, name));
    }

    private static Optional<String> element(JsonNode view, String name) {
        return StreamSupport.stream(view.path("blocks").spliterator(), false)
                .filter(block -> block.path("block_id").asText().equals(name))
                .map(block -> block.at("/element/action_id").asText())
                .findFirst();
    }

    private static String standing(JsonNode element) {
        String date = element.path("initial_date").asText();
        return element.path("initial_value").asText(date);
    }

    private static String words(JsonNode node) {
        String type = node.path("type").asText();
        if (WORDS.contains(type)) {
            return node.path("text").asText();
        }
        assertThat(type).isNotIn(INTERPRETED);
        StringBuilder words = new StringBuilder();
        if (!type.equals("button")) {
            node.forEach(each -> words.append(words(each)));
        }
        return type.isEmpty() ? words.toString() : words.append('\n').toString();
    }
}
