package dev.parley.teams.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.ButtonAction;
import java.util.Optional;

/**
 * What a button carries through Teams and back. The person who clicks it could have written it, so it opens nothing by itself:
 * that someone is in the room is asked of Teams each time.
 *
 * @param channel which room the card is about
 * @param card distinguishes the card from any other that was drawn
 * @param what what is asked for
 * @param subject of that
 */
public record CardFields(String channel, String card, What what, String subject) {

    /** Our own words among what a form holds. */
    static final String NAME = "parley";

    /** What a button is for. */
    public enum What {
        /** Does what the {@link ButtonAction} in the subject says. */
        PRESS,
        /** Sends a form; the subject has, line by line, its command, its own subject and the keys of its fields. */
        FORM,
        /** Shows the reply that was kept under the subject, to the one for whom it was. */
        SHOW,
        /** Draws the card again, as the {@link ButtonAction} in the subject says. */
        REFRESH,
        /** Opens the form of the command that was chosen. */
        CHOICE,
        /** Puts the text of the message in the subject into what is being written. */
        INSERT
    }

    public ObjectNode data() {
        ObjectNode data = TeamsJson.JSON.createObjectNode();
        data.putObject(NAME)
                .put("room", channel)
                .put("card", card)
                .put("what", what.name())
                .put("of", subject);
        return data;
    }

    /** Reads what was pressed; empty if it is none of our buttons. */
    public static Optional<CardFields> of(JsonNode data) {
        JsonNode ours = data.path(NAME);
        try {
            CardFields fields = new CardFields(
                    ours.path("room").asText(""),
                    ours.path("card").asText(""),
                    What.valueOf(ours.path("what").asText("")),
                    ours.path("of").asText(""));
            // No store takes the character 0 everywhere.
            boolean possible = TeamsJson.isId(fields.channel) && (fields.card + fields.subject).indexOf(0) < 0;
            return possible ? Optional.of(fields) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The press that it stands for, if it is one. */
    public Optional<ButtonAction> action() {
        try {
            return Optional.of(ButtonAction.decode(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
