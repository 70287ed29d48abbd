package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that does not open says why, where, and what to do. */
final class StorageUnavailableTest {
    @TempDir
    Path folder = Path.of("");

    private static void assertThatItSays(String url, String... parts) {
        assertThatThrownBy(() -> JdbiStore.open(url).close())
                .isInstanceOf(StorageUnavailable.class)
                .satisfies(thrown -> assertThat(thrown.getMessage())
                        .contains(parts)
                        .endsWith(".")
                        .doesNotContain("password=", "PASSWORD=", "Exception", ";"));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(JdbiStore.fileUrl(folder));
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    @Test
    void a_folder_that_does_not_exist_yet_is_made() {
        Path deep = folder.resolve("a/b c/ü");

        JdbiStore.open(JdbiStore.fileUrl(deep)).close();

        assertThat(deep.resolve("parley.mv.db")).isNotEmptyFile();
    }

    @Test
    void a_file_in_place_of_the_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "text");

        assertThatItSays(JdbiStore.fileUrl(file), file.toString(), "writable");
    }

    @Test
    void a_file_that_is_no_database() throws IOException {
        Files.writeString(folder.resolve("parley.mv.db"), "no database at all\n".repeat(1_000));

        assertThatItSays(JdbiStore.fileUrl(folder), folder.toString(), "isn't a database");
    }

    @Test
    void a_database_that_another_process_has_open() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("open");

            assertThatItSays(JdbiStore.fileUrl(folder), folder.toString(), "in use by another process");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        JdbiStore.open(JdbiStore.fileUrl(folder)).close();
    }

    /** Opens the database in the folder that it is given and keeps it open until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] folder) throws IOException {
            JdbiStore store = JdbiStore.open(JdbiStore.fileUrl(Path.of(folder[0])));
            System.out.println("open");
            System.in.read();
            store.close();
        }
    }

    @Test
    void a_database_of_a_newer_version() throws SQLException {
        JdbiStore.open(JdbiStore.fileUrl(folder)).close();
        sql("""
                INSERT INTO "flyway_schema_history"
                SELECT 999, '999', 'from the future', "type", 'V999__from_the_future.sql', 1, "installed_by",
                  "installed_on", 1, TRUE
                FROM "flyway_schema_history" WHERE "version" = '1'""");

        assertThatItSays(JdbiStore.fileUrl(folder), folder.toString(), "newer");
    }

    @Test
    void a_database_that_is_somebody_elses() throws SQLException {
        sql("CREATE TABLE theirs (id INTEGER)");

        assertThatItSays(JdbiStore.fileUrl(folder), folder.toString(), "aren't Parley's");
    }

    @Test
    void a_wrong_password() throws SQLException {
        sql("CREATE USER ana PASSWORD 'right' ADMIN");

        assertThatItSays(JdbiStore.fileUrl(folder) + ";USER=ana;PASSWORD=wrong", folder.toString(), "password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:mysql://localhost/parley", "postgresql://localhost/parley", "/var/lib/parley"})
    void a_url_of_another_kind(String url) {
        assertThatItSays(url, "jdbc:h2:", "jdbc:postgresql:");
    }

    @Test
    void a_folder_that_no_url_can_name() {
        assertThatThrownBy(() -> JdbiStore.fileUrl(folder.resolve("a;b")))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("a;b");
    }

    @Test
    void a_setting_that_h2_does_not_know() {
        assertThatItSays(JdbiStore.fileUrl(folder) + ";NO_SUCH_SETTING=1", folder.toString(), "database URL");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void a_postgresql_database_that_is_not_there() {
        String url = Postgres.emptied();

        assertThatItSays(url.replaceFirst("/postgres\\?", "/nothing?"), "/nothing", "doesn't exist");
        assertThatItSays("jdbc:postgresql://localhost:1/parley?password=x", "localhost:1/parley", "can't be reached");
        assertThatItSays(url.replaceFirst("user=postgres", "user=nobody"), "user");
    }
}
