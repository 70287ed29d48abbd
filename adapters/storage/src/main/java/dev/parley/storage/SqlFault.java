package dev.parley.storage;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/**
 * What a database complained about, without its words: those quote values, and values are private. The state is the
 * SQLSTATE, the code the vendor's own.
 */
final class SqlFault extends RuntimeException {

    private SqlFault(SQLException from) {
        super("database error, state " + from.getSQLState() + ", code " + from.getErrorCode());
        setStackTrace(from.getStackTrace());
    }

    private SqlFault(JdbiException from) {
        super(from.getClass().getSimpleName());
        setStackTrace(from.getStackTrace());
    }

    /** The throwable itself, unless a database's words are in it. */
    static Throwable withoutValues(Throwable thrown) {
        Optional<SQLException> complaint = complaintIn(thrown);
        if (complaint.isPresent()) {
            return new SqlFault(complaint.get());
        }
        return thrown instanceof JdbiException jdbi ? new SqlFault(jdbi) : thrown;
    }

    /** Whether another transaction got in the way, and the whole transaction has to be done again. */
    static boolean isConflict(Throwable thrown) {
        return stateOf(thrown).startsWith("40");
    }

    /** Whether a key was taken by another transaction since it was looked up. */
    static boolean isTaken(Throwable thrown) {
        return stateOf(thrown).equals("23505");
    }

    private static String stateOf(Throwable thrown) {
        return complaintIn(thrown).map(SQLException::getSQLState).orElse("");
    }

    static Optional<SQLException> complaintIn(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException complaint) {
                return Optional.of(complaint);
            }
        }
        return Optional.empty();
    }
}
