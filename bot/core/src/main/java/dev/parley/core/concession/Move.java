package dev.parley.core.concession;

import java.util.Objects;

/**
 * What one line of the log says, in the words of the one who logged it: the five columns of the playbook
 * ({@code power}). At least one of {@code give} and {@code get} is not empty.
 *
 * @param item what it is about
 * @param give what our side gives; empty where only they moved
 * @param get what our side gets; empty where only we moved
 * @param worth value to you or them
 * @param trigger trigger or contingency; may be empty
 * @param source a link to the message it comes from; may be empty
 */
public record Move(String item, String give, String get, Worth worth, String trigger, String source) {
    public Move {
        Objects.requireNonNull(worth);
        if (item.isBlank() || (give.isBlank() && get.isBlank())) {
            throw new IllegalArgumentException("a move needs an item and something given or got");
        }
        item = item.strip();
        give = give.strip();
        get = get.strip();
        trigger = trigger.strip();
        source = source.strip();
    }

    /** A move that was typed, not taken from a message. */
    public Move(String item, String give, String get, Worth worth, String trigger) {
        this(item, give, get, worth, trigger, "");
    }

    /** Whether our side gives something in it. */
    public boolean gives() {
        return !EmptyReturn.isOne(give);
    }

    /** Whether our side gets something in it; {@code nothing}, {@code tbd} and the like are no return ({@code power}). */
    public boolean gets() {
        return !EmptyReturn.isOne(get);
    }

    /** We gave and got nothing for it yet. */
    public boolean isOneWay() {
        return gives() && !gets();
    }

    /** What stands where the return would be and is none, such as {@code tbd}; empty if nothing does. */
    public String emptyReturn() {
        return isOneWay() ? get : "";
    }

    /** The same about another item. */
    public Move about(String newItem) {
        return new Move(newItem, give, get, worth, trigger, source);
    }

    /** The same with another worth. */
    public Move worth(Worth newWorth) {
        return new Move(item, give, get, newWorth, trigger, source);
    }
}
