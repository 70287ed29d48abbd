package dev.parley.core.concession;

import java.util.List;

/**
 * Where a log stands.
 *
 * @param entries how many entries count (undone ones do not)
 * @param owed how many of them are open debts
 * @param tallies sums of the values that say whose they are: money, and numbers without a currency; to us first, then by
 *     currency
 */
public record Balance(int entries, int owed, List<Tally> tallies) {

    public static final Balance NOTHING = new Balance(0, 0, List.of());

    public Balance {
        tallies = List.copyOf(tallies);
    }
}
