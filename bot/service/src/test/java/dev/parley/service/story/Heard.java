package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What someone heard from Parley, and what they can do with it. */
record Heard(Talk.Speaker speaker, Reply reply) {

    PrivateMessage message() {
        return reply.fold(
                Reply.Answer::message,
                ask -> fail("expected a message and got the form " + ask.form()),
                refused -> fail("expected a message and got the refusal " + refused.refusal()),
                () -> fail("expected a message and got nothing"));
    }

    Form form() {
        return reply.fold(
                answer -> fail("expected a form and got " + answer.message().plainText()),
                Reply.Ask::form,
                refused -> fail("expected a form and got the refusal " + refused.refusal()),
                () -> fail("expected a form and got nothing"));
    }

    Refusal refusal() {
        return reply.fold(
                answer -> fail("expected a refusal and got " + answer.message().plainText()),
                ask -> fail("expected a refusal and got the form " + ask.form()),
                Reply.Refused::refusal,
                () -> fail("expected a refusal and got nothing"));
    }

    String title() {
        return message().title();
    }

    String text() {
        return message().plainText();
    }

    /** The warnings, one a line. */
    String warnings() {
        return String.join(
                "\n", alone(block -> block instanceof Block.Warning<?>).toList());
    }

    /** What the charts show, in words. */
    String charts() {
        return String.join("\n", alone(block -> block instanceof Block.Chart<?>).toList());
    }

    /** The first text that could be said. */
    String quote() {
        return alone(block -> block instanceof Block.Quote<?>).findFirst().orElseThrow();
    }

    private Stream<String> alone(Predicate<Block<?>> kind) {
        return message().blocks().stream()
                .filter(kind)
                .map(block -> new PrivateMessage("", List.<Block<? extends Text>>of(block)).plainText());
    }

    /** The first line that it says can be typed. */
    String example() {
        return message().blocks().stream()
                .filter(block -> block instanceof Block.Examples<? extends Text>)
                .flatMap(block -> ((Block.Examples<? extends Text>) block).lines().stream())
                .findFirst()
                .orElseThrow();
    }

    List<String> buttons() {
        return allButtons().map(Button::label).toList();
    }

    private Stream<Button> allButtons() {
        return message().blocks().stream()
                .filter(block -> block instanceof Block.Actions<? extends Text>)
                .flatMap(block -> ((Block.Actions<? extends Text>) block).buttons().stream());
    }

    ButtonAction button(String label) {
        return allButtons()
                .filter(button -> button.label().equals(label))
                .map(button -> ((Button.Do) button).action())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + buttons()));
    }

    Heard press(String label) {
        return press(label, UUID.randomUUID().toString());
    }

    Heard press(String label, String delivery) {
        return speaker.says(new Interaction.ButtonClick(button(label)), delivery);
    }

    /** What stands in the form, by field. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        form().inputs().forEach(input -> fields.put(input.name(), String.join(", ", input.shown())));
        return fields;
    }

    /** What is wrong in the form, by field. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        form().inputs().forEach(input -> input.error().ifPresent(error -> errors.put(input.name(), error)));
        return errors;
    }

    /** Sends the form in with these fields changed: name, value, name, value… */
    Heard send(String... changes) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields().forEach((name, value) -> fields.put(name, List.of(value)));
        assertThat(changes.length % 2).isZero();
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(fields).containsKey(changes[i]);
            fields.put(changes[i], List.of(changes[i + 1]));
        }
        return speaker.says(
                new Interaction.FormSubmission(form().command(), form().subject(), fields),
                UUID.randomUUID().toString());
    }
}
