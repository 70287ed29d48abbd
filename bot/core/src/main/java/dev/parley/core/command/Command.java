package dev.parley.core.command;

import dev.parley.core.store.Ledger;
import java.util.Optional;

/** One command: its declaration and what it does. Stateless; safe for use by many threads. */
public interface Command {

    CommandSpec spec();

    /** Does what was asked; every argument has been checked and nothing required is missing. */
    Work run(Entry entry, Situation situation);

    /** Understands a button of its own; empty for one that it never made. */
    default Optional<Work> press(String action, String subject, Situation situation) {
        return Optional.empty();
    }

    /** What the deal already knows about this command's arguments. */
    default Offers offers(Ledger ledger, Situation situation) {
        return Offers.NONE;
    }

    /** What to say where a required argument is missing. */
    default String missing(Argument argument) {
        return argument.label() + " is needed, such as “" + argument.example() + "”.";
    }
}
