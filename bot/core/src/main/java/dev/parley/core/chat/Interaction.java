package dev.parley.core.chat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The ways in which someone asks Parley for something. */
public sealed interface Interaction {

    /** Typed text: a command word and what follows it. A leading slash or {@code /parley} is fine, and so is none. */
    record CommandLine(String text) implements Interaction {
        public CommandLine {
            Objects.requireNonNull(text);
        }
    }

    /**
     * A form asked for, with something in it already, such as from a message in the chat.
     *
     * @param command the form's command
     * @param known by input name, what stands in it; what is longer than a field takes is for its owner to shorten
     */
    record FormRequest(String command, Map<String, String> known) implements Interaction {
        public FormRequest {
            Objects.requireNonNull(command);
            known = Map.copyOf(known);
        }
    }

    /**
     * A form sent in.
     *
     * @param command the form's command
     * @param subject the form's subject, handed back
     * @param fields by input name, every field that the form had; one left empty has no values or an empty one
     */
    record FormSubmission(String command, String subject, Map<String, List<String>> fields) implements Interaction {
        public FormSubmission {
            Objects.requireNonNull(command);
            Objects.requireNonNull(subject);
            fields = Map.copyOf(fields);
        }
    }

    /** A button pressed. */
    record ButtonClick(ButtonAction action) implements Interaction {
        public ButtonClick {
            Objects.requireNonNull(action);
        }
    }

    default <R> R fold(
            Function<CommandLine, R> line,
            Function<FormRequest, R> request,
            Function<FormSubmission, R> submission,
            Function<ButtonClick, R> click) {
        if (this instanceof CommandLine l) {
            return line.apply(l);
        }
        if (this instanceof FormRequest r) {
            return request.apply(r);
        }
        return this instanceof FormSubmission s ? submission.apply(s) : click.apply((ButtonClick) this);
    }
}
