package dev.parley.core.deal;

import dev.parley.core.deal.DealSecret.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A deal under negotiation, with what our side keeps to itself.
 *
 * @param id which deal
 * @param terms who deals with whom
 * @param batna our best alternative, once noted
 * @param mandate what our management lets us trade, once noted
 * @param issues what is negotiated, in the order in which it was named
 */
public record Deal(DealId id, Terms terms, Optional<Batna> batna, Optional<Mandate> mandate, List<DealIssue> issues) {

    public Deal {
        Objects.requireNonNull(id);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(batna);
        Objects.requireNonNull(mandate);
        issues = List.copyOf(issues);
    }

    public static Deal unnamed(DealId id) {
        return new Deal(id, Terms.UNKNOWN, Optional.empty(), Optional.empty(), List.of());
    }

    public Deal with(Terms newTerms) {
        return new Deal(id, newTerms, batna, mandate, issues);
    }

    public Deal with(Batna newBatna) {
        return new Deal(id, terms, Optional.of(newBatna), mandate, issues);
    }

    public Deal with(Mandate newMandate) {
        return new Deal(id, terms, batna, Optional.of(newMandate), issues);
    }

    /** This deal with the issue added, or put in place of the one of the same name. */
    public Deal with(DealIssue issue) {
        boolean known = issues.stream().anyMatch(each -> sameName(each, issue.name()));
        List<DealIssue> after = known
                ? issues.stream()
                        .map(each -> sameName(each, issue.name()) ? issue : each)
                        .toList()
                : Stream.concat(issues.stream(), Stream.of(issue)).toList();
        return new Deal(id, terms, batna, mandate, after);
    }

    /** This deal after another one became part of it: what this one says wins, what only the other one knows is added. */
    public Deal merging(Deal other) {
        Deal merged =
                new Deal(id, terms.learning(other.terms), batna.or(other::batna), mandate.or(other::mandate), issues);
        for (DealIssue issue : other.issues) {
            boolean adds = merged.issue(issue.name())
                    .map(known -> known.reservationPoint().isEmpty())
                    .orElse(true);
            merged = adds ? merged.with(issue) : merged;
        }
        return merged;
    }

    public Optional<DealIssue> issue(String name) {
        return issues.stream().filter(each -> sameName(each, name)).findFirst();
    }

    /** The one list of what of the deal itself must not reach the counterpart: reservation points, the BATNA with its names, the mandate. */
    public Stream<DealSecret> secrets() {
        return Stream.of(
                        issues.stream()
                                .flatMap(each -> each.reservationPoint().stream()
                                        .map(point -> new DealSecret(Kind.RESERVATION_POINT, each.name(), point))),
                        batna.stream().map(each -> new DealSecret(Kind.BATNA, "", each)),
                        batna.stream()
                                .flatMap(each -> each.names().stream())
                                .map(name -> new DealSecret(Kind.NAME, "", name)),
                        mandate.stream().map(each -> new DealSecret(Kind.MANDATE, "", each)))
                .flatMap(each -> each);
    }

    /** The names in this deal that everybody knows: the counterparty, both sponsors, the issues and the deal's own. */
    public List<String> publicNames() {
        return Stream.concat(
                        Stream.of(terms.name(), terms.counterparty(), terms.ourSponsor(), terms.theirSponsor()),
                        issues.stream().map(DealIssue::name))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean sameName(DealIssue issue, String name) {
        return issue.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT));
    }
}
