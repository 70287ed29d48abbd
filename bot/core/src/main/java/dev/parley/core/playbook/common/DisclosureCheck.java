package dev.parley.core.playbook.common;

import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.LeakCheck;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealSecret;
import dev.parley.core.disclosure.LimitCheck;
import dev.parley.core.disclosure.LimitCheck.Finding;
import dev.parley.core.disclosure.LimitCheck.Verdict;
import dev.parley.core.disclosure.OutgoingText;
import dev.parley.core.disclosure.Statement;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.room.Exposure;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Transaction;
import dev.parley.templates.Blank;
import dev.parley.templates.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who would read a message, what of ours they would learn from it, and how it sits with our own limits. Made when a message is
 * previewed and again when it is posted: {@link #seal()} says whether anything changed in between.
 *
 * @param exposure of the room
 * @param revealed what the message gives away, by what it is called, such as {@code your reservation point on price}, with the
 *     secrets of the deal behind each. Never the values in the keys; empty for an internal room
 * @param secrets how many secrets it gives away
 * @param held which of {@code revealed} is held back. A limit that is stated openly as one's floor is no slip: softening it would
 *     make a bluff of it ({@code power})
 * @param elsewhere the names of the deal's other rooms
 * @param findings how it sits with our own limits
 * @param unguarded whether outsiders read along and nothing is noted that could be held back, and this was not said before
 */
public record DisclosureCheck(
        Exposure exposure,
        Map<String, List<DealSecret>> revealed,
        int secrets,
        List<String> held,
        List<String> elsewhere,
        List<Finding> findings,
        boolean unguarded) {

    public DisclosureCheck {
        held = List.copyOf(held);
        elsewhere = List.copyOf(elsewhere);
        findings = List.copyOf(findings);
    }

    /** Looks at a message that is about to be read by the room it was filled in. */
    public static DisclosureCheck of(Transaction transaction, Template template, Draft draft, CommandContext context) {
        Exposure exposure = context.room().exposure();
        Optional<Deal> deal = CurrentDeal.deal(transaction, context);
        String currency = deal.map(each -> each.terms().currency()).orElse("");
        List<String> elsewhere = deal.stream()
                .flatMap(each -> Rooms.beside(context.room().key(), transaction, each.id()).stream())
                .toList();
        List<Finding> findings =
                LimitCheck.of(statement(template, draft), deal.map(Deal::issues).orElse(List.of()), currency);
        if (!exposure.isExternal()) {
            return new DisclosureCheck(exposure, Map.of(), 0, List.of(), elsewhere, findings, false);
        }
        List<Named> secrets = Stream.concat(
                        secretsOf(template, draft), deal.stream().flatMap(each -> secretsOf(transaction, each)))
                .toList();
        LeakCheck message = OutgoingText.of(draft.text(), currency);
        Map<String, List<DealSecret>> revealed = new LinkedHashMap<>();
        List<Named> seen =
                secrets.stream().filter(each -> each.isRevealedBy(message)).toList();
        seen.forEach(each -> revealed.merge(
                each.name(),
                each.secret().stream().toList(),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        boolean unguarded = elsewhere.isEmpty()
                && secrets.isEmpty()
                && !transaction.drafts().anyBefore(draft);
        List<String> held = held(seen, findings, OutgoingText.of(stated(template, draft), currency));
        return new DisclosureCheck(exposure, revealed, seen.size(), held, elsewhere, findings, unguarded);
    }

    /** What the message says on an issue, and beside it. */
    private static Statement statement(Template template, Draft draft) {
        String issue = template.blanks().stream()
                .filter(blank ->
                        blank.prefill().filter(Blank.Prefill.ISSUES::equals).isPresent())
                .findFirst()
                .map(blank -> draft.values().getOrDefault(blank.name(), ""))
                .orElse("");
        return new Statement(
                issue,
                values(
                        template,
                        draft,
                        blank -> Set.of(Blank.Kind.AMOUNT, Blank.Kind.AMOUNT_OR_TEXT)
                                .contains(blank.kind())),
                values(
                        template,
                        draft,
                        blank -> blank.kind() == Blank.Kind.TEXT
                                && blank.prefill().isEmpty()));
    }

    private static List<String> values(Template template, Draft draft, Predicate<Blank> which) {
        return template.blanks().stream()
                .filter(which)
                .map(blank -> draft.values().getOrDefault(blank.name(), ""))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String stated(Template template, Draft draft) {
        return String.join(" ", statement(template, draft).figure());
    }

    /** All but the limit that is stated, and earlier ones that are the same figure. */
    private static List<String> held(List<Named> revealed, List<Finding> findings, LeakCheck stated) {
        List<String> open = findings.stream()
                .filter(each -> each.verdict() == Verdict.AT)
                .map(Finding::issue)
                .toList();
        return revealed.stream()
                .filter(each -> !each.isLimitOnAny(open) || !each.isRevealedBy(stated))
                .map(Named::name)
                .distinct()
                .toList();
    }

    /** A confidential value, what it is called, and the secret of the deal that it is. */
    private record Named(String name, Confidential value, Optional<DealSecret> secret) {

        boolean isRevealedBy(LeakCheck message) {
            return secret.map(each -> each.isRevealedBy(message)).orElseGet(() -> value.isRevealedBy(message));
        }

        boolean isLimitOnAny(List<String> issues) {
            return secret.filter(each -> each.isLimitOnAny(issues)).isPresent();
        }
    }

    /** What the deal keeps to itself, and what it kept to itself before that was changed. */
    private static Stream<Named> secretsOf(Transaction transaction, Deal deal) {
        List<DealSecret> now = deal.secrets().toList();
        Stream<Named> current = now.stream().map(each -> new Named(called(each), each.value(), Optional.of(each)));
        Stream<Named> former = transaction.deals().secretsEver(deal.id()).stream()
                .filter(each -> now.stream().noneMatch(other -> other.value().equals(each.value())))
                .map(each -> new Named(earlier(called(each)), each.value(), Optional.of(each)));
        Stream<Named> worths = transaction.concessions().worths(deal.id()).stream()
                .map(each -> new Named("the value of a logged concession", each, Optional.empty()));
        return Stream.of(current, former, worths).flatMap(each -> each);
    }

    private static String earlier(String called) {
        return called.replaceFirst("^(your|a) ", "an earlier ");
    }

    private static String called(DealSecret secret) {
        return switch (secret.kind()) {
            case RESERVATION_POINT -> "your reservation point on " + secret.issue();
            case BATNA -> "your BATNA";
            case NAME -> "a name in your BATNA";
            case MANDATE -> "your mandate";
        };
    }

    /** What was filled into blanks that are confidential by declaration. */
    private static Stream<Named> secretsOf(Template template, Draft draft) {
        return template.blanks().stream()
                .filter(Blank::confidential)
                .map(Blank::name)
                .filter(blank -> !draft.values().getOrDefault(blank, "").isEmpty())
                .map(blank -> new Named(
                        "“" + blank + "”", new Confidential(draft.values().getOrDefault(blank, "")), Optional.empty()));
    }

    /** What outsiders would learn. */
    List<String> names() {
        return List.copyOf(revealed.keySet());
    }

    public boolean has(Verdict verdict) {
        return findings.stream().anyMatch(each -> each.verdict() == verdict);
    }

    /** What goes on record once it is posted all the same. */
    public List<String> onRecord() {
        return Stream.concat(
                        names().stream(),
                        findings.stream()
                                .filter(each -> each.verdict() == Verdict.BEYOND)
                                .map(each -> beyond(each.issue())))
                .toList();
    }

    static String beyond(String issue) {
        return "a figure beyond your walk-away on " + issue;
    }

    /** Twelve characters that differ as soon as others would read it or something else would be revealed. */
    public String seal() {
        String readers = exposure.fold(() -> "internal", external -> "external" + external.outsiders());
        List<String> limits =
                findings.stream().map(each -> each.issue() + each.verdict()).toList();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((readers + names() + secrets + limits).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
