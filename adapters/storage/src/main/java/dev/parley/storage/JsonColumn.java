package dev.parley.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** Small collections of texts in one column. */
final class JsonColumn {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonColumn() {}

    static String write(Map<String, String> texts) {
        return written(texts);
    }

    static String write(List<String> texts) {
        return written(texts);
    }

    static Map<String, String> map(String json) {
        return read(json, new TypeReference<>() {});
    }

    static List<String> list(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static String written(Object texts) {
        try {
            return MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that cannot be written", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column that cannot be read", e);
        }
    }
}
