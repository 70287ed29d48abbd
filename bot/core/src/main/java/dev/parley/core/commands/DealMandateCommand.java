package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.OnlyYou;
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
import dev.parley.core.deal.Mandate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes what our own management lets us trade ({@code internal}). What is noted replaces what was noted before. */
public final class DealMandateCommand implements Command {

    private static final String MANDATE = "mandate";

    private static final CommandSpec SPEC = new CommandSpec(
            "deal mandate",
            "Note what your management lets you trade, in private",
            "Mandate",
            List.of(Argument.required(
                            MANDATE,
                            "Mandate",
                            Kind.PARAGRAPH,
                            "What you may give without asking. Never leaves this team.",
                            "up to 15% off against a 24-month term")
                    .keptPrivate()),
            List.of("/deal mandate up to 15% off against a 24-month term"),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return action.equals("open")
                ? Optional.of(new Work.Look(ledger -> {
                    Confidential now = Cases.deal(ledger, situation)
                            .flatMap(Deal::mandate)
                            .<Confidential>map(each -> each)
                            .orElseGet(() -> new Confidential(""));
                    return new Reply.Ask(
                            Fields.partial(SPEC, "", SPEC.title(), List.of(), Map.of(MANDATE, new Secret(now))));
                }))
                : Optional.empty();
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        return new Work.Change(ledger -> {
            Deal before = ledger.deals().openAt(situation.room(), situation.now());
            Deal after = before.with(new Mandate(entry.text(MANDATE)));
            ledger.deals().keep(after);
            List<Block.Fact<Words>> replaced = before.mandate().stream()
                    .map(each -> OnlyYou.fact("Mandate until now", each))
                    .toList();
            return Reply.answer(DealCommand.view(ledger, after, situation, replaced));
        });
    }
}
