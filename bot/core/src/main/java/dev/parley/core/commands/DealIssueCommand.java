package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
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
import dev.parley.core.deal.ReservationPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names an issue of the deal and, in private, where our side walks away on it ({@code power}). */
public final class DealIssueCommand implements Command {

    private static final String ISSUE = "issue";
    private static final String POINT = "reservation point";
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
                            .keptPrivate()),
            List.of("/deal issue price | 110k", "/deal issue liability cap | twice the yearly fee"),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        Map<String, Words> fields = new LinkedHashMap<>();
        fields.put(ISSUE, new Open(""));
        fields.put(POINT, new Secret(new Confidential("")));
        return action.equals("open")
                ? Optional.of(new Work.Look(
                        ledger -> new Reply.Ask(Fields.partial(SPEC, "", SPEC.title(), List.of(), fields))))
                : Optional.empty();
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        return new Work.Change(ledger -> {
            Deal deal = ledger.deals().openAt(situation.room(), situation.now());
            Optional<DealIssue> known = deal.issue(entry.text(ISSUE));
            if (known.isEmpty() && deal.issues().size() >= MOST_ISSUES) {
                return Reply.refused("This deal has " + MOST_ISSUES + " issues, which is as many as I keep.", "/deal");
            }
            Optional<ReservationPoint> point = entry.text(POINT).isEmpty()
                    ? known.flatMap(DealIssue::reservationPoint)
                    : Optional.of(new ReservationPoint(entry.text(POINT)));
            Deal after = deal.with(new DealIssue(known.map(DealIssue::name).orElse(entry.text(ISSUE)), point));
            ledger.deals().keep(after);
            List<Block.Fact<Words>> replaced = known.flatMap(DealIssue::reservationPoint).stream()
                    .filter(before -> !before.equals(point.orElse(before)))
                    .map(before -> OnlyYou.fact("Reservation point until now", before))
                    .toList();
            return Reply.answer(DealCommand.view(ledger, after, situation, replaced));
        });
    }
}
