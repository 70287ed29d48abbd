package dev.parley.core.command;

import java.util.List;
import java.util.Map;

/**
 * What is already known and need not be typed again.
 *
 * @param defaults by argument name: what stands in the field when the form opens
 * @param suggestions by argument name: what could be picked instead of typing
 */
public record Offers(Map<String, String> defaults, Map<String, List<String>> suggestions) {

    public static final Offers NONE = new Offers(Map.of(), Map.of());

    public Offers {
        defaults = Map.copyOf(defaults);
        suggestions = Map.copyOf(suggestions);
    }
}
