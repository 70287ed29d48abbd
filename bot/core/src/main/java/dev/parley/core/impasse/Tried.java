package dev.parley.core.impasse;

/** What one can try before escalating: the playbook's tools and moves ({@code power}, {@code leverage}). */
public enum Tried {
    STANDARDS("Shared our standards and sources"),
    GIVE_GET("Paired a give with a get"),
    BUNDLES("Offered bundles (MESO)"),
    TRADEABLES("Traded across issues"),
    DEADLINE("Gave a deadline with its reason"),
    CONTINGENCY("Proposed a contingent remedy"),
    PILOT("Suggested a pilot"),
    PARKED("Parked the issue"),
    SINGLE_TEXT("Worked on a single text"),
    PRIVATE_PREVIEW("Previewed it in private");

    private final String label;

    Tried(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
