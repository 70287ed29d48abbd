package dev.parley.slack.draw;

import java.util.Optional;

/**
 * What a modal is about: handed to Slack and back, so nothing in it is private.
 *
 * @param channel the id of the channel from which it was opened
 * @param command the words of the form's command; empty if it is no form
 * @param subject the form's subject
 */
public record ModalMetadata(String channel, String command, String subject) {

    String encode() {
        return channel + "\n" + command + "\n" + subject;
    }

    public static Optional<ModalMetadata> decode(String encoded) {
        String[] parts = encoded.split("\n", -1);
        return parts.length == 3 && !parts[0].isEmpty()
                ? Optional.of(new ModalMetadata(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }
}
