package dev.parley.core.concession;

/**
 * Where a log stands.
 *
 * @param entries how many entries count (undone ones do not)
 * @param owed how many of them are open debts
 */
public record Balance(int entries, int owed) {
    public static final Balance NOTHING = new Balance(0, 0);

    /** What one entry adds. */
    public static Balance of(Concession entry) {
        return new Balance(entry.withdrawn() ? 0 : 1, entry.isOwed() ? 1 : 0);
    }

    /** By how much it grows where one entry takes the place of another; negative where it shrinks. */
    public static Balance change(Concession before, Concession after) {
        return new Balance(of(after).entries - of(before).entries, of(after).owed - of(before).owed);
    }
}
