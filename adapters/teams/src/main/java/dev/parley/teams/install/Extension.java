package dev.parley.teams.install;

/** What can be done from the box in which a message is written. */
public enum Extension {
    FILL_TEMPLATE("fillTemplate", "Fill a template", "Choose a template, fill it in and preview the message"),
    SEARCH_TEMPLATES("searchTemplates", "Templates", "Find a template");

    /** The one parameter of {@link #SEARCH_TEMPLATES}: what to look for. */
    public static final String QUERY = "q";

    private final String id;
    private final String title;
    private final String description;

    Extension(String id, String title, String description) {
        this.id = id;
        this.title = title;
        this.description = description;
    }

    /** What Teams calls it by: the {@code commandId} of its invokes. */
    public String id() {
        return id;
    }

    /** At most 32 characters. */
    String title() {
        return title;
    }

    /** At most 128 characters. */
    String description() {
        return description;
    }
}
