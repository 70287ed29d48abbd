package dev.parley.core.commands;

import dev.parley.core.command.Situation;
import dev.parley.core.deal.Direction;
import dev.parley.core.store.Ledger;

/** Which way the reservation points of a deal go, where their wording does not say it. */
final class Limits {

    private Limits() {}

    /**
     * Notes that the reservation point on an issue is a floor or a ceiling.
     *
     * @param place of the issue among those of the deal, from 0, as a button carries it; anything else is passed over
     */
    static void choose(Ledger ledger, String place, Direction direction, Situation situation) {
        Cases.deal(ledger, situation)
                .ifPresent(deal -> deal.issues().stream()
                        .skip(
                                place.matches("\\d{1,3}")
                                        ? Integer.parseInt(place)
                                        : deal.issues().size())
                        .findFirst()
                        .ifPresent(issue -> ledger.deals().keep(deal.with(issue.with(direction)))));
    }
}
