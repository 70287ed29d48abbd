package dev.parley.core.store;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A confidential value that someone chose to tell.
 *
 * @param what which values, such as {@code reservation point on price}; never the values themselves
 * @param text the message that revealed them
 */
public record Disclosure(DealId deal, RoomKey room, Person by, List<String> what, String text, Instant at) {
    public Disclosure {
        Objects.requireNonNull(deal);
        Objects.requireNonNull(room);
        Objects.requireNonNull(by);
        what = List.copyOf(what);
        Objects.requireNonNull(text);
        Objects.requireNonNull(at);
    }
}
