package dev.parley.storage;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables of a database up to this version of Parley. */
final class Schema {
    private Schema() {}

    static void migrate(Database database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.url(), null, null)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .loggers("slf4j")
                .load();
        boolean newer = Arrays.stream(flyway.info().applied())
                .anyMatch(each -> each.getState() == MigrationState.FUTURE_SUCCESS);
        if (newer) {
            throw new StorageUnavailable("The database " + database.place()
                    + " was last used by a newer Parley. Start that version, or choose another database.");
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new StorageUnavailable("The database " + database.place()
                        + " has tables that aren't Parley's. Give it an empty database.");
            }
            if (e.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
                throw new StorageUnavailable("The database " + database.place()
                        + " was set up by a different build of Parley. Start that build, or choose another database.");
            }
            throw e;
        }
    }
}
