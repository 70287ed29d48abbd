package dev.parley.core.store;

import dev.parley.core.chat.Reply;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.util.Optional;

/** A button that was refused may be pressed again, as a delivery of its own; one that worked may not. */
public final class Redelivery {

    private static final int MOST = 50;

    private Redelivery() {}

    /**
     * The id under which a button is delivered this time.
     *
     * @param button the id of the button, the same however often it is pressed; at most 190 characters
     */
    public static String next(Store store, RoomKey room, Person person, String button) {
        String id = button;
        for (int attempt = 2; attempt <= MOST; attempt++) {
            Optional<Reply> before = store.answerTo(room, person, id);
            if (before.isEmpty() || !(before.get() instanceof Reply.Refused)) {
                return id;
            }
            id = button + "." + attempt;
        }
        return id;
    }

    /** Whether a delivery is of that button, at whichever try. */
    public static boolean isOf(String button, String delivery) {
        return delivery.equals(button) || delivery.startsWith(button + ".");
    }
}
