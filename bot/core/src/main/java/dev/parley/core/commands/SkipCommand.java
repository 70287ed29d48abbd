package dev.parley.core.commands;

import dev.parley.core.chat.Open;
import dev.parley.core.chat.Reply;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Fields;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Rung;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Skips the next rung of an impasse, and keeps the reason why. */
public final class SkipCommand implements Command {

    private static final String REASON = "reason";

    private static final CommandSpec SPEC = new CommandSpec(
                    "impasses skip",
                    "Skip the next step of an impasse, saying why",
                    "Skip a step",
                    List.of(
                            Argument.required(Entry.NUMBER, "Impasse", Kind.NUMBER, "The number of the impasse.", "1"),
                            Argument.required(
                                    REASON,
                                    "Why skip it?",
                                    Kind.PARAGRAPH,
                                    "Kept in the history of the impasse.",
                                    "We asked for guidance last week")),
                    List.of("/impasses skip 1 we asked for guidance last week"),
                    false)
            .submittedWith("Skip this step");

    private final LadderView ladder;

    public SkipCommand(LadderView ladder) {
        this.ladder = ladder;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String missing(Argument argument) {
        return argument.name().equals(REASON)
                ? "Say why, in a few words; it is kept in the history."
                : "Which impasse? Its number comes first.";
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return action.equals("open") && Subject.of(subject).isPresent()
                ? Optional.of(new Work.Look(ledger -> new Reply.Ask(
                        Fields.partial(SPEC, subject, SPEC.title(), List.of(), Map.of(REASON, new Open(""))))))
                : Optional.empty();
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        int number = entry.number().orElseThrow();
        Optional<Rung> seen = Subject.of(entry.subject())
                .filter(about -> about.revision() >= 1 && about.revision() <= Rung.values().length)
                .map(about -> Rung.of(about.revision()));
        return new Work.Change(ledger -> ImpassesCommand.on(ledger, number, situation, (deal, impasse) -> {
            Optional<Rung> next = impasse.isOpen() ? impasse.next() : Optional.empty();
            if (next.isEmpty()) {
                return Reply.refused("Impasse " + number + " has no step left to skip.", "/impasses " + number);
            }
            if (seen.isPresent() && !seen.equals(next)) {
                return Reply.inPlace(ladder.of(ledger, deal, impasse, situation));
            }
            ledger.impasses()
                    .add(
                            deal.id(),
                            number,
                            ImpasseEvent.skipped(next.get(), entry.text(REASON), situation.person(), situation.now()));
            return Reply.inPlace(ladder.of(
                    ledger, deal, ledger.impasses().find(deal.id(), number).orElseThrow(), situation));
        }));
    }
}
