package dev.parley.core.concession;

import dev.parley.core.money.Amount;
import java.util.List;

/**
 * The amounts in what somebody wrote about a worth.
 *
 * @param values money and bare numbers that say whose they are, summed by side and unit
 * @param unsided money and bare numbers that do not say it
 * @param others percentages, quantities and small numbers beside an amount, which are not summed
 * @param unclear what is unclear about the amounts that are, one sentence each
 */
public record WorthReading(List<Tally> values, List<Amount> unsided, List<Amount> others, List<String> unclear) {

    /** Of a worth that was left empty. */
    public static final WorthReading NOTHING = new WorthReading(List.of(), List.of(), List.of(), List.of());

    public WorthReading {
        values = List.copyOf(values);
        unsided = List.copyOf(unsided);
        others = List.copyOf(others);
        unclear = List.copyOf(unclear);
    }
}
