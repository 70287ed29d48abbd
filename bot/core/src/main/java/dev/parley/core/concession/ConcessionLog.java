package dev.parley.core.concession;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of one log that count, in order, and what follows from them together. */
public final class ConcessionLog {

    private final List<Concession> entries;
    private final Map<Concession, Appraisal> appraisals = new LinkedHashMap<>();

    /**
     * A log of these entries; undone ones are left out.
     *
     * @param currency ISO 4217 code that bare amounts are taken to be in; empty for none
     */
    public ConcessionLog(List<Concession> entries, String currency) {
        this.entries = entries.stream().filter(entry -> !entry.withdrawn()).toList();
        this.entries.forEach(entry -> appraisals.put(entry, Appraisal.of(entry.move(), currency)));
    }

    public List<Concession> entries() {
        return entries;
    }

    /** What it comes to, by currency and rate. */
    public Totals totals() {
        return Totals.of(appraisals);
    }

    /** How the net adds up over up to so many of the newest entries that have one. */
    public Optional<Trend> trend(int newest) {
        return Trend.of(appraisals, newest);
    }

    /** The entries of which something is in none of the totals, with what is known of them, in order. */
    public Map<Concession, Appraisal> leftOut() {
        Map<Concession, Appraisal> leftOut = new LinkedHashMap<>(appraisals);
        leftOut.values().removeIf(Appraisal::isWhole);
        return leftOut;
    }

    /** How many gives without a return were decided on in this way. */
    public int count(Settlement settlement) {
        return (int) entries.stream()
                .filter(entry -> entry.isSettledWithoutReturn(settlement))
                .count();
    }

    /** How many gives on one issue were made as goodwill ({@code power}: repeated ones teach them to ask). */
    public int goodwillOn(String item, Issues issues) {
        return (int) entries.stream()
                .filter(entry -> entry.isSettledWithoutReturn(Settlement.GOODWILL))
                .filter(entry -> issues.areOne(entry.move().item(), item))
                .count();
    }
}
