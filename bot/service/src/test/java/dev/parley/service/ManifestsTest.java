package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ManifestsTest {

    private static final Path COMMITTED = Path.of("../../adapters/slack/manifest.json");

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
        JsonNode manifest = new ObjectMapper().readTree(manifest());
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
        Path folder = Files.createTempDirectory("templates");
        Path file = Files.createDirectories(folder.resolve("en")).resolve("nudge.md");
        Files.writeString(
                file, Files.readString(Path.of("../../templates/en/pause.md")).replace("id: pause", "id: nudge"));

        assertThat(Manifests.asked(List.of("manifest", "slack"), Map.of(Settings.TEMPLATES, folder.toString())))
                .contains("\"/nudge\"");
    }
}
