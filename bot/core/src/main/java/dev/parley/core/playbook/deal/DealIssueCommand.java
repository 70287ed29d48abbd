package dev.parley.core.playbook.deal;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Option;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.Direction;
import dev.parley.core.deal.ReservationPoint;
import dev.parley.core.disclosure.LimitCheck;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.ImpasseForm;
import dev.parley.core.playbook.common.Limits;
import dev.parley.core.store.Transaction;
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
                                    .map(each -> new Option(ImpasseForm.id(each.name()), each.label()))
                                    .toList(),
                            "Only where the words above don't say it.")),
            List.of("/deal issue price | not below 110k", "/deal issue liability cap | twice the yearly fee"),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return switch (action) {
            case "open" -> Optional.of(new Work.Look(transaction -> new Reply.Ask(form())));
            case "least" -> Optional.of(choose(subject, Direction.FLOOR, context));
            case "most" -> Optional.of(choose(subject, Direction.CEILING, context));
            default -> Optional.empty();
        };
    }

    private static Form form() {
        Map<String, Text> fields = new LinkedHashMap<>();
        fields.put(ISSUE, new PublicText(""));
        fields.put(POINT, new SecretText(new Confidential("")));
        return Fields.partial(SPEC, "", SPEC.title(), List.of(), fields);
    }

    private static Work choose(String place, Direction direction, CommandContext context) {
        return new Work.Change(transaction -> Limits.choose(transaction, place, direction, context)
                .flatMap(issue -> issue.reservationPoint().map(point -> noted(issue, point, direction)))
                .orElseGet(() -> Reply.refused("That issue isn't in this deal any more.", "/deal")));
    }

    private static Reply noted(DealIssue issue, ReservationPoint point, Direction direction) {
        String which = direction == Direction.FLOOR ? "least" : "most";
        return Reply.answer(PrivateMessage.titled("Noted")
                .add(new Block.Paragraph<Text>(List.of(new SecretText(Confidential.composed(
                        reader -> reader.read(point) + " is the " + which + " you accept on " + issue.name() + ".")))))
                .done());
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        return new Work.Change(transaction -> {
            Deal deal = transaction.deals().openAt(context.room(), context.now());
            Optional<DealIssue> known = deal.issue(arguments.text(ISSUE));
            if (known.isEmpty() && deal.issues().size() >= MOST_ISSUES) {
                return Reply.refused("This deal has " + MOST_ISSUES + " issues, the most I can keep.", "/deal");
            }
            DealIssue issue = issue(arguments, known);
            Deal after = deal.with(issue);
            transaction.deals().keep(after);
            return Reply.answer(view(transaction, after, issue, known, context));
        });
    }

    private static DealIssue issue(Arguments arguments, Optional<DealIssue> known) {
        Optional<Direction> chosen = arguments.choices().getOrDefault(LIMIT, List.of()).stream()
                .findFirst()
                .map(id -> Direction.valueOf(ImpasseForm.name(id)));
        String name = known.map(DealIssue::name).orElse(arguments.text(ISSUE));
        Optional<Direction> before = known.flatMap(DealIssue::chosen);
        return arguments.text(POINT).isEmpty()
                ? new DealIssue(name, known.flatMap(DealIssue::reservationPoint), chosen.or(() -> before))
                : new DealIssue(
                        name, Optional.of(new ReservationPoint(arguments.text(POINT))), chosen.or(() -> before));
    }

    /** The deal, with what the note replaced, and the one question that its wording may leave open. */
    private static PrivateMessage view(
            Transaction transaction, Deal deal, DealIssue issue, Optional<DealIssue> known, CommandContext context) {
        List<Block.Fact<Text>> replaced = known.flatMap(DealIssue::reservationPoint).stream()
                .filter(before -> !before.equals(issue.reservationPoint().orElse(before)))
                .map(before -> PrivateMessage.fact("Reservation point until now", before))
                .toList();
        PrivateMessage view = DealCommand.view(transaction, deal, context, replaced);
        return LimitCheck.question(issue, deal.terms().currency())
                .map(question -> view.withFirst(
                        new Block.Paragraph<Text>(List.of(new SecretText(question))),
                        new Block.Actions<PublicText>(
                                Limits.choices(deal.issues().indexOf(issue), issue.name()))))
                .orElse(view);
    }
}
