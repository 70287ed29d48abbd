package dev.parley.storage;

import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Worth;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A revision of an entry with its place among the acts of its deal.
 *
 * @param actNumber from 1; grows with every act in the deal
 * @param undoable whether the act of this revision is neither an undo nor undone
 */
record StoredConcession(Concession concession, long actNumber, boolean undoable) {

    static StoredConcession read(ResultSet row) throws SQLException {
        return new StoredConcession(concession(row), row.getLong("act_number"), row.getBoolean("undoable"));
    }

    static Concession concession(ResultSet row) throws SQLException {
        return new Concession(
                Columns.deal(row),
                row.getInt("number"),
                new Move(
                        row.getString("item"),
                        row.getString("given"),
                        row.getString("gotten"),
                        new Worth(row.getString("worth")),
                        row.getString("contingency"),
                        row.getString("source")),
                Settlement.valueOf(row.getString("settlement")),
                row.getBoolean("withdrawn"),
                Columns.instant(row, "logged_at"),
                row.getInt("revision"),
                Act.valueOf(row.getString("act")),
                Columns.madeBy(row),
                Columns.madeIn(row),
                Columns.instant(row, "made_at"));
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        Move move = concession.move();
        return Columns.in(Columns.by(statement, concession.by()), concession.room())
                .bind("number", concession.number())
                .bind("revision", concession.revision())
                .bind("item", move.item())
                .bind("given", move.give())
                .bind("gotten", move.get())
                .bind("worth", move.worth().forStorage())
                .bind("contingency", move.trigger())
                .bind("source", move.source())
                .bind("settlement", concession.settlement().name())
                .bind("withdrawn", concession.withdrawn())
                .bind("logged_at", concession.loggedAt())
                .bind("act", concession.act().name())
                .bind("made_at", concession.at())
                .bind("act_number", actNumber)
                .bind("undoable", undoable);
    }
}
