package dev.parley.core.concession;

import java.util.Objects;
import java.util.Optional;

/**
 * A part of what was typed as a worth.
 *
 * @param typed its own words
 * @param after what parts it from the next one, as typed
 * @param claim what it adds; empty if it adds nothing
 * @param problem why something in it that looks like a value adds nothing, as one sentence; empty if nothing does
 */
record Clause(String typed, String after, Optional<Claim> claim, String problem) {
    Clause {
        Objects.requireNonNull(typed);
        Objects.requireNonNull(after);
        Objects.requireNonNull(claim);
        Objects.requireNonNull(problem);
    }
}
