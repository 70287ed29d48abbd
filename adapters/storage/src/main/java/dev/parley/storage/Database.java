package dev.parley.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Which database, read from its JDBC URL.
 *
 * @param url complete: with the settings that durability rests on
 * @param place what to call it in a sentence; never holds a password
 */
record Database(String url, String place, Kind kind) {

    /** How a kind of database is best written to. */
    enum Kind {
        /** A commit is on disk only after a checkpoint. */
        H2(1, 64, true),
        POSTGRESQL(8, 1, false);

        private final int writers;
        private final int largestGroup;
        private final boolean checkpoints;

        Kind(int writers, int largestGroup, boolean checkpoints) {
            this.writers = writers;
            this.largestGroup = largestGroup;
            this.checkpoints = checkpoints;
        }

        /** How many threads write at once. */
        int writers() {
            return writers;
        }

        /** How many changes one of them puts into a transaction, at most. */
        int largestGroup() {
            return largestGroup;
        }

        /** Whether a commit is durable only after a checkpoint. */
        boolean checkpoints() {
            return checkpoints;
        }
    }

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private static final List<String> H2_SETTINGS = List.of(
            "WRITE_DELAY=0",
            "RETENTION_TIME=2000",
            // With it, 2.4.240 was seen to answer a query with what was there before.
            "OPTIMIZE_REUSE_RESULTS=FALSE",
            // A process that is asked to stop first finishes what it accepted.
            "DB_CLOSE_ON_EXIT=FALSE",
            "TRACE_LEVEL_FILE=0",
            // The default of 8 statements is less than one change makes: each would be parsed again each time.
            "QUERY_CACHE_SIZE=100");

    static String fileUrl(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString().replace('\\', '/');
        if (path.indexOf(';') >= 0) {
            throw new StorageUnavailable("The folder " + path + " has a ; in its name. Choose one without.");
        }
        return H2 + "retry:" + path + "/parley" + settings("");
    }

    /** @throws StorageUnavailable if it is the URL of neither H2 nor PostgreSQL */
    static Database of(String url) {
        if (url.startsWith(POSTGRESQL)) {
            return new Database(url, before(url, '?'), Kind.POSTGRESQL);
        }
        if (!url.startsWith(H2)) {
            throw new StorageUnavailable(
                    "The database URL starts with neither jdbc:h2: nor jdbc:postgresql:. Leave it out to keep everything"
                            + " in a folder, or give one such as jdbc:postgresql://localhost/parley.");
        }
        String place = before(url, ';').substring(H2.length());
        String settings = url.substring(H2.length() + place.length());
        String path = place.replaceFirst("^(retry:|file:)+", "");
        boolean file = !path.equals(place) || path.matches("(/|\\./|~/|[A-Za-z]:[/\\\\]).*");
        // Without retry:, an interrupt anywhere in the process closes the whole database.
        return new Database(H2 + (file ? "retry:" : "") + path + settings + settings(settings), path, Kind.H2);
    }

    private static String settings(String given) {
        StringBuilder missing = new StringBuilder();
        for (String setting : H2_SETTINGS) {
            if (!given.toUpperCase(Locale.ROOT).contains(";" + before(setting, '=') + "=")) {
                missing.append(';').append(setting);
            }
        }
        return missing.toString();
    }

    private static String before(String url, char end) {
        int index = url.indexOf(end);
        return index < 0 ? url : url.substring(0, index);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, new Properties());
    }

    WriteConnection writable() throws SQLException {
        return new WriteConnection(connect(), kind);
    }
}
