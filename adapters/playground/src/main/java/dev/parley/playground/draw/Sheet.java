package dev.parley.playground.draw;

import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A form ready to be drawn for the one person it is for.
 *
 * @param delivery the id under which it is sent, however often the button is pressed
 * @param holder what holds the button that opened it; empty if none did
 */
public record Sheet(Form form, List<Part> intro, List<Field> fields, String delivery, String holder) {

    public static Sheet of(Form form, String holder, String delivery) {
        List<Field> fields = IntStream.range(0, form.inputs().size())
                .mapToObj(i -> Field.of(form.inputs().get(i), i))
                .toList();
        return new Sheet(form, Part.of(form.shownIntro()), fields, delivery, holder);
    }

    public boolean hasErrors() {
        return fields.stream().anyMatch(Field::isWrong);
    }

    /**
     * One field.
     *
     * @param id its id in the page
     * @param values what stands in it, read for the one person the form is for
     */
    public record Field(Input input, String id, List<String> values) {

        private static final int MOST_RADIOS = 4;
        /** Sets the form's own fields apart from those of the page. */
        private static final String PREFIX = "in.";

        public static Field of(Input input, int index) {
            return new Field(input, "field-" + index, input.shown());
        }

        /** The input's name behind the name of a posted field, if it is one. */
        public static Optional<String> inputName(String posted) {
            return posted.startsWith(PREFIX) ? Optional.of(posted.substring(PREFIX.length())) : Optional.empty();
        }

        public String name() {
            return PREFIX + input.name();
        }

        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        public boolean has(Option option) {
            return values.stream()
                    .anyMatch(value -> value.strip().equalsIgnoreCase(option.id())
                            || value.strip().equalsIgnoreCase(option.label()));
        }

        public boolean isWrong() {
            return input.error().isPresent();
        }

        /** Whether it is several controls under one label. */
        public boolean isGroup() {
            return input.kind() == Input.Kind.CHOICES
                    || (input.kind() == Input.Kind.CHOICE && input.options().size() <= MOST_RADIOS);
        }

        public boolean isSelect() {
            return input.kind() == Input.Kind.CHOICE && !isGroup();
        }

        public boolean suggests() {
            return !input.kind().name().startsWith("CHOICE") && !input.options().isEmpty();
        }

        /** The ids of the texts that describe it, for a screen reader; empty if there are none. */
        public String describedBy() {
            String error = isWrong() ? id + "-error " : "";
            String help = input.help().isBlank() ? "" : id + "-help";
            return (error + help).strip();
        }

        public String kind() {
            return input.kind().name().toLowerCase(Locale.ROOT);
        }
    }
}
