package dev.parley.core.chat;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The three ways in which somebody asks Parley for something. */
public sealed interface Said {

    /** Typed text: a command word and what follows it. A leading slash or {@code /parley} is fine, and so is none. */
    record Typed(String text) implements Said {
        public Typed {
            Objects.requireNonNull(text);
        }
    }

    /**
     * A form sent in.
     *
     * @param command the form's command
     * @param subject the form's subject, handed back
     * @param fields by input name, every field that the form had; one left empty has no values or an empty one
     */
    record Submitted(String command, String subject, Map<String, List<String>> fields) implements Said {
        public Submitted {
            Objects.requireNonNull(command);
            Objects.requireNonNull(subject);
            fields = Map.copyOf(fields);
        }
    }

    /** A button pressed. */
    record Pressed(Press press) implements Said {
        public Pressed {
            Objects.requireNonNull(press);
        }
    }
}
