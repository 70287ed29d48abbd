package dev.parley.templates;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** YAML whose parts still know on which line they stand, which a mapped object would not. Lines count from 1. */
sealed interface Yaml {

    int line();

    /** Text, a number or a truth value, as written. */
    record Scalar(int line, String text) implements Yaml {}

    /** A list. */
    record Sequence(int line, List<Yaml> items) implements Yaml {}

    /** Keys with values. */
    record Mapping(int line, Map<String, Yaml> entries) implements Yaml {}

    /**
     * The root of a document; an empty one has no keys.
     *
     * @throws Misread where it is not YAML or has a key twice
     */
    static Yaml read(String text) throws Misread {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                return new Mapping(1, Map.of());
            }
            Yaml root = node(parser, 0);
            if (parser.nextToken() != null) {
                throw new Misread(parser.currentTokenLocation().getLineNr(), "More than one document.");
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Misread(
                    line, "This isn't valid YAML. Check the indentation, and put text with a colon or a # in quotes.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml node(JsonParser parser, int depth) throws IOException, Misread {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > 8) {
            throw new Misread(line, "This is nested too deeply.");
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Yaml> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return new Sequence(line, List.copyOf(items));
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Yaml> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int at = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (entries.put(key, node(parser, depth + 1)) != null) {
                    throw new Misread(at, "The key " + key + " appears twice. Remove one.");
                }
            }
            return new Mapping(line, entries);
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new Scalar(line, text);
    }
}
