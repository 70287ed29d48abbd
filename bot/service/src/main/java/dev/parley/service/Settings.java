package dev.parley.service;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that can be set about a running Parley.
 *
 * @param host the loopback address to listen on: while the playground is served, nothing else is let in
 * @param port 0 to 65535; 0 takes any free one
 * @param home the folder that holds the database, unless {@code databaseUrl} says otherwise
 * @param databaseUrl a JDBC URL; may hold a password, so it is never shown
 * @param templates a folder with templates that add to the shipped ones or stand in for them
 */
record Settings(String host, int port, Path home, Optional<String> databaseUrl, Optional<Path> templates) {

    static final String HOST = "PARLEY_HOST";
    static final String PORT = "PARLEY_PORT";
    static final String HOME = "PARLEY_HOME";
    static final String DATABASE_URL = "PARLEY_DB_URL";
    static final String TEMPLATES = "PARLEY_TEMPLATES";
    static final String LOG = "PARLEY_LOG";

    Settings {
        Objects.requireNonNull(host);
        Objects.requireNonNull(home);
        Objects.requireNonNull(databaseUrl);
        Objects.requireNonNull(templates);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    @Override
    public String toString() {
        return "Settings[" + host + ":" + port + "]";
    }
}
