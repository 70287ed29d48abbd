package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.disclosure.LimitCheck.Finding;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.MessageAction;
import dev.parley.core.dispatch.Prefill;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Limits;
import dev.parley.core.playbook.common.LogColumns;
import dev.parley.core.store.Transaction;
import java.util.List;
import java.util.Map;

/** Logs a concession, and says at once when nothing was got for it ({@code power}). */
public final class ConcedeCommand implements Command {

    private static final CommandSpec SPEC = new CommandSpec(
                    "concede",
                    "Log a concession: what you gave and what you got",
                    "Log a concession",
                    LogColumns.FIELDS,
                    List.of(
                            "/concede price | 5% off | 24-month term | us 40k, them 90k | signed by 30 June",
                            "/concede support | named engineer", "/concede item=rollout get=\"start in March\""),
                    false)
            .submittedWith("Log")
            .offeredOnMessages(new MessageAction(
                    "logConcession",
                    "Log as concession",
                    "Log what this message gives",
                    LogColumns.GIVE,
                    LogColumns.SOURCE));

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Prefill prefill(Transaction transaction, CommandContext context) {
        List<String> issues = CurrentDeal.deal(transaction, context).stream()
                .flatMap(deal -> deal.issues().stream())
                .map(DealIssue::name)
                .toList();
        return new Prefill(Map.of(), Map.of(LogColumns.ITEM, issues));
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        if (arguments.text(LogColumns.GIVE).isEmpty()
                && arguments.text(LogColumns.GET).isEmpty()) {
            return new Work.Look(transaction -> new Reply.Ask(arguments
                    .again()
                    .with(Map.of(
                            LogColumns.GIVE,
                            "Say what you gave, or below what you got. One is enough; both are better."))));
        }
        Move move = new Move(
                arguments.text(LogColumns.ITEM),
                arguments.text(LogColumns.GIVE),
                arguments.text(LogColumns.GET),
                new Worth(arguments.text(LogColumns.VALUE)),
                arguments.text(LogColumns.TRIGGER),
                arguments.text(LogColumns.SOURCE));
        return new Work.Change(transaction -> {
            List<Finding> beyond = Limits.beyond(transaction, move, context);
            if (!beyond.isEmpty() && !arguments.subject().equals(Limits.knowingly(move))) {
                return new Reply.Ask(Limits.again(SPEC, arguments, move, beyond));
            }
            Reply logged = log(transaction, move, context);
            Limits.onRecord(transaction, move, beyond, context);
            return logged;
        });
    }

    private static Reply log(Transaction transaction, Move move, CommandContext context) {
        Deal deal = transaction.deals().openAt(context.room(), context.now());
        Concession logged = transaction
                .concessions()
                .log(
                        deal.id(),
                        move.about(Filing.of(transaction, deal, move.item())),
                        context.person(),
                        context.room().key(),
                        context.now());
        return Reply.answer(new EntryView(context).logged(transaction, deal, logged));
    }
}
