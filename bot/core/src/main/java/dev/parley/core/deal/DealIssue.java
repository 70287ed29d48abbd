package dev.parley.core.deal;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is negotiated, such as price or liability caps.
 *
 * @param name as our side calls it; unique within a deal, whatever its case
 * @param reservationPoint where our side walks away on it, once known
 */
public record DealIssue(String name, Optional<ReservationPoint> reservationPoint) {
    public DealIssue {
        Objects.requireNonNull(name);
        Objects.requireNonNull(reservationPoint);
    }
}
