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
import dev.parley.core.deal.Batna;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Mandate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Notes one private thing about the deal. What is noted replaces what was noted before. */
public final class DealNoteCommand implements Command {

    private final CommandSpec spec;
    private final Argument note;
    private final Function<Deal, Optional<? extends Confidential>> noted;
    private final BiFunction<Deal, String, Deal> keep;

    private DealNoteCommand(
            String words,
            String summary,
            String title,
            Argument note,
            Function<Deal, Optional<? extends Confidential>> noted,
            BiFunction<Deal, String, Deal> keep) {
        this.note = note.keptPrivate();
        this.spec = new CommandSpec(
                words, summary, title, List.of(this.note), List.of("/" + words + " " + note.example()), false);
        this.noted = noted;
        this.keep = keep;
    }

    /** Our best alternative ({@code power}). */
    public static DealNoteCommand batna() {
        return new DealNoteCommand(
                "deal batna",
                "Note your best alternative, in private",
                "BATNA",
                Argument.required(
                        "batna",
                        "BATNA",
                        Kind.PARAGRAPH,
                        "What you do if there is no deal, in money, time and risk. Never leaves this team.",
                        "Contoso at 130k, live by June"),
                Deal::batna,
                (deal, text) -> deal.with(new Batna(text)));
    }

    /** What our own management lets us trade ({@code internal}). */
    public static DealNoteCommand mandate() {
        return new DealNoteCommand(
                "deal mandate",
                "Note what your management lets you trade, in private",
                "Mandate",
                Argument.required(
                        "mandate",
                        "Mandate",
                        Kind.PARAGRAPH,
                        "What you may give without asking. Never leaves this team.",
                        "up to 15% off against a 24-month term"),
                Deal::mandate,
                (deal, text) -> deal.with(new Mandate(text)));
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return action.equals("open")
                ? Optional.of(new Work.Look(ledger -> {
                    Confidential now = Cases.deal(ledger, situation)
                            .<Confidential>flatMap(deal -> noted.apply(deal).map(each -> each))
                            .orElseGet(() -> new Confidential(""));
                    return new Reply.Ask(
                            Fields.partial(spec, "", spec.title(), List.of(), Map.of(note.name(), new Secret(now))));
                }))
                : Optional.empty();
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        return new Work.Change(ledger -> {
            Deal before = ledger.deals().openAt(situation.room(), situation.now());
            Deal after = keep.apply(before, entry.text(note.name()));
            ledger.deals().keep(after);
            List<Block.Fact<Words>> replaced = noted.apply(before).stream()
                    .map(each -> OnlyYou.fact(note.label() + " until now", each))
                    .toList();
            return Reply.answer(DealCommand.view(ledger, after, situation, replaced));
        });
    }
}
