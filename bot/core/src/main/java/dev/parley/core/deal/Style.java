package dev.parley.core.deal;

/** How the counterpart prefers to hear hard things ({@code boss}, {@code power}). */
public enum Style {
    DIRECT("direct"),
    /** High power distance or an indirect style: a private preview and face-saving steps come first. */
    INDIRECT("indirect");

    private final String label;

    Style(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
