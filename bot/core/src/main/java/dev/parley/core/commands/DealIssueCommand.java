package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Option;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Secret;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Fields;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.Direction;
import dev.parley.core.deal.ReservationPoint;
import dev.parley.core.disclosure.LimitCheck;
import dev.parley.core.store.Ledger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names an issue of the deal and, in private, where our side walks away on it ({@code power}). */
public final class DealIssueCommand implements Command {

    private static final String ISSUE = "issue";
    private static final String POINT = "reservation point";
    private static final String LIMIT = "limit";
    private static final int MOST_ISSUES = 100;

    private static final CommandSpec SPEC = new CommandSpec(
            "deal issue",
            "Add an issue, with a private reservation point",
            "An issue of the deal",
            List.of(
                    Argument.required(ISSUE, "Issue", Kind.TEXT, "What is negotiated.", "price"),
                    Argument.optional(
                                    POINT,
                                    "Reservation point",
                                    Kind.TEXT,
                                    "Where you walk away. Never leaves this team.",
                                    "not below 110k")
                            .keptPrivate(),
                    Argument.choice(
                            LIMIT,
                            "It is",
                            Kind.CHOICE,
                            false,
                            Arrays.stream(Direction.values())
                                    .map(each -> new Option(Reports.id(each.name()), each.label()))
                                    .toList(),
                            "Only where the words above don't say it.")),
            List.of("/deal issue price | not below 110k", "/deal issue liability cap | twice the yearly fee"),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return switch (action) {
            case "open" -> Optional.of(new Work.Look(ledger -> new Reply.Ask(form())));
            case "least" -> Optional.of(choose(subject, Direction.FLOOR, situation));
            case "most" -> Optional.of(choose(subject, Direction.CEILING, situation));
            default -> Optional.empty();
        };
    }

    private static Form form() {
        Map<String, Words> fields = new LinkedHashMap<>();
        fields.put(ISSUE, new Open(""));
        fields.put(POINT, new Secret(new Confidential("")));
        return Fields.partial(SPEC, "", SPEC.title(), List.of(), fields);
    }

    private static Work choose(String place, Direction direction, Situation situation) {
        return new Work.Change(ledger -> Limits.choose(ledger, place, direction, situation)
                .flatMap(issue -> issue.reservationPoint().map(point -> noted(issue, point, direction)))
                .orElseGet(() -> Reply.refused("That issue isn't in this deal any more.", "/deal")));
    }

    private static Reply noted(DealIssue issue, ReservationPoint point, Direction direction) {
        String which = direction == Direction.FLOOR ? "least" : "most";
        return Reply.answer(OnlyYou.titled("Noted")
                .add(new Block.Paragraph<Words>(List.of(new Secret(Confidential.composed(
                        reader -> reader.read(point) + " is the " + which + " you accept on " + issue.name() + ".")))))
                .done());
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        return new Work.Change(ledger -> {
            Deal deal = ledger.deals().openAt(situation.room(), situation.now());
            Optional<DealIssue> known = deal.issue(entry.text(ISSUE));
            if (known.isEmpty() && deal.issues().size() >= MOST_ISSUES) {
                return Reply.refused("This deal has " + MOST_ISSUES + " issues, which is as many as I keep.", "/deal");
            }
            DealIssue issue = issue(entry, known);
            Deal after = deal.with(issue);
            ledger.deals().keep(after);
            return Reply.answer(view(ledger, after, issue, known, situation));
        });
    }

    private static DealIssue issue(Entry entry, Optional<DealIssue> known) {
        Optional<Direction> chosen = entry.choices().getOrDefault(LIMIT, List.of()).stream()
                .findFirst()
                .map(id -> Direction.valueOf(Reports.name(id)));
        String name = known.map(DealIssue::name).orElse(entry.text(ISSUE));
        Optional<Direction> before = known.flatMap(DealIssue::chosen);
        return entry.text(POINT).isEmpty()
                ? new DealIssue(name, known.flatMap(DealIssue::reservationPoint), chosen.or(() -> before))
                : new DealIssue(name, Optional.of(new ReservationPoint(entry.text(POINT))), chosen.or(() -> before));
    }

    /** The deal, with what the note replaced, and the one question that its wording may leave open. */
    private static OnlyYou view(
            Ledger ledger, Deal deal, DealIssue issue, Optional<DealIssue> known, Situation situation) {
        List<Block.Fact<Words>> replaced = known.flatMap(DealIssue::reservationPoint).stream()
                .filter(before -> !before.equals(issue.reservationPoint().orElse(before)))
                .map(before -> OnlyYou.fact("Reservation point until now", before))
                .toList();
        OnlyYou view = DealCommand.view(ledger, deal, situation, replaced);
        return LimitCheck.question(issue, deal.terms().currency())
                .map(question -> view.withFirst(
                        new Block.Paragraph<Words>(List.of(new Secret(question))),
                        new Block.Actions<Open>(Limits.choices(deal.issues().indexOf(issue), issue.name()))))
                .orElse(view);
    }
}
