package dev.parley.teams;

import dev.parley.core.chat.Press;
import dev.parley.core.platform.Digest;
import java.util.regex.Pattern;

/**
 * Where a card is drawn.
 *
 * @param channel the room that it is about
 * @param card tells it from any other that is drawn
 * @param viewer whose eyes it is for
 * @param personal whether that room is the viewer's own chat with Parley, where lines are typed without a mention
 * @param place what it is shown in
 */
record Scene(String channel, String card, String viewer, boolean personal, Place place) {

    private static final Pattern LINE = Pattern.compile("/([a-z][a-z0-9-]*(?s: .*)?)");

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
        return new Scene(channel, Digest.of(delivery).substring(0, 16), viewer, personal, place);
    }

    boolean isMessage() {
        return place == Place.MESSAGE;
    }

    Slip press(Press press) {
        return new Slip(channel, card, Slip.What.PRESS, press.encode());
    }

    /** A line as it is typed there; any other text as it is. */
    String typed(String text) {
        return LINE.matcher(text).matches() ? (personal ? "" : "@Parley ") + text.substring(1) : text;
    }
}
