package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.room.House;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

    @Test
    void with_nothing_set_it_keeps_to_this_machine_and_this_folder() {
        SettingsReader reader = new SettingsReader(Map.of("PATH", "/bin"));
        Settings settings = reader.read();
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(3000);
        assertThat(settings.home()).isEqualTo(Path.of(".parley").toAbsolutePath());
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.templates()).isEmpty();
        assertThat(reader.problems()).isEmpty();
        assertThat(reader.warnings()).isEmpty();
    }

    @Test
    void blanks_around_a_value_and_empty_values_do_no_harm() {
        SettingsReader reader = new SettingsReader(Map.of(Settings.PORT, " 8080 ", Settings.HOST, ""));
        assertThat(reader.read().port()).isEqualTo(8080);
        assertThat(reader.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "localhost", "::1", "[::1]"})
    void an_address_of_this_machine_is_taken(String host) {
        SettingsReader reader = new SettingsReader(Map.of(Settings.HOST, host));
        reader.read();
        assertThat(reader.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "::", "192.168.1.7", "127.0.0.1.example.com", "localhost.example.com", "127.0.0.999"})
    void any_other_address_is_a_problem(String host) {
        SettingsReader reader = new SettingsReader(Map.of(Settings.HOST, host));
        reader.read();
        assertThat(reader.problems()).extracting(Problem::key).containsExactly(Settings.HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999999999", "3000a", "٣٠٠٠", "0x10"})
    void what_is_no_port_is_a_problem(String port) {
        SettingsReader reader = new SettingsReader(Map.of(Settings.PORT, port));
        reader.read();
        assertThat(reader.problems()).extracting(Problem::key).containsExactly(Settings.PORT);
    }

    @Test
    void what_is_found_is_shown_on_one_line_and_cut_where_it_is_long() {
        SettingsReader reader = new SettingsReader(Map.of(Settings.PORT, "1\n\u001b[31m" + "9".repeat(1_000)));
        reader.read();
        assertThat(reader.problems().get(0).found()).hasSizeLessThan(100).doesNotContain("\n", "\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgresql://parley:hunter2@db/parley", "jdbc:mysql://parley:hunter2@db/parley", "hunter2"})
    void a_database_url_is_never_shown(String url) {
        SettingsReader reader = new SettingsReader(Map.of(Settings.DATABASE_URL, url));
        Settings settings = reader.read();
        assertThat(reader.problems()).singleElement().asString().doesNotContain("hunter2");
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "PARLEY_PROT, PARLEY_PORT",
        "PARLEY_DATABASE_URL, ''",
        "PARLEY_DBURL, PARLEY_DB_URL",
        "PARLEY_TEMPLATE, PARLEY_TEMPLATES",
        "PARLEY_port, PARLEY_PORT",
        "PARLEY_SLACK_SIGNING_SECRET, ''"
    })
    void an_unknown_setting_is_warned_about_without_its_value(String unknown, String suggested) {
        SettingsReader reader = new SettingsReader(Map.of(unknown, "hunter2"));
        assertThat(reader.warnings())
                .singleElement()
                .asString()
                .startsWith(unknown)
                .doesNotContain("hunter2")
                .endsWith(suggested.isEmpty() ? "is not a setting of Parley." : "Did you mean " + suggested + "?");
    }

    @Test
    void only_a_platform_on_which_nobody_else_is_let_in_is_of_the_house() {
        String secret = "hunter2hunter2hunter2hunter2hunt";
        Map<String, String> token = Map.of(
                Settings.SLACK_BOT_TOKEN, "xoxb-1234567890-hunter2hunter2", Settings.SLACK_SIGNING_SECRET, secret);
        Map<String, String> invitation = Map.of(
                Settings.SLACK_CLIENT_ID, "1234567890.1234567890",
                Settings.SLACK_CLIENT_SECRET, secret,
                Settings.SLACK_SIGNING_SECRET, secret);

        assertThat(new SettingsReader(Map.of()).read().house()).isEqualTo(House.NONE);
        assertThat(new SettingsReader(token).read().house()).isEqualTo(new House(Set.of("slack")));
        SettingsReader many = new SettingsReader(invitation);
        assertThat(many.read().house()).isEqualTo(House.NONE);
        assertThat(many.problems()).isEmpty();
    }

    @Test
    void slack_takes_both_its_settings_in_their_shape_and_shows_neither() {
        SettingsReader half = new SettingsReader(Map.of(Settings.SLACK_BOT_TOKEN, "xoxb-1234567890-hunter2hunter2"));
        half.read();
        assertThat(half.problems()).extracting(Problem::key).containsExactly(Settings.SLACK_SIGNING_SECRET);

        SettingsReader wrong = new SettingsReader(
                Map.of(Settings.SLACK_BOT_TOKEN, "xoxp-hunter2", Settings.SLACK_SIGNING_SECRET, "hunter2"));
        wrong.read();
        assertThat(wrong.problems())
                .hasSize(2)
                .asString()
                .contains("api.slack.com/apps")
                .doesNotContain("hunter2");

        SettingsReader right = new SettingsReader(Map.of(
                Settings.SLACK_BOT_TOKEN, "xoxb-1234567890-hunter2hunter2",
                Settings.SLACK_SIGNING_SECRET, "hunter2hunter2hunter2hunter2hunt",
                Settings.HOST, "0.0.0.0"));
        Settings settings = right.read();
        assertThat(right.problems()).isEmpty();
        assertThat(settings.slack()).isPresent();
        assertThat(settings.slack().toString()).doesNotContain("hunter2");
    }
}
