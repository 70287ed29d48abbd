package dev.parley.service.story;

import dev.parley.core.chat.Form;
import dev.parley.core.chat.Input;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Refusal;
import dev.parley.core.harness.Approved;
import java.util.stream.Collectors;

/** Holds replies against what was approved. */
final class ApprovedReply {

    private ApprovedReply() {}

    static void check(String name, Heard heard) {
        String actual = heard.reply()
                .fold(
                        answer -> text(answer.message(), heard),
                        ask -> text(ask.form()),
                        refused -> text(refused.refusal()),
                        () -> "(nothing)\n");
        Approved.hold(name + ".txt", actual);
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
                + form.inputs().stream().map(ApprovedReply::text).collect(Collectors.joining("\n", "\n", "\n")) + "["
                + form.submit() + "]\n";
    }

    private static String text(Input input) {
        return input.label() + (input.required() ? " *" : "") + " (" + input.kind() + ") " + input.help() + " Such as: "
                + input.placeholder()
                + input.options().stream().map(each -> each.label()).collect(Collectors.joining(", ", " {", "}"))
                + input.error().map(error -> "\n  ! " + error).orElse("");
    }
}
