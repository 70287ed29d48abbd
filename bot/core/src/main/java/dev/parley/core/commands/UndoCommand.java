package dev.parley.core.commands;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Reply;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.store.Ledger;
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
    public Work run(Entry entry, Situation situation) {
        return new Work.Change(ledger -> lastAct(ledger, situation)
                .map(act -> undo(ledger, act, situation))
                .orElseGet(UndoCommand::nothingToUndo));
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return Subject.of(subject).flatMap(about -> switch (action) {
            case "entry" -> Optional.of(undoThis(about, situation));
            case "restore" -> Optional.of(restore(about, situation));
            default -> Optional.<Work>empty();
        });
    }

    private static Optional<Concession> lastAct(Ledger ledger, Situation situation) {
        return Cases.id(ledger, situation)
                .flatMap(deal ->
                        ledger.concessions().lastActOf(deal, situation.room().key(), situation.person()));
    }

    private static Work undoThis(Subject about, Situation situation) {
        return ConcessionsCommand.onEntry(about, situation, (ledger, current) -> {
            boolean own = current.revision() == about.revision() && isBy(situation, current);
            return own && current.act() != Act.UNDONE ? undo(ledger, current, situation) : changedSince(current);
        });
    }

    /** People are known by id within an installation; somebody else may have the same id in another one. */
    private static boolean isBy(Situation situation, Concession act) {
        return act.by().id().equals(situation.person().id())
                && act.room().installation().equals(situation.room().key().installation());
    }

    private static Reply undo(Ledger ledger, Concession act, Situation situation) {
        List<Concession> history = ledger.concessions().history(act.deal(), act.number());
        Concession current = history.get(history.size() - 1);
        Deque<Concession> standing = standing(history);
        if (standing.isEmpty() || standing.pop().revision() != act.revision()) {
            return changedSince(current);
        }
        Optional<Concession> before = Optional.ofNullable(standing.peek());
        Concession after = Revision.like(
                before.orElse(act), current, before.map(Concession::withdrawn).orElse(true), Act.UNDONE, situation);
        ledger.concessions().revise(after);
        String title = after.withdrawn()
                ? "Took back no. " + after.number() + ", logged " + Times.moment(act.at(), situation)
                : "Took back your change to no. " + after.number() + " of " + Times.moment(act.at(), situation);
        return Reply.inPlace(OnlyYou.titled(title)
                .add(new LogView(situation).table("The entry as it stands", List.of(after)))
                .buttons(Button.normal(
                        "Put it back", new Press("undo", "restore", after.number() + ":" + after.revision())))
                .done());
    }

    /** The acts that were not undone, the latest on top. */
    private static Deque<Concession> standing(List<Concession> history) {
        Deque<Concession> standing = new ArrayDeque<>();
        for (Concession revision : history) {
            if (revision.act() == Act.UNDONE) {
                standing.pop();
            } else {
                standing.push(revision);
            }
        }
        return standing;
    }

    private static Work restore(Subject about, Situation situation) {
        return ConcessionsCommand.onEntry(about, situation, (ledger, current) -> {
            if (current.revision() != about.revision() || current.act() != Act.UNDONE) {
                return changedSince(current);
            }
            Concession undone = ledger.concessions().history(current.deal(), current.number()).stream()
                    .filter(each -> each.revision() == current.revision() - 1)
                    .findFirst()
                    .orElseThrow();
            return ConcessionsCommand.revise(
                    ledger,
                    Revision.like(undone, current, undone.withdrawn(), Act.RESTORED, situation),
                    "Put back no. " + current.number(),
                    situation);
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
