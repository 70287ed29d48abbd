package dev.parley.core.platform;

import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Redelivery;
import dev.parley.core.store.Store;
import java.util.Objects;
import java.util.Optional;

/**
 * By what a second delivery of the same request is recognised.
 *
 * @param id the same for both, 1 to 190 characters
 * @param repeatable whether it is a delivery of its own once the one before was refused, as with a button that still stands
 * @param origin the delivery whose answer held the button or opened the form, where the platform knows it
 */
public record DeliveryKey(String id, boolean repeatable, Optional<String> origin) {
    public DeliveryKey {
        Objects.requireNonNull(id);
        Objects.requireNonNull(origin);
    }

    /**
     * Of what a platform sends once, or again as a whole.
     *
     * @param kind what led to it, such as {@code typed}
     * @param ids what distinguishes it from any other of its kind
     */
    public static DeliveryKey of(String kind, String... ids) {
        return new DeliveryKey(id(kind, ids), false, Optional.empty());
    }

    /** Of what may be asked for again where it was refused. */
    public static DeliveryKey repeatable(String kind, String... ids) {
        return new DeliveryKey(id(kind, ids), true, Optional.empty());
    }

    private static String id(String kind, String... ids) {
        return kind + "-" + Digest.of(String.join(" ", ids));
    }

    /** The id of this delivery: of a repeatable one, that of the try that counts. */
    public String delivery(Store store, RoomKey room, Person person) {
        return repeatable ? Redelivery.next(store, room, person, id) : id;
    }
}
