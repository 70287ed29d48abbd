package dev.parley.slack.draw;

import static dev.parley.slack.draw.MessageBlocks.plain;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.ViewState;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.Option;
import dev.parley.core.platform.Cut;
import dev.parley.core.platform.Digest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields of forms as Slack's own inputs, and what was put into them. A field's block has the field's name as its id. */
public final class Inputs {

    private Inputs() {}

    static InputBlock block(Input input) {
        List<String> values = input.shown();
        String hint = hint(input, values);
        InputBlock.InputBlockBuilder block = InputBlock.builder()
                .blockId(input.name())
                .label(plain(Cut.of(input.label(), Limits.HINT)))
                .optional(!input.required())
                .element(element(input, values));
        return hint.isEmpty()
                ? block.build()
                : block.hint(plain(Cut.of(hint, Limits.HINT))).build();
    }

    /** What is longer than a field of Slack's holds, whole, to copy from; nothing for any other value. */
    static List<LayoutBlock> tooLong(Input input) {
        return input.shown().stream()
                .filter(value -> value.length() > Limits.INPUT)
                .flatMap(value -> Limits.parts(value, Limits.TEXT).stream())
                .<LayoutBlock>map(part -> RichText.block(RichText.verbatim(part)))
                .toList();
    }

    /** What stands in the fields, by their names: every field that the form had; of people, what {@code nameOf} says. */
    public static Map<String, List<String>> read(@Nullable ViewState state, UnaryOperator<String> nameOf) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (state != null && state.getValues() != null) {
            state.getValues()
                    .forEach((name, elements) -> fields.put(
                            name,
                            elements.values().stream()
                                    .flatMap(value -> values(value, nameOf))
                                    .toList()));
        }
        return fields;
    }

    private static Stream<String> values(ViewState.Value value, UnaryOperator<String> nameOf) {
        if (value.getSelectedUser() != null) {
            return Stream.of(nameOf.apply(value.getSelectedUser()));
        }
        if (value.getSelectedOptions() != null) {
            return value.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue);
        }
        if (value.getSelectedOption() != null) {
            return Stream.of(value.getSelectedOption().getValue());
        }
        return Stream.ofNullable(value.getSelectedDate() != null ? value.getSelectedDate() : value.getValue());
    }

    /**
     * Slack keeps what someone typed wherever a modal drawn again has an element of the same id, even if another value is
     * to stand in it. So the id goes with the value.
     */
    private static String id(List<String> values) {
        return "value-" + Digest.of(String.join("\n", values)).substring(0, 8);
    }

    private static String hint(Input input, List<String> values) {
        if (input.kind() == Input.Kind.COLLEAGUE && values.isEmpty()) {
            return input.help() + " For a person who isn't in Slack, type it in the command: " + input.name() + "=\""
                    + input.placeholder() + "\".";
        }
        boolean choice = input.kind() == Input.Kind.CHOICE || input.kind() == Input.Kind.CHOICES;
        if (choice || input.options().isEmpty()) {
            return input.help();
        }
        return input.help() + " For example: "
                + input.options().stream().map(Option::label).collect(Collectors.joining(", ")) + ".";
    }

    private static BlockElement element(Input input, List<String> values) {
        return switch (input.kind()) {
            case CHOICE -> choice(input, values);
            case CHOICES -> choices(input, values);
            case NUMBER -> number(values);
            case DATE -> date(input, values);
            case LINE, AMOUNT, PEOPLE -> text(input, values, false);
            case COLLEAGUE -> values.isEmpty() ? someone() : text(input, values, false);
            case PARAGRAPH -> text(input, values, true);
        };
    }

    private static BlockElement text(Input input, List<String> values, boolean lines) {
        PlainTextInputElement.PlainTextInputElementBuilder text =
                PlainTextInputElement.builder().actionId(id(values)).multiline(lines);
        if (!input.placeholder().isEmpty()) {
            text.placeholder(plain(Cut.of(input.placeholder(), Limits.PLACEHOLDER)));
        }
        values.stream().findFirst().ifPresent(value -> text.initialValue(Cut.of(value, Limits.INPUT)));
        return text.build();
    }

    /** A choice among the people of the workspace; a name that was typed stays one that can be typed. */
    private static BlockElement someone() {
        return UsersSelectElement.builder().actionId(id(List.of())).build();
    }

    /** A date picker, unless something stands there that no picker could show: that must not get lost. */
    private static BlockElement date(Input input, List<String> values) {
        DatePickerElement.DatePickerElementBuilder picker =
                DatePickerElement.builder().actionId(id(values));
        if (values.isEmpty()) {
            return picker.build();
        }
        return input.date()
                .<BlockElement>map(day -> picker.initialDate(day.toString()).build())
                .orElseGet(() -> text(input, values, false));
    }

    private static BlockElement number(List<String> values) {
        NumberInputElement.NumberInputElementBuilder number = NumberInputElement.builder()
                .actionId(id(values))
                .decimalAllowed(false)
                .minValue("1");
        values.stream().findFirst().filter(each -> each.matches("\\d{1,9}")).ifPresent(number::initialValue);
        return number.build();
    }

    private static BlockElement choice(Input input, List<String> values) {
        StaticSelectElement.StaticSelectElementBuilder select = StaticSelectElement.builder()
                .actionId(id(values))
                .options(input.options().stream().map(Inputs::option).toList());
        chosen(input, values).stream().findFirst().ifPresent(select::initialOption);
        return select.build();
    }

    private static BlockElement choices(Input input, List<String> values) {
        CheckboxesElement.CheckboxesElementBuilder boxes = CheckboxesElement.builder()
                .actionId(id(values))
                .options(input.options().stream().map(Inputs::option).toList());
        List<OptionObject> chosen = chosen(input, values);
        return chosen.isEmpty() ? boxes.build() : boxes.initialOptions(chosen).build();
    }

    private static List<OptionObject> chosen(Input input, List<String> values) {
        return input.options().stream()
                .filter(each -> values.contains(each.id()) || values.contains(each.label()))
                .map(Inputs::option)
                .toList();
    }

    private static OptionObject option(Option option) {
        return OptionObject.builder()
                .text(plain(Cut.of(option.label(), Limits.OPTION)))
                .value(option.id())
                .build();
    }
}
