package dev.parley.teams.draw;

import dev.parley.core.chat.ButtonAction;
import dev.parley.core.platform.Digest;

/**
 * Where a card is drawn.
 *
 * @param channel the room that it is about
 * @param card distinguishes it from any other that is drawn
 * @param viewer whose eyes it is for
 * @param place what it is shown in
 */
public record CardContext(String channel, String card, String viewer, Place place) {

    /** What a card is shown in. */
    public enum Place {
        /** A message. */
        MESSAGE,
        /** A dialog. */
        DIALOG,
        /** A dialog beside what is being written. */
        COMPOSING
    }

    /** The same for a card that follows from what was asked under this id. */
    public CardContext after(String delivery) {
        return new CardContext(channel, Digest.of(delivery).substring(0, 16), viewer, place);
    }

    /** The same for a card that is drawn again. */
    public CardContext of(String drawn) {
        return new CardContext(channel, drawn, viewer, place);
    }

    public boolean isMessage() {
        return place == Place.MESSAGE;
    }

    public CardFields action(ButtonAction action) {
        return new CardFields(channel, card, CardFields.What.PRESS, action.encode());
    }
}
