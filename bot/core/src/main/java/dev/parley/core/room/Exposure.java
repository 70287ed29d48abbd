package dev.parley.core.room;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who besides our own side sees what is said in a room. What cannot be found out counts as external. */
public sealed interface Exposure {

    /** Only members of our own organisation are in the room. */
    record Internal() implements Exposure {}

    /**
     * Others can read along.
     *
     * @param outsiders the names of those known to be there, such as {@code Bo Larsen (Acme)}; empty when they could not be listed
     */
    record External(List<String> outsiders) implements Exposure {
        public External {
            outsiders = List.copyOf(outsiders);
        }
    }

    /** What holds when the platform cannot tell: someone from outside may be listening. */
    static Exposure unknown() {
        return new External(List.of());
    }

    default <R> R fold(Supplier<R> internal, Function<External, R> external) {
        return this instanceof External outside ? external.apply(outside) : internal.get();
    }

    default boolean isExternal() {
        return this instanceof External;
    }
}
