package dev.parley.storage;

import java.sql.SQLException;
import java.util.Map;

/** Why a database did not open, as a sentence with a way out. */
final class OpenFailure {
    /** By vendor code of H2, or SQLSTATE. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("90020", "is in use by another process. Stop that one, or choose another folder."),
            Map.entry("90030", "is damaged or isn't a database. Restore a backup, or choose another folder."),
            Map.entry("90048", "was not written by this version of H2. Choose another folder."),
            Map.entry("90028", "can't be read or written. Check that its folder exists and is writable."),
            Map.entry("90031", "can't be read or written. Check that its folder exists and is writable."),
            Map.entry("90062", "can't be created. Check that its folder exists and is writable."),
            Map.entry("90097", "is read-only. Make the file and its folder writable, or choose another folder."),
            Map.entry("28000", "didn't accept the user or password. Check both in the database URL."),
            Map.entry("28P01", "didn't accept the user or password. Check both in the database URL."),
            Map.entry("3D000", "doesn't exist. Create it, or correct its name in the database URL."),
            Map.entry("08001", "can't be reached. Check that it runs, and its host and port in the database URL."),
            Map.entry("42501", "doesn't let this user create tables. Grant that right, or use another user."));

    private OpenFailure() {}

    static StorageUnavailable about(Database database, Throwable thrown) {
        if (thrown instanceof StorageUnavailable already) {
            return already;
        }
        String reason = SqlFault.complaintIn(thrown)
                .map(OpenFailure::reason)
                .orElse("could not be set up. Give it an empty database, or choose another folder.");
        return new StorageUnavailable("The database " + database.place() + " " + reason, thrown);
    }

    private static String reason(SQLException complaint) {
        String byCode = REASONS.get(String.valueOf(complaint.getErrorCode()));
        if (byCode != null) {
            return byCode;
        }
        String state = String.valueOf(complaint.getSQLState());
        return REASONS.getOrDefault(
                state,
                "could not be opened (state " + state + ", code " + complaint.getErrorCode()
                        + "). Check the database URL.");
    }
}
