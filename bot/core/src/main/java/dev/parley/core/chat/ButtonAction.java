package dev.parley.core.chat;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a pressed button asks for. It travels through the chat platform, so it holds opaque ids only and never anything
 * private.
 *
 * @param command the words of the command that understands it, such as {@code concessions edit}
 * @param action what to do, one lower-case word
 * @param subject what to do it to: an id, a number, or empty
 */
public record ButtonAction(String command, String action, String subject) {

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)?");
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9:._-]{0,200}");

    public ButtonAction {
        if (!WORDS.matcher(command).matches()
                || !ACTION.matcher(action).matches()
                || !SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("not a press: " + List.of(command, action, subject));
        }
    }

    /** One line that {@link #decode} reads back. */
    public String encode() {
        return command + "/" + action + "/" + subject;
    }

    /**
     * The inverse of {@link #encode()}.
     *
     * @throws IllegalArgumentException if this never was an encoded press
     */
    public static ButtonAction decode(String encoded) {
        String[] parts = encoded.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a press");
        }
        return new ButtonAction(parts[0], parts[1], parts[2]);
    }
}
