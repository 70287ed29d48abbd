package dev.parley.core.impasse;

import dev.parley.core.deal.DealId;
import dev.parley.core.impasse.ImpasseEvent.What;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Talks that are stuck on one issue, with everything done about it.
 *
 * @param deal of which deal
 * @param number from 1 within the deal
 * @param report what the negotiator said of it
 * @param events what happened, oldest first; the first is {@link What#REPORTED}
 */
public record Impasse(DealId deal, int number, Report report, List<ImpasseEvent> events) {
    public Impasse {
        Objects.requireNonNull(deal);
        Objects.requireNonNull(report);
        events = List.copyOf(events);
        if (events.isEmpty() || events.get(0).what() != What.REPORTED) {
            throw new IllegalArgumentException("an impasse begins with its report");
        }
    }

    public boolean isOpen() {
        return outcome().isEmpty();
    }

    public Optional<Outcome> outcome() {
        return events.stream().flatMap(event -> event.outcome().stream()).findFirst();
    }

    public boolean has(What what, Rung rung) {
        return events.stream()
                .anyMatch(event -> event.what() == what
                        && event.rung().filter(rung::equals).isPresent());
    }

    /** The lowest rung neither taken nor skipped that lies above every rung taken; empty once the ladder is climbed. */
    public Optional<Rung> next() {
        int reached = events.stream()
                .flatMap(event -> event.rung().stream())
                .mapToInt(Rung::number)
                .max()
                .orElse(0);
        return Arrays.stream(Rung.values())
                .filter(rung -> rung.number() > reached)
                .findFirst();
    }
}
