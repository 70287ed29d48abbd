package dev.parley.core.playbook.deal;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Mandate;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
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
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return action.equals("open")
                ? Optional.of(new Work.Look(transaction -> {
                    Confidential now = CurrentDeal.deal(transaction, context)
                            .flatMap(Deal::mandate)
                            .<Confidential>map(each -> each)
                            .orElseGet(() -> new Confidential(""));
                    return new Reply.Ask(
                            Fields.partial(SPEC, "", SPEC.title(), List.of(), Map.of(MANDATE, new SecretText(now))));
                }))
                : Optional.empty();
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        return new Work.Change(transaction -> {
            Deal before = transaction.deals().openAt(context.room(), context.now());
            Deal after = before.with(new Mandate(arguments.text(MANDATE)));
            transaction.deals().keep(after);
            List<Block.Fact<Text>> replaced = before.mandate().stream()
                    .map(each -> PrivateMessage.fact("Mandate until now", each))
                    .toList();
            return Reply.answer(DealCommand.view(transaction, after, context, replaced));
        });
    }
}
