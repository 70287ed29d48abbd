package dev.parley.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Which database, read from its JDBC URL.
 *
 * @param url complete: with the settings that durability rests on
 * @param place what to call it in a sentence; never holds a password
 */
record Database(String url, String place, Kind kind) {

    enum Kind {
        H2,
        POSTGRESQL
    }

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** See the ADR on storage for what each of them prevents. */
    private static final Map<String, String> H2_SETTINGS = Map.of(
            "WRITE_DELAY", "0",
            "RETENTION_TIME", "2000",
            "OPTIMIZE_REUSE_RESULTS", "FALSE",
            "DB_CLOSE_ON_EXIT", "FALSE",
            "TRACE_LEVEL_FILE", "0");

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
        boolean path = place.startsWith("/") || place.startsWith("./") || place.startsWith("~/");
        // Without retry:, an interrupt anywhere in the process closes the whole database.
        return new Database(
                H2 + (path ? "retry:" : "") + place + settings + settings(settings),
                place.replaceFirst("^(retry|file):", ""),
                Kind.H2);
    }

    private static String settings(String given) {
        StringBuilder missing = new StringBuilder();
        H2_SETTINGS.forEach((name, value) -> {
            if (!given.toUpperCase(Locale.ROOT).contains(";" + name + "=")) {
                missing.append(';').append(name).append('=').append(value);
            }
        });
        return missing.toString();
    }

    private static String before(String url, char end) {
        int index = url.indexOf(end);
        return index < 0 ? url : url.substring(0, index);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, new Properties());
    }

    /** Whether a commit is on disk only after a checkpoint. */
    boolean checkpoints() {
        return kind == Kind.H2;
    }
}
