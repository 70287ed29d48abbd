package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.playbook.common.Times;
import dev.parley.core.store.Transaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes back one's own last act on the log in this room. The entry keeps its number and its history. */
public final class UndoCommand implements Command {

    private static final CommandSpec SPEC = new CommandSpec(
            "undo",
            "Take back your own last change to the log in this room",
            "Undo",
            List.of(),
            List.of("/undo"),
            false);

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
            boolean own = current.revision() == about.revision() && isBy(context, current);
            return own && current.act() != Act.UNDONE ? undo(transaction, current, context) : changedSince(current);
        });
    }

    /** People are known by id within an installation; somebody else may have the same id in another one. */
    private static boolean isBy(CommandContext context, Concession act) {
        return act.by().id().equals(context.person().id())
                && act.room().installation().equals(context.room().key().installation());
    }

    private static Reply undo(Transaction transaction, Concession act, CommandContext context) {
        List<Concession> history = transaction.concessions().history(act.deal(), act.number());
        Concession current = history.get(history.size() - 1);
        Deque<Concession> membership = membership(history);
        if (membership.isEmpty() || membership.pop().revision() != act.revision()) {
            return changedSince(current);
        }
        Optional<Concession> before = Optional.ofNullable(membership.peek());
        Concession after = Revision.like(
                before.orElse(act), current, before.map(Concession::withdrawn).orElse(true), Act.UNDONE, context);
        transaction.concessions().revise(after);
        String title = after.withdrawn()
                ? "Took back no. " + after.number() + ", logged " + Times.moment(act.at(), context)
                : "Took back your change to no. " + after.number() + " of " + Times.moment(act.at(), context);
        return Reply.inPlace(PrivateMessage.titled(title)
                .add(new LogView(context).table("The entry as it stands", List.of(after)))
                .buttons(Button.normal(
                        "Put it back", new ButtonAction("undo", "restore", after.number() + ":" + after.revision())))
                .done());
    }

    /** The acts that were not undone, the latest on top. */
    private static Deque<Concession> membership(List<Concession> history) {
        Deque<Concession> membership = new ArrayDeque<>();
        for (Concession revision : history) {
            if (revision.act() == Act.UNDONE) {
                membership.pop();
            } else {
                membership.push(revision);
            }
        }
        return membership;
    }

    private static Work restore(Subject about, CommandContext context) {
        return ConcessionsCommand.onEntry(about, context, (transaction, current) -> {
            if (current.revision() != about.revision() || current.act() != Act.UNDONE) {
                return changedSince(current);
            }
            Concession undone = transaction.concessions().history(current.deal(), current.number()).stream()
                    .filter(each -> each.revision() == current.revision() - 1)
                    .findFirst()
                    .orElseThrow();
            return ConcessionsCommand.revise(
                    transaction,
                    Revision.like(undone, current, undone.withdrawn(), Act.RESTORED, context),
                    "Put back no. " + current.number(),
                    context);
        });
    }

    private static Reply changedSince(Concession current) {
        return Reply.refused(
                "Entry " + current.number() + " was changed since, last by "
                        + current.by().name() + ", so this can't be taken back without losing that.",
                "/concessions " + current.number());
    }

    private static Reply nothingToUndo() {
        return Reply.refused("You have changed nothing in this room's log that could be taken back.", "/concessions");
    }
}
