package dev.parley.storage;

import dev.parley.core.chat.Reply;
import dev.parley.core.store.StoreFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection over which everything is written. For one thread. */
final class WriteConnection implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WriteConnection.class);
    private static final int TRIES = 3;

    private final Connection connection;
    private final Handle handle;
    private final boolean checkpoints;

    WriteConnection(Connection connection, Database.Kind kind) throws SQLException {
        this.connection = connection;
        this.checkpoints = kind.checkpoints();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        handle = Columns.configure(Jdbi.create(connection)).open();
    }

    /** Another transaction got in the way; all of this one has to be rolled back. */
    static final class Conflict extends Exception {
        Conflict(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Does one change within the transaction. If it fails, only it is rolled back.
     *
     * @return what to answer once the transaction is durable
     * @throws SQLException if the connection, and with it the transaction, is lost
     */
    Supplier<Reply> attempt(PendingChange change) throws SQLException, Conflict {
        for (int tried = 1; ; tried++) {
            Savepoint before = connection.setSavepoint("change");
            try {
                Reply reply = answer(change, before);
                connection.releaseSavepoint(before);
                return () -> reply;
            } catch (Throwable e) {
                if (SqlFault.isConflict(e)) {
                    throw new Conflict(e);
                }
                connection.rollback(before);
                connection.releaseSavepoint(before);
                if (!SqlFault.isTaken(e) || tried == TRIES) {
                    return PendingChange.failure(StoreFault.Saved.NO, SqlFault.withoutValues(e));
                }
            }
        }
    }

    private Reply answer(PendingChange change, Savepoint before) throws SQLException {
        ScopedHandle turn = new ScopedHandle(handle);
        try {
            JdbiDeliveries deliveries = new JdbiDeliveries(turn);
            Optional<Reply> first = deliveries.answerTo(
                    change.delivery().room(),
                    change.delivery().person(),
                    change.delivery().id());
            if (first.isPresent()) {
                return first.get();
            }
            Reply reply =
                    Objects.requireNonNull(change.work().apply(JdbiTransaction.on(turn)), "a change without a reply");
            if (reply instanceof Reply.Refused) {
                connection.rollback(before);
            }
            deliveries.record(change.delivery(), reply);
            return reply;
        } finally {
            turn.end();
        }
    }

    /** Deletes some of the answers that nobody will ask for again. */
    int prune(int most) {
        return new JdbiDeliveries(new ScopedHandle(handle)).prune(most);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Puts on disk what was committed. */
    void makeDurable() throws SQLException {
        if (checkpoints) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** Closed, as far as that is possible: nothing more is asked of a broken connection. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            log.warn("the writer's connection did not close", SqlFault.withoutValues(e));
        }
    }
}
