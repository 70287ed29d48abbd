package dev.parley.core.room;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the names that chat platforms give to people's time zones. */
public final class Zones {

    private Zones() {}

    /** The zone; empty if there is none of that name. */
    public static Optional<ZoneId> of(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
