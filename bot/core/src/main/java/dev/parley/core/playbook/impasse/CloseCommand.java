package dev.parley.core.playbook.impasse;

import dev.parley.core.chat.Option;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.dispatch.Work;
import dev.parley.core.impasse.Outcome;
import dev.parley.core.playbook.common.ImpasseForm;
import dev.parley.core.playbook.common.Subject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Closes an impasse with how it ended. */
public final class CloseCommand implements Command {

    private static final String OUTCOME = "outcome";
    private static final String NOTE = "note";

    private static final CommandSpec SPEC = new CommandSpec(
                    "impasses close",
                    "Close an impasse and note how it ended",
                    "Close an impasse",
                    List.of(
                            Argument.required(
                                    Arguments.NUMBER, "Impasse", Kind.NUMBER, "The number of the impasse.", "1"),
                            Argument.choice(
                                    OUTCOME,
                                    "How did it end?",
                                    Kind.CHOICE,
                                    true,
                                    Arrays.stream(Outcome.values())
                                            .map(each -> new Option(ImpasseForm.id(each.name()), each.label()))
                                            .toList(),
                                    "The step that solved it, or that you walked away."),
                            Argument.optional(
                                    NOTE,
                                    "Note",
                                    Kind.PARAGRAPH,
                                    "Worth remembering next time.",
                                    "they needed a reason for finance")),
                    List.of(
                            "/impasses close 1 solved by sponsors",
                            "/impasses close 1 | walked away | no budget this year"),
                    false)
            .submittedWith("Close");

    private final LadderView ladder;

    public CloseCommand(LadderView ladder) {
        this.ladder = ladder;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String missing(Argument argument) {
        return argument.name().equals(OUTCOME) ? "Choose how it ended." : "Which impasse? Its number comes first.";
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        if (!action.equals("open") || Subject.of(subject).isEmpty()) {
            return Optional.empty();
        }
        Map<String, PublicText> fields = new LinkedHashMap<>();
        fields.put(OUTCOME, new PublicText(""));
        fields.put(NOTE, new PublicText(""));
        return Optional.of(new Work.Look(
                transaction -> new Reply.Ask(Fields.partial(SPEC, subject, SPEC.title(), List.of(), fields))));
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        int number = arguments.number().orElseThrow();
        Outcome outcome = Outcome.valueOf(ImpasseForm.name(
                arguments.choices().getOrDefault(OUTCOME, List.of()).get(0)));
        return new Work.Change(transaction -> ImpassesCommand.on(transaction, number, context, (deal, impasse) -> {
            if (!impasse.isOpen()) {
                return Reply.refused(
                        "Impasse " + number + " is already closed.",
                        "/impasses edit " + number + " note=\"they found budget\"",
                        "/impasses " + number);
            }
            impasse.closing(outcome, arguments.text(NOTE), context.person(), context.now())
                    .forEach(event -> transaction.impasses().add(deal.id(), number, event));
            return Reply.inPlace(ladder.of(
                    transaction,
                    deal,
                    transaction.impasses().find(deal.id(), number).orElseThrow(),
                    context));
        }));
    }
}
