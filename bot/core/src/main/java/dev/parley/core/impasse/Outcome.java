package dev.parley.core.impasse;

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
}
