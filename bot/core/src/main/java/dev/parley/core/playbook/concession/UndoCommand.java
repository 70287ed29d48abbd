package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.EntryHistory;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.playbook.common.Times;
import dev.parley.core.store.Transaction;
import java.util.List;
import java.util.Optional;

/** Takes back one's own last act on the log in this room. The entry keeps its number and its history. */
public final class UndoCommand implements Command {

    private static final CommandSpec SPEC = new CommandSpec(
            "undo", "Undo your own last change to this room's log", "Undo", List.of(), List.of("/undo"), false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        return new Work.Change(transaction -> lastAct(transaction, context)
                .map(act -> undo(transaction, act, context))
                .orElseGet(UndoCommand::nothingToUndo));
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return Subject.of(subject).flatMap(about -> switch (action) {
            case "entry" -> Optional.of(undoThis(about, context));
            case "restore" -> Optional.of(restore(about, context));
            default -> Optional.<Work>empty();
        });
    }

    private static Optional<Concession> lastAct(Transaction transaction, CommandContext context) {
        return CurrentDeal.id(transaction, context)
                .flatMap(deal ->
                        transaction.concessions().lastActOf(deal, context.room().key(), context.person()));
    }

    private static Work undoThis(Subject about, CommandContext context) {
        return ConcessionsCommand.onEntry(about, context, (transaction, current) -> {
            boolean own = current.revision() == about.revision()
                    && current.signature().isOfSamePerson(context.signature());
            return own && current.act() != Act.UNDONE ? undo(transaction, current, context) : changedSince(current);
        });
    }

    private static Reply undo(Transaction transaction, Concession act, CommandContext context) {
        EntryHistory history = new EntryHistory(transaction.concessions().history(act.deal(), act.number()));
        return history.undoing(act, context.signature())
                .map(after -> undone(transaction, act, after, context))
                .orElseGet(() -> changedSince(history.current()));
    }

    private static Reply undone(Transaction transaction, Concession act, Concession after, CommandContext context) {
        transaction.concessions().revise(after);
        String title = after.withdrawn()
                ? "Took back no. " + after.number() + ", logged " + Times.moment(act.at(), context)
                : "Took back your change to no. " + after.number() + " of " + Times.moment(act.at(), context);
        return Reply.inPlace(PrivateMessage.titled(title)
                .add(new LogView(context).table("The entry now", List.of(after)))
                .buttons(Button.normal(
                        "Put it back", new ButtonAction("undo", "restore", after.number() + ":" + after.revision())))
                .done());
    }

    private static Work restore(Subject about, CommandContext context) {
        return ConcessionsCommand.onEntry(about, context, (transaction, current) -> {
            EntryHistory history =
                    new EntryHistory(transaction.concessions().history(current.deal(), current.number()));
            return history.restoring(context.signature())
                    .filter(after -> current.revision() == about.revision())
                    .map(after ->
                            ConcessionsCommand.revise(transaction, after, "Put back no. " + current.number(), context))
                    .orElseGet(() -> changedSince(current));
        });
    }

    private static Reply changedSince(Concession current) {
        return Reply.refused(
                "Entry " + current.number() + " has changed since, last by "
                        + current.by().name() + ". Undoing this would lose that change.",
                "/concessions " + current.number());
    }

    private static Reply nothingToUndo() {
        return Reply.refused("You haven't changed anything in this room's log that you could undo.", "/concessions");
    }
}
