package dev.parley.core.deal;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is negotiated, such as price or liability caps.
 *
 * @param name as our side calls it; unique within a deal, whatever its case
 * @param reservationPoint where our side walks away on it, once known
 * @param chosen whether the reservation point is a floor or a ceiling, where its owner had to say so
 */
public record DealIssue(String name, Optional<ReservationPoint> reservationPoint, Optional<Direction> chosen) {
    public DealIssue {
        Objects.requireNonNull(name);
        Objects.requireNonNull(reservationPoint);
        Objects.requireNonNull(chosen);
    }

    /** An issue whose reservation point, if it has one, says by itself what it is. */
    public DealIssue(String name, Optional<ReservationPoint> reservationPoint) {
        this(name, reservationPoint, Optional.empty());
    }

    /** Whether our reservation point is the least or the most that we accept; empty while that is not clear. */
    public Optional<Direction> direction() {
        return chosen.or(() -> reservationPoint.flatMap(ReservationPoint::direction));
    }

    public DealIssue with(Direction direction) {
        return new DealIssue(name, reservationPoint, Optional.of(direction));
    }
}
