package dev.parley.core.dispatch;

import java.util.List;
import java.util.Map;

/**
 * What is already known and need not be typed again.
 *
 * @param defaults by argument name: what stands in the field when the form opens
 * @param suggestions by argument name: what could be picked instead of typing
 */
public record Prefill(Map<String, String> defaults, Map<String, List<String>> suggestions) {

    public static final Prefill NONE = new Prefill(Map.of(), Map.of());

    public Prefill {
        defaults = Map.copyOf(defaults);
        suggestions = Map.copyOf(suggestions);
    }
}
