package dev.parley.core.store;

import dev.parley.core.deal.DealId;
import java.util.List;

/** What was disclosed on purpose. */
public interface Disclosures {

    /**
     * Puts a disclosure on record.
     *
     * @throws IllegalStateException if its room does not carry its deal
     */
    void record(Disclosure disclosure);

    /** Up to {@code size} disclosures of a deal, latest first. */
    List<Disclosure> of(DealId deal, int size);
}
