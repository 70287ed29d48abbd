package dev.parley.core.dispatch;

import java.util.Objects;

/**
 * What can be done with a message that someone wrote: the form of a command, with the message in it. Declared with its
 * command, from which every platform's menu is made.
 *
 * @param id as Teams knows it
 * @param title what the menu says, at most 24 characters
 * @param description one line on what it does, at most 128 characters
 * @param textField the argument that the text of the message fills
 * @param linkField the argument that a link to the message fills; empty if there is none
 */
public record MessageAction(String id, String title, String description, String textField, String linkField) {
    public MessageAction {
        Objects.requireNonNull(id);
        Objects.requireNonNull(textField);
        Objects.requireNonNull(linkField);
        if (title.isBlank() || title.length() > 24 || description.isBlank() || description.length() > 128) {
            throw new IllegalArgumentException(id + ": a title of 1 to 24 and a description of 1 to 128 characters");
        }
    }
}
