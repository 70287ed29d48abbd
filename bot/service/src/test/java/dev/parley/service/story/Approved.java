package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;

/** Holds what people read against what was approved; {@code -Dapprove=true} approves it anew. */
public final class Approved {

    private static final Path FOLDER = Path.of("src/test/resources/approved");

    private Approved() {}

    static void check(String name, Heard heard) {
        String actual = heard.reply()
                .fold(
                        answer -> text(answer.message(), heard),
                        ask -> text(ask.form()),
                        refused -> text(refused.refusal()),
                        () -> "(nothing)\n");
        hold(name + ".txt", actual);
    }

    /** Holds a text against the approved file of that name. */
    public static void hold(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(PrivateMessage message, Heard heard) {
        return message.plainText()
                + heard.buttons().stream().map(each -> "[" + each + "]").collect(Collectors.joining(" ", "\n", "\n"));
    }

    private static String text(Refusal refusal) {
        return "No: " + refusal.what() + "\n" + String.join("\n", refusal.works()) + "\n";
    }

    private static String text(Form form) {
        return form.title() + "\n" + new PrivateMessage("", form.intro()).plainText()
                + form.inputs().stream().map(Approved::text).collect(Collectors.joining("\n", "\n", "\n")) + "["
                + form.submit() + "]\n";
    }

    private static String text(Input input) {
        return input.label() + (input.required() ? " *" : "") + " (" + input.kind() + ") " + input.help() + " Such as: "
                + input.placeholder()
                + input.options().stream().map(each -> each.label()).collect(Collectors.joining(", ", " {", "}"))
                + input.error().map(error -> "\n  ! " + error).orElse("");
    }
}
