package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.core.harness.Approved;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Teams is asked to show, held against what was approved and against what Teams takes; {@code -Dapprove=true} approves it again. */
final class TeamsRendering {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In these, words would be markup. */
    private static final Set<String> MARKUP = Set.of("TextBlock", "FactSet");

    private TeamsRendering() {}

    static void check(String name, JsonNode card) {
        fits(card);
        try {
            String actual = JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(card)
                            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:[0-9a-f]{12})?", "ID")
                            .replaceAll("\"card\" : \"[0-9a-f]*\"", "\"card\" : \"ID\"")
                            .replaceAll("(late|typed)-[0-9a-f]{32}", "ID")
                            .replaceAll("\\d{1,2} \\p{Alpha}{3} \\d{4}, \\d{2}:\\d{2}", "WHEN")
                            .replaceAll("19:\\d+(INSIDE|SHARED)", "19:$1")
                    + "\n";
            Approved.hold("teams/" + name + ".json", actual);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether Teams takes it: its size in the two bytes that Teams counts for a character, and what it is made of. */
    static void fits(JsonNode card) {
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("version").asText()).isEqualTo("1.5");
        assertThat(card.toString().length() * 2).isLessThan(80 * 1024);
        assertThat(card.path("body")).isNotEmpty();
        List<String> ids = new ArrayList<>();
        look(card, ids);
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static void look(JsonNode node, List<String> ids) {
        String type = node.path("type").asText("");
        assertThat(type).isNotIn(MARKUP);
        if (type.startsWith("Input.")) {
            ids.add(node.path("id").asText());
            assertThat(node.path("label").asText()).isNotBlank();
        }
        if (type.equals("ActionSet")) {
            assertThat(node.path("actions").size()).isBetween(1, 6);
        }
        if (type.equals("Action.Execute") && node.has("title")) {
            assertThat(node.at("/fallback/type").asText()).isEqualTo("Action.Submit");
            assertThat(node.at("/fallback/data")).isEqualTo(node.path("data"));
        }
        if (type.startsWith("Chart.")) {
            assertThat(node.has("fallback")).isTrue();
        }
        node.forEach(each -> look(each, ids));
    }
}
