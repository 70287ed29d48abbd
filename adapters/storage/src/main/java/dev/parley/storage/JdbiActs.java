package dev.parley.storage;

import dev.parley.core.concession.Concession;
import dev.parley.core.concession.EntryHistory;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who did what to the entries of a log, with what of it can be undone. */
final class JdbiActs {
    private final ScopedHandle turn;

    JdbiActs(ScopedHandle turn) {
        this.turn = turn;
    }

    /** Moves a revision to the earlier ones. If it gives way to an undo, the act that is undone can be no more. */
    void putAside(StoredConcession before, boolean undo) {
        copy(before, before.undoable() && !undo);
        if (undo && !before.undoable()) {
            Concession entry = before.concession();
            new EntryHistory(earlier(entry.deal(), entry.number())).undoable().ifPresent(this::undone);
        }
    }

    private void copy(StoredConcession before, boolean undoable) {
        turn.update(before.concession().deal(), """
                INSERT INTO concession_revision
                  (installation, deal, number, revision, item, given, gotten, worth, contingency, source,
                   settlement, withdrawn, logged_at, act, made_by, made_by_name, room_installation, channel,
                   made_at, act_number, undoable)
                SELECT
                  installation, deal, number, revision, item, given, gotten, worth, contingency, source,
                  settlement, withdrawn, logged_at, act, made_by, made_by_name, room_installation, channel,
                  made_at, act_number, :undoable
                FROM concession
                WHERE installation = :installation AND deal = :deal AND number = :number""")
                .bind("number", before.concession().number())
                .bind("undoable", undoable)
                .execute();
    }

    private void undone(Concession act) {
        turn.update(act.deal(), """
                UPDATE concession_revision SET undoable = FALSE
                WHERE installation = :installation AND deal = :deal AND number = :number
                  AND revision = :revision""")
                .bind("number", act.number())
                .bind("revision", act.revision())
                .execute();
    }

    /** The revisions of an entry before its current one, oldest first. */
    List<Concession> earlier(DealId deal, int number) {
        return turn.query(deal, """
                SELECT * FROM concession_revision
                WHERE installation = :installation AND deal = :deal AND number = :number
                ORDER BY installation, deal, number, revision""")
                .bind("number", number)
                .map((row, context) -> StoredConcession.concession(row))
                .list();
    }

    Optional<Concession> lastOf(DealId deal, RoomKey room, Person person) {
        return Stream.of("concession", "concession_revision")
                .flatMap(table -> lastIn(table, deal, room, person).stream())
                .max(Comparator.comparing(StoredConcession::actNumber))
                .map(StoredConcession::concession);
    }

    private Optional<StoredConcession> lastIn(String table, DealId deal, RoomKey room, Person person) {
        return Columns.in(turn.query(deal, """
                SELECT * FROM <table>
                WHERE installation = :installation AND deal = :deal
                  AND room_installation = :room_installation AND channel = :channel
                  AND made_by = :made_by AND undoable = TRUE
                ORDER BY installation DESC, deal DESC, room_installation DESC, channel DESC, made_by DESC,
                  undoable DESC, act_number DESC
                FETCH FIRST 1 ROW ONLY"""), room)
                .define("table", table)
                .bind("made_by", person.id())
                .map((row, context) -> StoredConcession.read(row))
                .findOne();
    }
}
