package dev.parley.slack;

import dev.parley.core.chat.Interaction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a message of somebody's: the form of a command with the message in it. Works in threads too. */
enum Shortcut {
    CONCEDE("Log as concession", "Log what this message gives", "concede", "give"),
    IMPASSE("Report impasse", "Report that talks are stuck at this", "impasse", "their position");

    private final String title;
    private final String description;
    private final String command;
    private final String field;

    Shortcut(String title, String description, String command, String field) {
        this.title = title;
        this.description = description;
        this.command = command;
        this.field = field;
    }

    static Optional<Shortcut> of(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is offered everywhere, and asks where and what first. */
    static final String ANYWHERE = "parley";

    /** At most 24 characters. */
    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** The form, with the text of the message in the field where it belongs, and where it can be kept a link to it. */
    Interaction.FormRequest with(String text, String link) {
        Map<String, String> known = new HashMap<>();
        if (!text.isBlank()) {
            known.put(field, text);
        }
        if (this == CONCEDE && !link.isEmpty()) {
            known.put("source", link);
        }
        return new Interaction.FormRequest(command, known);
    }
}
