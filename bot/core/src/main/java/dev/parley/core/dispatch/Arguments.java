package dev.parley.core.dispatch;

import dev.parley.core.chat.Form;
import dev.parley.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was asked for, with every argument checked.
 *
 * @param subject what the form was about; empty for quick entry
 * @param texts by argument name: what stands there, cleaned of what cannot be shown; an argument that was not mentioned
 *     is missing, one left empty is the empty text
 * @param amounts by argument name
 * @param dates by argument name
 * @param choices by argument name: the ids chosen
 * @param again the form with everything in it, to be asked again with an error at some fields
 */
public record Arguments(
        String subject,
        Map<String, String> texts,
        Map<String, Amount> amounts,
        Map<String, LocalDate> dates,
        Map<String, List<String>> choices,
        Again again) {

    public Arguments {
        Objects.requireNonNull(subject);
        texts = Map.copyOf(texts);
        amounts = Map.copyOf(amounts);
        dates = Map.copyOf(dates);
        choices = Map.copyOf(choices);
        Objects.requireNonNull(again);
    }

    /** The text of an argument, empty if it was not given. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** Whether the argument was mentioned at all, be it to empty it. */
    public boolean mentions(String name) {
        return texts.containsKey(name);
    }

    /** Whether anything but the number was mentioned. */
    public boolean mentionsAny(List<String> names) {
        return names.stream().anyMatch(this::mentions);
    }

    /** The date of an argument that was required or is known to be there. */
    public LocalDate date(String name) {
        return Objects.requireNonNull(dates.get(name), name);
    }

    /** The number at the head of the line, if one was given. */
    public Optional<Integer> number() {
        return Optional.ofNullable(texts.get(NUMBER)).map(Integer::valueOf);
    }

    /** The name of the argument that says which entry is meant. It is a form's subject, never one of its fields. */
    public static final String NUMBER = "number";

    /** Builds the form again. */
    @FunctionalInterface
    public interface Again {
        Form with(Map<String, String> errors);
    }
}
