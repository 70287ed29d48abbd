package dev.parley.core.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One field of a form.
 *
 * @param name under which its value is submitted
 * @param label what it is called
 * @param help one line on what goes in
 * @param placeholder an example value
 * @param kind what sort of field it is
 * @param required whether the form can be sent without it
 * @param options what can be chosen ({@link Kind#CHOICE}, {@link Kind#CHOICES}) or is suggested (the other kinds)
 * @param values what stands in it now; for every kind but {@link Kind#CHOICES} at most one, exactly as it was typed
 * @param error what is wrong with it and what would work, if something is
 * @param date the day that stands in it, for a date picker ({@link Kind#DATE}); empty if it holds none that could be read
 */
public record Input(
        String name,
        String label,
        String help,
        String placeholder,
        Kind kind,
        boolean required,
        List<Option> options,
        List<? extends Text> values,
        Optional<String> error,
        Optional<LocalDate> date) {

    public Input {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
        Objects.requireNonNull(placeholder);
        Objects.requireNonNull(kind);
        options = List.copyOf(options);
        values = List.copyOf(values);
        Objects.requireNonNull(error);
        Objects.requireNonNull(date);
    }

    /** One of which no day is known. */
    public Input(
            String name,
            String label,
            String help,
            String placeholder,
            Kind kind,
            boolean required,
            List<Option> options,
            List<? extends Text> values,
            Optional<String> error) {
        this(name, label, help, placeholder, kind, required, options, values, error, Optional.empty());
    }

    /** The same, with the day that its value means. */
    public Input dated(Optional<LocalDate> day) {
        return new Input(name, label, help, placeholder, kind, required, options, values, error, day);
    }

    /** The same, without which its form can't be sent. */
    public Input asRequired() {
        return new Input(name, label, help, placeholder, kind, true, options, values, error, date);
    }

    /** What stands in it, for the one person who fills it in; nothing empty. */
    public List<String> shown() {
        return values.stream()
                .map(Shown::words)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** What sort of field it is. */
    public enum Kind {
        LINE,
        PARAGRAPH,
        AMOUNT,
        DATE,
        PEOPLE,
        /** Someone of our own side. */
        COLLEAGUE,
        NUMBER,
        CHOICE,
        CHOICES
    }
}
