package dev.parley.core.chat;

import java.util.List;
import java.util.Objects;

/**
 * A form for one person to fill in.
 *
 * @param command the words of the command that takes it
 * @param subject what it is about: opaque, handed back unread on submission
 * @param title its title, at most 24 characters so that every platform can show it
 * @param intro what to know before filling it in
 * @param inputs the fields, in order
 * @param submit what the button that sends it says
 */
public record Form(
        String command,
        String subject,
        String title,
        List<Block<? extends Text>> intro,
        List<Input> inputs,
        String submit) {

    public Form {
        Objects.requireNonNull(command);
        Objects.requireNonNull(subject);
        if (title.isBlank() || title.length() > 24) {
            throw new IllegalArgumentException("a form's title has 1 to 24 characters: " + title);
        }
        intro = List.copyOf(intro);
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(submit);
    }

    /** What is drawn above the fields, for the one person who fills them in. */
    public List<Block<String>> shownIntro() {
        return Shown.blocks(intro);
    }
}
