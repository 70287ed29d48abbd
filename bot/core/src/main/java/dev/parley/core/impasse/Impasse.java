package dev.parley.core.impasse;

import dev.parley.core.deal.DealId;
import dev.parley.core.impasse.ImpasseEvent.What;
import dev.parley.core.room.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

    public boolean hasTaken(Rung rung) {
        return taken().anyMatch(rung::equals);
    }

    /** Whether a rung counts if it is taken now: each does once, while the talks are stuck. */
    public boolean canTake(Rung rung) {
        return isOpen() && !hasTaken(rung);
    }

    private Stream<Rung> taken() {
        return events.stream().flatMap(event -> event.rung().stream());
    }

    /** Whether a rung is behind us: taken, or reported as tried before. */
    public boolean isBehind(Rung rung) {
        boolean tried = rung == Rung.PAUSE
                && report.tried().stream().anyMatch(each -> each == Tried.PARKED || each == Tried.PILOT);
        return tried || hasTaken(rung);
    }

    /** Whether a rung that involves both sides was left out: a higher one was taken without it. */
    public boolean isLeftOut(Rung rung) {
        boolean bothSides = rung == Rung.NAME_IT || rung == Rung.SPONSORS;
        return bothSides && !hasTaken(rung) && taken().anyMatch(higher -> higher.compareTo(rung) > 0);
    }

    /** Whether taking this rung was early: the sponsors got a date before both sides were asked about them. */
    public boolean wasEarly(Rung rung) {
        return rung == Rung.SPONSORS && isLeftOut(Rung.NAME_IT);
    }

    /**
     * Which time it is that the sponsor is brought in with the counterparty, from 1.
     *
     * @param sofar how many impasses brought the same sponsor in with them, this one included if it did
     */
    public int timeBroughtIn(int sofar) {
        return taken().anyMatch(Rung::bringsSponsorIn) ? sofar : sofar + 1;
    }

    /**
     * The rung whose message is shown first. It involves both sides, since naming that often restarts the talks ({@code boss}):
     * the question, then the date; empty once the sponsors were brought in.
     */
    public Optional<Rung> ready() {
        return Stream.of(Rung.NAME_IT, Rung.SPONSORS)
                .filter(rung -> taken().noneMatch(taken -> taken.compareTo(rung) >= 0))
                .findFirst();
    }

    /** The other rungs that are still ahead, in the order of the ladder. */
    public List<Rung> others() {
        return Arrays.stream(Rung.values())
                .filter(rung -> !isBehind(rung) && ready().filter(rung::equals).isEmpty())
                .filter(rung -> rung != Rung.NAME_IT)
                .toList();
    }

    /** What happens when it ends like this, oldest first: a rung that must have been taken is made up for. */
    public List<ImpasseEvent> closing(Outcome outcome, String note, Person by, Instant at) {
        return Stream.concat(
                        outcome.impliedRung().filter(rung -> !hasTaken(rung)).stream()
                                .map(rung -> ImpasseEvent.taken(rung, by, at)),
                        Stream.of(ImpasseEvent.closed(outcome, note, by, at)))
                .toList();
    }

    /** How it ended if they are moving again now: by the highest rung that was taken. */
    public Outcome movingAgain() {
        return taken().max(Rung::compareTo)
                .map(rung -> switch (rung) {
                    case GUIDANCE, PAUSE -> Outcome.OUR_LEVEL;
                    case NAME_IT -> Outcome.AFTER_NAMING;
                    case SPONSORS -> Outcome.SPONSORS;
                    case BOSS_AT_THE_TABLE -> Outcome.BOSS_AT_THE_TABLE;
                })
                .orElse(Outcome.OUR_LEVEL);
    }

    /**
     * Which impasse a message moves that was posted by hand.
     *
     * @param open the open impasses of the deal, newest first
     * @param issue the issue that the message names; the newest impasse is meant by one that names none
     */
    public static Optional<Impasse> meantBy(List<Impasse> open, Optional<String> issue) {
        return open.stream()
                .filter(each -> issue.map(each.report()::isOn).orElse(true))
                .findFirst();
    }
}
