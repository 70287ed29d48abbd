package dev.parley.core.deal;

import dev.parley.core.room.Installation;
import java.util.Objects;
import java.util.UUID;

/** Which deal. Its installation is part of its name, so that no look-up can cross it. */
public record DealId(Installation installation, UUID id) {
    public DealId {
        Objects.requireNonNull(installation);
        Objects.requireNonNull(id);
    }
}
