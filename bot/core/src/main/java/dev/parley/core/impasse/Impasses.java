package dev.parley.core.impasse;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.Installation;
import java.util.List;
import java.util.Optional;

/** The impasses of every deal, open and closed, with their histories. */
public interface Impasses {

    /** Keeps a new impasse under the next number of the deal. */
    Impasse report(DealId deal, Report report, ImpasseEvent reported);

    /**
     * Puts another report in place of the one that an impasse has; its history stays as it is.
     *
     * @throws IllegalStateException if there is no such impasse
     */
    void revise(DealId deal, int number, Report report);

    /** Adds to the history of an impasse. */
    void add(DealId deal, int number, ImpasseEvent event);

    Optional<Impasse> find(DealId deal, int number);

    /** Up to {@code size} impasses of a deal, open ones first, newest first within each. */
    List<Impasse> of(DealId deal, int size);

    /** The latest open impasses of a deal, newest first. */
    default List<Impasse> open(DealId deal) {
        return of(deal, 20).stream().filter(Impasse::isOpen).toList();
    }

    /**
     * How many impasses with this counterparty, over all deals of the installation, already brought this sponsor in
     * ({@link Rung#SPONSORS} or {@link Rung#BOSS_AT_THE_TABLE} taken), however the names are capitalised.
     */
    int timesBroughtIn(Installation installation, String ourSponsor, String counterparty);
}
