package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.teams.install.TeamsManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestsTest {

    private static final Path COMMITTED = Path.of("../../adapters/slack/manifest.json");
    private static final Path COMMITTED_FOR_TEAMS = Path.of("../../adapters/teams/manifest.json");
    private static final Path COMMITTED_PACKAGE = Path.of("../../adapters/teams/parley-teams.zip");
    private static final String APP = "12345678-90ab-cdef-1234-567890abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static String manifest(String... more) throws Misconfiguration {
        List<String> arguments = new ArrayList<>(List.of("manifest", "slack"));
        arguments.addAll(List.of(more));
        return Manifests.asked(arguments, Map.of());
    }

    @Test
    void the_committed_manifest_is_the_one_that_is_declared() throws Exception {
        if (Boolean.getBoolean("approve")) {
            Files.writeString(COMMITTED, manifest());
        }
        assertThat(manifest()).isEqualTo(Files.readString(COMMITTED));
    }

    /** The limits of Slack's manifest schema, version 2. */
    @Test
    void it_stays_within_slacks_limits() throws Exception {
        JsonNode manifest = JSON.readTree(manifest());
        JsonNode display = manifest.get("display_information");
        assertThat(display.get("name").asText()).hasSizeBetween(1, 35);
        assertThat(display.get("description").asText()).hasSizeBetween(1, 140);
        assertThat(display.get("long_description").asText()).hasSizeBetween(175, 4000);
        JsonNode commands = manifest.at("/features/slash_commands");
        assertThat(commands.size()).isBetween(1, 50);
        Set<String> words = new HashSet<>();
        for (JsonNode each : commands) {
            assertThat(words.add(each.get("command").asText())).isTrue();
            assertThat(each.get("command").asText()).matches("/[a-z][a-z0-9-]{0,30}");
            assertThat(each.get("description").asText()).hasSizeBetween(1, 2000);
            assertThat(each.path("usage_hint").asText("x")).hasSizeBetween(1, 1000);
            assertThat(each.get("url").asText()).startsWith("https://");
        }
        assertThat(words).contains("/parley", "/floor", "/concede", "/concessions", "/impasse", "/deal");
        assertThat(manifest.at("/oauth_config/scopes/bot"))
                .noneMatch(scope -> scope.asText().contains("history"));
    }

    @Test
    void it_names_the_address_that_was_given_and_nothing_that_is_none() throws Exception {
        assertThat(manifest("https://parley.acme.com")).contains("\"https://parley.acme.com/slack/events\"");
        assertThatThrownBy(() -> manifest("parley.acme.com"))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("manifest slack https://");
        assertThatThrownBy(() -> Manifests.asked(List.of("help"), Map.of())).isInstanceOf(Misconfiguration.class);
    }

    @Test
    void a_template_of_ones_own_is_a_slash_command_too() throws Exception {
        assertThat(Manifests.asked(List.of("manifest", "slack"), withTemplates("nudge")))
                .contains("\"/nudge\"");
    }

    private Map<String, String> withTemplates(String... ids) throws IOException {
        Path language = Files.createDirectories(folder.resolve("templates/en"));
        String pause = Files.readString(Path.of("../../templates/en/pause.md"));
        for (String id : ids) {
            Files.writeString(language.resolve(id + ".md"), pause.replace("id: pause", "id: " + id));
        }
        return Map.of(Settings.TEMPLATES, folder.resolve("templates").toString());
    }

    private static String forTeams(String... more) throws Misconfiguration {
        List<String> arguments = new ArrayList<>(List.of("manifest", "teams"));
        arguments.addAll(List.of(more));
        return Manifests.asked(arguments, Map.of());
    }

    @Test
    void the_committed_teams_app_is_the_one_that_is_declared() throws Exception {
        String manifest = forTeams(TeamsManifest.EXAMPLE.toString());
        Path zip = folder.resolve("parley-teams.zip");
        forTeams(TeamsManifest.EXAMPLE.toString(), zip.toString());
        if (Boolean.getBoolean("approve")) {
            Files.writeString(COMMITTED_FOR_TEAMS, manifest);
            Files.copy(zip, COMMITTED_PACKAGE, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(manifest).isEqualTo(Files.readString(COMMITTED_FOR_TEAMS));
        assertThat(zip).hasSameBinaryContentAs(COMMITTED_PACKAGE);
    }

    @Test
    void more_templates_than_teams_can_list_leave_the_log_and_help_their_places() throws Exception {
        Map<String, String> environment = withTemplates("nudge-a", "nudge-b", "nudge-c", "nudge-d", "nudge-e");
        JsonNode lists = JSON.readTree(Manifests.asked(List.of("manifest", "teams", APP), environment))
                .at("/bots/0/commandLists");

        for (JsonNode list : lists) {
            assertThat(list.get("commands")).hasSize(12);
            assertThat(list.get("commands").findValuesAsText("title"))
                    .contains("floor", "concede", "concessions", "impasse", "help");
        }
    }

    @Test
    void the_same_package_has_the_same_bytes_and_says_whether_it_replaced_one() throws Exception {
        Path file = folder.resolve("parley.zip");

        assertThat(forTeams(APP, file.toString()))
                .startsWith("Wrote " + file + ".")
                .endsWith("\n")
                .hasLineCount(1);
        byte[] first = Files.readAllBytes(file);
        Files.writeString(file, "something else");
        assertThat(forTeams(APP.toUpperCase(Locale.ROOT), file.toString())).startsWith("Replaced " + file + ".");

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void what_is_wrong_about_the_app_is_told_whole_and_nothing_is_written() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> forTeams("parley", file.toString()))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContainingAll("2 things", "the app id", "parley", "a GUID", "notes.txt", ".zip");
        assertThat(file).hasContent("mine");

        assertThatThrownBy(
                        () -> forTeams(APP, folder.resolve("nowhere/parley.zip").toString()))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContainingAll("nowhere", "a folder that is there");
        for (List<String> arguments : List.of(
                List.of("manifest", "teams"),
                List.of("manifest", "teams", APP, "a.zip", "b.zip"),
                List.of("manifest", "slack", "https://parley.acme.com", "more"),
                List.of("manifest"))) {
            assertThatThrownBy(() -> Manifests.asked(arguments, Map.of()))
                    .isInstanceOf(Misconfiguration.class)
                    .hasMessageContainingAll(
                            String.join(" ", arguments), "manifest slack https://", "manifest teams your-app-id");
        }
    }
}
