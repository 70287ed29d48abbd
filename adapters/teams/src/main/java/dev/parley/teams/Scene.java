package dev.parley.teams;

import dev.parley.core.chat.Press;
import dev.parley.core.platform.Digest;

/**
 * Where a card is drawn.
 *
 * @param channel the room that it is about
 * @param card tells it from any other that is drawn
 * @param viewer whose eyes it is for
 * @param place what it is shown in
 */
record Scene(String channel, String card, String viewer, Place place) {

    /** What a card is shown in. */
    enum Place {
        /** A message. */
        MESSAGE,
        /** A dialog. */
        DIALOG,
        /** A dialog beside what is being written. */
        COMPOSING
    }

    /** The same for a card that follows from what was asked under this id. */
    Scene after(String delivery) {
        return new Scene(channel, Digest.of(delivery).substring(0, 16), viewer, place);
    }

    /** The same, shown in something else. */
    Scene in(Place other) {
        return new Scene(channel, card, viewer, other);
    }

    boolean isMessage() {
        return place == Place.MESSAGE;
    }

    Slip press(Press press) {
        return new Slip(channel, card, Slip.What.PRESS, press.encode());
    }
}
