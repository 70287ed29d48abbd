package dev.parley.core.deal;

import dev.parley.core.chat.Confidential;

/** Where our side walks away on one issue. Private: never shown to the counterpart ({@code power}). */
public final class ReservationPoint extends Confidential {
    public ReservationPoint(String text) {
        super(text);
    }
}
