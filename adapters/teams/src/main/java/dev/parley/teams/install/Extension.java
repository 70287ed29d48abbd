package dev.parley.teams.install;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be done from the box in which a message is written, and with a message of somebody's. */
public enum Extension {
    FILL_TEMPLATE("fillTemplate", "Fill a template", "Choose a ready message, fill it in and look at it first"),
    LOG_CONCESSION("logConcession", "Log as concession", "Log what this message gives"),
    REPORT_IMPASSE("reportImpasse", "Report impasse", "Report that talks are stuck at this"),
    SEARCH_TEMPLATES("searchTemplates", "Templates", "Find a ready message by its words");

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

    public static Optional<Extension> of(String id) {
        return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** What Teams calls it by: the {@code commandId} of its invokes. */
    String id() {
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
