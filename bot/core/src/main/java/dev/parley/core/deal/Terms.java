package dev.parley.core.deal;

import java.util.Objects;
import java.util.Optional;

/**
 * Who deals with whom. Empty texts are things not known yet.
 *
 * @param name what our side calls the deal
 * @param counterparty the other organisation
 * @param currency ISO 4217 code that amounts without one are taken to be in; empty if none was set
 * @param ourSponsor the person above our negotiator who backs the deal
 * @param theirSponsor that person's counterpart
 * @param style how the counterpart prefers to hear hard things, once known
 */
public record Terms(
        String name,
        String counterparty,
        String currency,
        String ourSponsor,
        String theirSponsor,
        Optional<Style> style) {

    /** Of a room where things were logged before anybody started a deal. */
    public static final Terms UNKNOWN = new Terms("", "", "", "", "", Optional.empty());

    public Terms {
        Objects.requireNonNull(name);
        Objects.requireNonNull(counterparty);
        Objects.requireNonNull(currency);
        Objects.requireNonNull(ourSponsor);
        Objects.requireNonNull(theirSponsor);
        Objects.requireNonNull(style);
    }

    /** The same with what only the other ones say; the name stays. */
    public Terms learning(Terms other) {
        return new Terms(
                name,
                counterparty.isEmpty() ? other.counterparty : counterparty,
                currency.isEmpty() ? other.currency : currency,
                ourSponsor.isEmpty() ? other.ourSponsor : ourSponsor,
                theirSponsor.isEmpty() ? other.theirSponsor : theirSponsor,
                style.or(other::style));
    }

    /** Whether someone started the deal by name. */
    public boolean started() {
        return !name.isEmpty();
    }
}
