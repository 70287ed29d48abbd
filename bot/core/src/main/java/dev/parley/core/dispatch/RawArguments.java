package dev.parley.core.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed or sent in, unread.
 *
 * @param values by argument name; an argument that was not mentioned is missing, one left empty is there
 * @param problems by argument name: what is already known to be wrong with how it was typed
 */
record RawArguments(Map<String, List<String>> values, Map<String, String> problems) {
    RawArguments {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    RawArguments with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, List.of(value));
        return new RawArguments(more, problems);
    }

    /** This, with what is missing taken from {@code defaults}. */
    RawArguments orElse(Map<String, String> defaults) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        defaults.forEach((name, value) -> more.putIfAbsent(name, List.of(value)));
        return new RawArguments(more, problems);
    }

    /** The one value of an argument, or nothing. */
    String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : String.join(", ", all);
    }
}
