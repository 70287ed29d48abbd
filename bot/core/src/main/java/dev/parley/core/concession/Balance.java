package dev.parley.core.concession;

/**
 * Where a log stands.
 *
 * @param entries how many entries count (undone ones do not)
 * @param owed how many of them are open debts
 */
public record Balance(int entries, int owed) {
    public static final Balance NOTHING = new Balance(0, 0);
}
