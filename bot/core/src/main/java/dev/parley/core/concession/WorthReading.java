package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import java.util.List;

/** Stub. */
public record WorthReading(List<Tally> values, List<Amount> unsided, List<String> unclear) {
    public static final WorthReading NOTHING = new WorthReading(List.of(), List.of(), List.of());

    public WorthReading {
        values = List.copyOf(values);
        unsided = List.copyOf(unsided);
        unclear = List.copyOf(unclear);
    }
}
