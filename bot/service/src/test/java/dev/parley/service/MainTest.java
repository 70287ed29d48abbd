package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class MainTest {

    @TempDir
    Path folder;

    @Test
    void it_says_one_line_when_ready_and_stops_when_told_to() throws Exception {
        try (ParleyProcess parley = ParleyProcess.start(folder, Map.of("PARLEY_PROT", "3000"))) {
            URI page = parley.ready();
            assertThat(Wire.get(page.getPort(), "/readyz")).startsWith("HTTP/1.1 200");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("home"))))
                    .isEqualTo("rwx------");

            parley.terminate();
            assertThat(parley.exitCode()).isEqualTo(128 + 15);
            assertThat(parley.output()).isEmpty();
            assertThat(parley.errors().lines()).singleElement().asString().contains("Did you mean PARLEY_PORT?");
        }
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_no_secret_with_it() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        try (ParleyProcess parley = ParleyProcess.start(
                folder,
                Map.of(
                        Settings.PORT, "70000",
                        Settings.HOST, "0.0.0.0",
                        Settings.HOME, file.toString(),
                        Settings.DATABASE_URL, "jdbc:mysql://parley:hunter2@db/parley",
                        Settings.TEMPLATES, folder.resolve("nowhere").toString(),
                        Settings.LOG, "loud"))) {
            assertThat(parley.exitCode()).isEqualTo(78);
            assertThat(parley.output()).isEmpty();
            assertThat(parley.errors())
                    .contains("6 things")
                    .contains("PARLEY_PORT", "70000", "PARLEY_HOST", "0.0.0.0", "PARLEY_HOME")
                    .contains("PARLEY_DB_URL", "jdbc:mysql:", "PARLEY_TEMPLATES", "nowhere", "PARLEY_LOG", "loud")
                    .doesNotContain("hunter2", "Exception", "\tat ");
        }
    }

    @Test
    void teams_without_an_app_id_is_no_open_door_but_no_start() throws Exception {
        try (ParleyProcess parley = ParleyProcess.start(
                folder,
                Map.of(
                        Settings.TEAMS_APP_ID, " ",
                        Settings.TEAMS_APP_PASSWORD, "hunter2hunter2",
                        Settings.TEAMS_MULTI_TENANT, "true"))) {
            assertThat(parley.exitCode()).isEqualTo(78);
            assertThat(parley.output()).isEmpty();
            assertThat(parley.errors())
                    .contains("TEAMS_APP_ID", "Set it too, or unset everything that begins with TEAMS_.")
                    .doesNotContain("hunter2", "Exception", "\tat ");
        }
    }

    @Test
    void a_second_start_is_told_that_the_port_and_the_database_are_taken() throws Exception {
        try (ParleyProcess first = ParleyProcess.start(folder, Map.of())) {
            String port = String.valueOf(first.ready().getPort());
            try (ParleyProcess second = ParleyProcess.start(folder, Map.of(Settings.PORT, port))) {
                assertThat(second.exitCode()).isEqualTo(78);
                assertThat(second.errors())
                        .contains("2 things")
                        .contains("PARLEY_PORT", "port " + port, "PARLEY_HOME", "in use by another process")
                        .doesNotContain("Exception", "\tat ");
            }
            assertThat(Wire.get(Integer.parseInt(port), "/readyz")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_template_that_is_broken_or_named_like_a_command_is_told_with_its_place() throws Exception {
        Path language = Files.createDirectories(folder.resolve("templates/en"));
        Files.writeString(language.resolve("odd.md"), "no header");
        try (ParleyProcess parley = ParleyProcess.start(
                folder, Map.of(Settings.TEMPLATES, folder.resolve("templates").toString()))) {
            assertThat(parley.exitCode()).isEqualTo(78);
            assertThat(parley.errors())
                    .contains("PARLEY_TEMPLATES", "odd.md, line 1")
                    .doesNotContain("Exception", "\tat ");
        }
        String floor = Files.readString(Path.of("../../templates/en/floor.md"));
        Files.writeString(language.resolve("odd.md"), floor.replaceFirst("id: floor", "id: help"));
        try (ParleyProcess parley = ParleyProcess.start(
                folder, Map.of(Settings.TEMPLATES, folder.resolve("templates").toString()))) {
            assertThat(parley.exitCode()).isEqualTo(78);
            assertThat(parley.errors()).contains("PARLEY_TEMPLATES", "help", "is a command already");
        }
    }
}
