package dev.parley.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server of our own, started when it is first needed; it ends with this process. */
final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("deadlock_timeout", "20ms")
                    .start();
            JdbiStore.open(server.getJdbcUrl("postgres", "postgres")).close();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of its one database, with empty tables. */
    static String emptied() {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // Tables with a handful of rows: emptying them row by row is ten times as fast as a TRUNCATE.
            statement.execute("DELETE FROM " + String.join("; DELETE FROM ", JdbiTransaction.TABLES));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.getJdbcUrl("postgres", "postgres");
    }

    /** The URL of a schema of its own that has no tables yet. */
    static String withoutTables() {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS fresh CASCADE");
            statement.execute("CREATE SCHEMA fresh");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=fresh";
    }
}
