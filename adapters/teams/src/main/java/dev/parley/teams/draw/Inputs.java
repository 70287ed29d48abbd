package dev.parley.teams.draw;

import static dev.parley.teams.draw.Texts.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields of forms as inputs of cards, each with the field's name as its id, and what was put into them. */
public final class Inputs {

    private static final int FEW = 4;

    /** Before the name of a field in which several can be chosen. */
    private static final String SEVERAL = "*";

    private Inputs() {}

    static ObjectNode element(Input input) {
        List<String> values = input.shown();
        ObjectNode element = switch (input.kind()) {
            case CHOICE -> choice(input, values, false);
            case CHOICES -> choice(input, values, true);
            case NUMBER -> number(input, values);
            case DATE -> date(input, values);
            case LINE, AMOUNT, PEOPLE, COLLEAGUE -> text(input, values);
            case PARAGRAPH -> text(input, values).put("isMultiline", true);
        };
        element.put("id", input.name()).put("label", input.label());
        if (input.required()) {
            element.put("isRequired", true).put("errorMessage", "Please fill this in.");
        }
        return element;
    }

    /** What goes in, below the field. */
    static String hint(Input input) {
        boolean choice = input.kind() == Input.Kind.CHOICE || input.kind() == Input.Kind.CHOICES;
        if (choice || input.options().isEmpty()) {
            return input.help();
        }
        return input.help() + " For example: "
                + input.options().stream().map(Option::label).collect(Collectors.joining(", ")) + ".";
    }

    /** How a field is called in what its form carries along. */
    static String key(Input input) {
        return (input.kind() == Input.Kind.CHOICES ? SEVERAL : "") + input.name();
    }

    /**
     * What stands in the fields, by their names; nothing in those that Teams left out because they are empty.
     *
     * @param keys of all fields that the form had
     */
    public static Map<String, List<String>> read(JsonNode data, List<String> keys) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String key : keys) {
            boolean several = key.startsWith(SEVERAL);
            String name = several ? key.substring(SEVERAL.length()) : key;
            Stream<String> values = several
                    ? Stream.of(data.path(name).asText("").split(","))
                    : Stream.of(data.path(name).asText(""));
            fields.put(name, values.filter(value -> !value.isEmpty()).toList());
        }
        return fields;
    }

    private static ObjectNode text(Input input, List<String> values) {
        ObjectNode text = typed("Input.Text");
        if (!input.placeholder().isEmpty()) {
            text.put("placeholder", input.placeholder());
        }
        values.stream().findFirst().ifPresent(value -> text.put("value", value));
        return text;
    }

    /** A date picker, unless something stands there that no picker could show: that must not get lost. */
    private static ObjectNode date(Input input, List<String> values) {
        if (values.isEmpty()) {
            return typed("Input.Date");
        }
        return input.date()
                .map(day -> typed("Input.Date").put("value", day.toString()))
                .orElseGet(() -> text(input, values));
    }

    /** A field for digits, unless something else stands there: that must not get lost either. */
    private static ObjectNode number(Input input, List<String> values) {
        ObjectNode number = typed("Input.Number").put("min", 1);
        if (values.isEmpty()) {
            return number;
        }
        String value = values.get(0);
        return value.matches("[1-9]\\d{0,8}") ? number.put("value", Integer.parseInt(value)) : text(input, values);
    }

    private static ObjectNode choice(Input input, List<String> values, boolean several) {
        ObjectNode set = typed("Input.ChoiceSet")
                .put("style", several || input.options().size() <= FEW ? "expanded" : "compact");
        if (several) {
            set.put("isMultiSelect", true);
        }
        ArrayNode choices = set.putArray("choices");
        input.options()
                .forEach(option ->
                        choices.addObject().put("title", option.label()).put("value", option.id()));
        String chosen = input.options().stream()
                .filter(each -> values.contains(each.id()) || values.contains(each.label()))
                .map(Option::id)
                .collect(Collectors.joining(","));
        if (!chosen.isEmpty()) {
            set.put("value", chosen);
        }
        return set;
    }
}
