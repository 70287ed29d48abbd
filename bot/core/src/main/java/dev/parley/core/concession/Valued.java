package dev.parley.core.concession;

import java.util.List;

/**
 * An entry with what it adds to the sums of its log.
 *
 * @param number the entry's
 * @param values empty if it names no amount that says whose it is
 */
public record Valued(int number, List<Tally> values) {
    public Valued {
        values = List.copyOf(values);
    }
}
