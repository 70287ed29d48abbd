package dev.parley.core.deal;

import dev.parley.core.chat.Confidential;
import java.util.Optional;

/** Where our side walks away on one issue. Private: never shown to the counterpart ({@code power}). */
public final class ReservationPoint extends Confidential {
    public ReservationPoint(String text) {
        super(text);
    }

    /** Whether it is a floor or a ceiling, as far as its wording says. */
    public Optional<Direction> direction() {
        return Direction.in(text());
    }
}
