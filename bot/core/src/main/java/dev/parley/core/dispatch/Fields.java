package dev.parley.core.dispatch;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.Option;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.dates.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes forms out of declarations. */
public final class Fields {

    /** Under this name a form asks whether past dates are meant. */
    static final String PAST_IS_MEANT = "past-is-meant";

    private Fields() {}

    /**
     * A form for the arguments named in {@code values} and no others, each with what stands in it.
     *
     * @param values by argument name, in the order of the fields; several choices with a comma between
     */
    public static Form partial(
            CommandSpec spec,
            String subject,
            String title,
            List<Block<? extends Text>> intro,
            Map<String, ? extends Text> values) {
        List<Input> inputs = spec.arguments().stream()
                .filter(each -> values.containsKey(each.name()))
                .map(each -> input(
                        each,
                        membership(each, Objects.requireNonNull(values.get(each.name()))),
                        List.of(),
                        Optional.empty()))
                .toList();
        return new Form(spec.words(), subject, title, intro, inputs, spec.submit());
    }

    private static List<? extends Text> membership(Argument argument, Text value) {
        return argument.kind() == Argument.Kind.CHOICES && value instanceof PublicText open
                ? Stream.of(open.text().split(","))
                        .filter(each -> !each.isEmpty())
                        .map(PublicText::new)
                        .toList()
                : List.of(value);
    }

    /** The whole form of a command, with what was typed, what is offered and what is wrong. */
    static Form whole(
            CommandSpec spec,
            String subject,
            RawArguments raw,
            Prefill prefill,
            Map<String, String> errors,
            boolean askPast) {
        List<Input> inputs = new ArrayList<>();
        boolean partial = !subject.isEmpty()
                && spec.arguments().stream().noneMatch(each -> each.required() && each.kind() != Argument.Kind.NUMBER);
        for (Argument argument : spec.arguments()) {
            boolean shown = argument.kind() != Argument.Kind.NUMBER
                    && (!partial || raw.values().containsKey(argument.name()));
            if (shown) {
                List<Text> values = raw.values().getOrDefault(argument.name(), List.of()).stream()
                        .map(value -> words(argument, value))
                        .toList();
                inputs.add(input(
                        argument,
                        values,
                        prefill.suggestions().getOrDefault(argument.name(), List.of()),
                        Optional.ofNullable(errors.get(argument.name()))));
            }
        }
        if (askPast) {
            inputs.add(new Input(
                    PAST_IS_MEANT,
                    "A date that has passed",
                    "Tick this if you mean it.",
                    "",
                    Input.Kind.CHOICES,
                    false,
                    List.of(new Option("yes", "Yes, I mean the past date")),
                    List.of(),
                    Optional.empty()));
        }
        return new Form(spec.words(), subject, spec.title(), List.of(), inputs, spec.submit());
    }

    /** The same form, with the days that its dates mean. */
    static Form dated(Form form, LocalDate today) {
        List<Input> inputs = form.inputs().stream()
                .map(input -> input.kind() == Input.Kind.DATE ? input.dated(day(input, today)) : input)
                .toList();
        return new Form(form.command(), form.subject(), form.title(), form.intro(), inputs, form.submit());
    }

    private static Optional<LocalDate> day(Input input, LocalDate today) {
        return input.shown().stream()
                .findFirst()
                .flatMap(text ->
                        Dates.read(text, today).fold(clear -> Optional.of(clear.value()), unclear -> Optional.empty()));
    }

    /** A value as an argument of this kind may show it. */
    public static Text words(Argument argument, String value) {
        return argument.confidential() ? new SecretText(new Confidential(value)) : new PublicText(value);
    }

    private static Input input(
            Argument argument, List<? extends Text> values, List<String> suggestions, Optional<String> error) {
        List<Option> options = argument.kind().isChoice()
                ? argument.options()
                : suggestions.stream().map(each -> new Option(each, each)).toList();
        return new Input(
                argument.name(),
                argument.label(),
                argument.help(),
                argument.kind().isChoice() ? "" : argument.example(),
                kind(argument.kind()),
                argument.required(),
                options,
                values,
                error);
    }

    private static Input.Kind kind(Argument.Kind kind) {
        return switch (kind) {
            case TEXT -> Input.Kind.LINE;
            case AMOUNT_OR_TEXT -> Input.Kind.AMOUNT;
            case PARAGRAPH, AMOUNT, DATE, PEOPLE, COLLEAGUE, NUMBER, CHOICE, CHOICES -> Input.Kind.valueOf(kind.name());
        };
    }
}
