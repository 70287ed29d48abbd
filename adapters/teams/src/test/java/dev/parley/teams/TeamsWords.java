package dev.parley.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.core.harness.Surface.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Adaptive Card as people read it: its words, its buttons, its fields and what is said to be wrong with them. */
public final class TeamsWords {

    private final List<String> lines = new ArrayList<>();
    private final Map<String, JsonNode> buttons = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private String lastField = "";

    private TeamsWords() {}

    /**
     * What the card shows.
     *
     * @param typed what was typed into the fields since the card was drawn
     */
    public static Shown shown(JsonNode card, Map<String, String> typed) {
        TeamsWords words = of(card);
        Map<String, String> fields = new LinkedHashMap<>(words.fields);
        fields.putAll(typed);
        return new Shown(String.join("\n", words.lines), List.copyOf(words.buttons.keySet()), fields, words.wrong);
    }

    public static String text(JsonNode card) {
        return String.join("\n", of(card).lines);
    }

    /** What stands in the fields. */
    public static Map<String, String> fields(JsonNode card) {
        return of(card).fields;
    }

    /** The action whose title begins like this. */
    public static Optional<JsonNode> button(JsonNode card, String label) {
        return of(card).buttons.entrySet().stream()
                .filter(each -> each.getKey().startsWith(label))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static TeamsWords of(JsonNode card) {
        TeamsWords words = new TeamsWords();
        card.path("body").forEach(words::read);
        return words;
    }

    /** At the width of a desktop. */
    private void read(JsonNode element) {
        if (element.path("targetWidth").asText().startsWith("atMost")) {
            return;
        }
        String type = element.path("type").asText();
        switch (type) {
            case "RichTextBlock" -> {
                StringBuilder line = new StringBuilder();
                element.path("inlines")
                        .forEach(each -> line.append(each.path("text").asText()));
                // A card draws a space that does not break as any other.
                lines.add(line.toString().replace('\u00a0', ' '));
                if (!lastField.isEmpty()
                        && element.at("/inlines/0/color").asText().equals("Attention")) {
                    wrong.put(lastField, line.toString());
                }
            }
            case "Container", "TableCell" -> element.path("items").forEach(this::read);
            case "Table" ->
                element.path("rows").forEach(row -> row.path("cells").forEach(this::read));
            case "ActionSet" ->
                element.path("actions")
                        .forEach(each -> buttons.put(each.path("title").asText(), each));
            case "Chart.Line" -> read(element.get("fallback"));
            default -> {
                if (!type.startsWith("Input.")) {
                    throw new AssertionError("an element that nobody reads: " + element);
                }
                lastField = element.path("id").asText();
                lines.add(element.path("label").asText());
                fields.put(lastField, element.path("value").asText(""));
            }
        }
    }
}
