package dev.parley.core.commands;

import dev.parley.core.room.Exposure;

/** Names the outsiders in a room. */
final class Readers {

    private Readers() {}

    /** Such as {@code Bo Larsen (Acme) and Kim Wu (Acme)}; empty for an internal room. */
    static String of(Exposure exposure) {
        return exposure.fold(
                () -> "",
                external -> external.outsiders().isEmpty()
                        ? "people from outside, whom I can't list"
                        : Lists.and(external.outsiders()));
    }
}
