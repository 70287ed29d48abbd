package dev.parley.core.impasse;

import java.util.Optional;

/** How an impasse ended. */
public enum Outcome {
    OUR_LEVEL("Solved at our level"),
    AFTER_NAMING("Solved after naming it"),
    SPONSORS("Solved by sponsors"),
    BOSS_AT_THE_TABLE("Boss at the table"),
    WALKED_AWAY("Walked away");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The rung that was taken if it ended like this, whether or not that was noted: sponsors solve nothing unasked. */
    public Optional<Rung> impliedRung() {
        return switch (this) {
            case SPONSORS -> Optional.of(Rung.SPONSORS);
            case BOSS_AT_THE_TABLE -> Optional.of(Rung.BOSS_AT_THE_TABLE);
            case OUR_LEVEL, AFTER_NAMING, WALKED_AWAY -> Optional.empty();
        };
    }
}
