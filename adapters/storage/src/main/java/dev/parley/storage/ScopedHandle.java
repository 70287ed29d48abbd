package dev.parley.storage;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work's turn on a connection. Whatever holds on to it afterwards is refused, rather than let into the next
 * turn. Every statement is bound to the installation that it may touch.
 */
final class ScopedHandle {
    private @Nullable Handle handle;

    ScopedHandle(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        if (handle == null) {
            throw new IllegalStateException("the work that this transaction was for is over");
        }
        return handle;
    }

    Query query(DealId deal, String sql) {
        return at(deal, handle().createQuery(sql));
    }

    Update update(DealId deal, String sql) {
        return at(deal, handle().createUpdate(sql));
    }

    Query query(RoomKey room, String sql) {
        return at(room, handle().createQuery(sql));
    }

    Update update(RoomKey room, String sql) {
        return at(room, handle().createUpdate(sql));
    }

    Query query(Installation installation, String sql) {
        return at(installation, handle().createQuery(sql));
    }

    Update update(Installation installation, String sql) {
        return at(installation, handle().createUpdate(sql));
    }

    private static <S extends SqlStatement<S>> S at(DealId deal, S statement) {
        return at(deal.installation(), statement).bind("deal", deal.id());
    }

    private static <S extends SqlStatement<S>> S at(RoomKey room, S statement) {
        return at(room.installation(), statement).bind("channel", room.channel());
    }

    private static <S extends SqlStatement<S>> S at(Installation installation, S statement) {
        return statement.bind("installation", installation.key());
    }

    void end() {
        handle = null;
    }
}
