package dev.parley.core.commands;

import dev.parley.core.chat.Reply;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Offers;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.disclosure.LimitCheck.Finding;
import dev.parley.core.store.Ledger;
import java.util.List;
import java.util.Map;

/** Logs a concession, and says at once when nothing was got for it ({@code power}). */
public final class ConcedeCommand implements Command {

    private static final CommandSpec SPEC = new CommandSpec(
                    "concede",
                    "Log a concession: what you gave and what you got",
                    "Log a concession",
                    Log.FIELDS,
                    List.of(
                            "/concede price | 5% off | 24-month term | us 40k, them 90k | signed by 30 June",
                            "/concede support | named engineer", "/concede item=rollout get=\"start in March\""),
                    false)
            .submittedWith("Log");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Offers offers(Ledger ledger, Situation situation) {
        List<String> issues = Cases.deal(ledger, situation).stream()
                .flatMap(deal -> deal.issues().stream())
                .map(DealIssue::name)
                .toList();
        return new Offers(Map.of(), Map.of(Log.ITEM, issues));
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        if (entry.text(Log.GIVE).isEmpty() && entry.text(Log.GET).isEmpty()) {
            return new Work.Look(ledger -> new Reply.Ask(entry.again()
                    .with(Map.of(
                            Log.GIVE,
                            "Say what was given, or below what was got. One of the two is enough, both are better."))));
        }
        Move move = new Move(
                entry.text(Log.ITEM),
                entry.text(Log.GIVE),
                entry.text(Log.GET),
                new Worth(entry.text(Log.VALUE)),
                entry.text(Log.TRIGGER),
                entry.text(Log.SOURCE));
        return new Work.Change(ledger -> {
            List<Finding> beyond = Limits.beyond(ledger, move, situation);
            if (!beyond.isEmpty() && !entry.subject().equals(Limits.knowingly(move))) {
                return new Reply.Ask(Limits.again(SPEC, entry, move, beyond));
            }
            Reply logged = log(ledger, move, situation);
            Limits.onRecord(ledger, move, beyond, situation);
            return logged;
        });
    }

    private static Reply log(Ledger ledger, Move move, Situation situation) {
        Deal deal = ledger.deals().openAt(situation.room(), situation.now());
        Concession logged = ledger.concessions()
                .log(
                        deal.id(),
                        move.about(Filing.of(ledger, deal, move.item())),
                        situation.person(),
                        situation.room().key(),
                        situation.now());
        return Reply.answer(new EntryView(situation).logged(ledger, deal, logged));
    }
}
