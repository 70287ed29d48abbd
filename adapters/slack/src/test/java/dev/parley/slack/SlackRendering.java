package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.harness.Approved;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What Slack is asked to show, held against what was approved and against what Slack takes; {@code -Dapprove=true} approves it again. */
final class SlackRendering {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SlackRendering() {}

    /** @param view whether it is a modal or a Home tab, and not a message */
    static void check(String name, JsonNode rendered, boolean view) {
        staysWithinLimits(rendered.get("blocks"), view);
        JsonNode shown = ((ObjectNode) rendered.deepCopy()).without(List.of("id", "hash"));
        try {
            String actual = JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(shown)
                            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:[0-9a-f]{12})?", "ID")
                            .replaceAll("late-[0-9a-f]{32}", "ID")
                            .replaceAll("\\d{1,2} \\p{Alpha}{3} \\d{4}, \\d{2}:\\d{2}", "WHEN")
                            .replaceAll("C\\d+(INSIDE|SHARED)", "C$1")
                    + "\n";
            Approved.hold("slack/" + name + ".json", actual);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param view whether it is a modal or a Home tab, and not a message */
    static void withinLimits(JsonNode rendered, boolean view) {
        staysWithinLimits(rendered.get("blocks"), view);
    }

    private static void staysWithinLimits(JsonNode blocks, boolean view) {
        assertThat(blocks.size()).isBetween(1, view ? 100 : 50);
        List<String> types = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        for (JsonNode block : blocks) {
            types.add(block.get("type").asText());
            switch (block.get("type").asText()) {
                case "header" -> assertThat(block.at("/text/text").asText()).hasSizeBetween(1, 150);
                case "actions" -> {
                    assertThat(block.get("elements").size()).isBetween(1, 25);
                    for (JsonNode button : block.get("elements")) {
                        actions.add(button.get("action_id").asText());
                        assertThat(button.at("/text/text").asText()).hasSizeBetween(1, 75);
                        assertThat(button.get("value").asText()).hasSizeBetween(1, 2000);
                    }
                }
                case "table" -> {
                    assertThat(block.get("rows").size()).isBetween(1, 100);
                    block.get("rows").forEach(row -> {
                        assertThat(row.size()).isBetween(1, 20);
                        row.forEach(
                                cell -> assertThat(cell.get("text").asText()).isNotEmpty());
                    });
                }
                case "data_visualization" -> staysWithinLimits(block);
                case "input" -> {
                    assertThat(block.at("/label/text").asText()).hasSizeBetween(1, 2000);
                    assertThat(block.at("/element/initial_value").asText()).hasSizeLessThanOrEqualTo(3000);
                    assertThat(block.at("/element/placeholder/text").asText()).hasSizeLessThanOrEqualTo(150);
                }
                default -> assertThat(block.get("type").asText()).isIn("rich_text", "context");
            }
        }
        assertThat(types.stream().filter("table"::equals).count()).isLessThanOrEqualTo(view ? 0 : 1);
        assertThat(types.stream().filter("data_visualization"::equals).count()).isLessThanOrEqualTo(view ? 0 : 2);
        assertThat(actions).doesNotHaveDuplicates();
    }

    private static void staysWithinLimits(JsonNode chart) {
        assertThat(chart.get("title").asText()).hasSizeBetween(1, 50);
        List<String> categories = new ArrayList<>();
        chart.at("/chart/axis_config/categories").forEach(each -> categories.add(each.asText()));
        assertThat(categories)
                .hasSizeBetween(1, 20)
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(each).hasSizeBetween(1, 20));
        assertThat(chart.at("/chart/series").size()).isBetween(1, 6);
        assertThat(chart.at("/chart/series")).allSatisfy(series -> {
            assertThat(series.get("name").asText()).hasSizeBetween(1, 20);
            List<String> labels = new ArrayList<>();
            series.get("data").forEach(point -> {
                labels.add(point.get("label").asText());
                assertThat(point.get("value").isNumber()).isTrue();
            });
            assertThat(labels).isEqualTo(categories);
        });
    }
}
