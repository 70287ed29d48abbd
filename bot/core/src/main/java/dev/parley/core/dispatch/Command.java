package dev.parley.core.dispatch;

import dev.parley.core.store.Transaction;
import java.util.Optional;

/** One command: its declaration and what it does. Stateless; safe for use by many threads. */
public interface Command {

    CommandSpec spec();

    /** Does what was asked; every argument has been checked and nothing required is missing. */
    Work run(Arguments arguments, CommandContext context);

    /** Understands a button of its own; empty for one that it never made. */
    default Optional<Work> press(String action, String subject, CommandContext context) {
        return Optional.empty();
    }

    /** What the deal already knows about this command's arguments. */
    default Prefill prefill(Transaction transaction, CommandContext context) {
        return Prefill.NONE;
    }

    /** What to say where a required argument is missing. */
    default String missing(Argument argument) {
        return argument.label() + " is needed, such as “" + argument.example() + "”.";
    }
}
