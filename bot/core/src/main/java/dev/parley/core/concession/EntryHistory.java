package dev.parley.core.concession;

import dev.parley.core.room.Signature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was done to one entry. Its acts are a stack: an undo takes the topmost off, everything else, a restoring
 * too, goes on top.
 */
public final class EntryHistory {

    private final List<Concession> revisions;

    /**
     * A history.
     *
     * @param revisions oldest first, at least one
     */
    public EntryHistory(List<Concession> revisions) {
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("an entry has been logged");
        }
        this.revisions = List.copyOf(revisions);
    }

    public Concession current() {
        return revisions.get(revisions.size() - 1);
    }

    /** The act that an undo would take back: the latest that was not undone; empty if all were. */
    public Optional<Concession> undoable() {
        return Optional.ofNullable(standing().peek());
    }

    /**
     * The revision by which this act is taken back: the entry is again as it was before, and withdrawn if it was not there.
     * Empty unless the act is the one that can be undone, since anything else would take back another's act with it.
     */
    public Optional<Concession> undoing(Concession act, Signature signature) {
        Deque<Concession> standing = standing();
        if (standing.isEmpty() || standing.pop().revision() != act.revision()) {
            return Optional.empty();
        }
        Concession before = standing.isEmpty() ? act : standing.peek();
        boolean withdrawn = standing.isEmpty() || before.withdrawn();
        return Optional.of(current().like(before, withdrawn, Act.UNDONE, signature));
    }

    /** The revision that brings back what the current one undid; empty unless that is an undo. */
    public Optional<Concession> restoring(Signature signature) {
        if (current().act() != Act.UNDONE) {
            return Optional.empty();
        }
        Concession undone = revisions.get(revisions.size() - 2);
        return Optional.of(current().like(undone, undone.withdrawn(), Act.RESTORED, signature));
    }

    /** The acts that were not undone, the latest on top. */
    private Deque<Concession> standing() {
        Deque<Concession> standing = new ArrayDeque<>();
        for (Concession revision : revisions) {
            if (revision.act() == Act.UNDONE) {
                standing.poll();
            } else {
                standing.push(revision);
            }
        }
        return standing;
    }
}
