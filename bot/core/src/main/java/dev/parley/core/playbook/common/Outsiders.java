package dev.parley.core.playbook.common;

import dev.parley.core.room.Exposure;
import java.util.Locale;

/** Names the outsiders in a room. */
public final class Outsiders {

    private Outsiders() {}

    /** Such as {@code Bo Larsen (Acme) and Kim Wu (Acme)}; empty for an internal room. */
    public static String of(Exposure exposure) {
        return exposure.fold(
                () -> "",
                external -> external.outsiders().isEmpty()
                        ? "people from outside whom I can't list"
                        : Lists.and(external.outsiders()));
    }

    /** The same at the beginning of a sentence. */
    public static String first(Exposure exposure) {
        String of = of(exposure);
        return of.isEmpty() ? of : of.substring(0, 1).toUpperCase(Locale.ROOT) + of.substring(1);
    }
}
