package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.room.Organisation;
import dev.parley.teams.install.TeamsSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

    private static final String TENANT = "aaaaaaaa-1111-2222-3333-444444444444";
    private static final String ANOTHER = "bbbbbbbb-1111-2222-3333-444444444444";
    private static final Map<String, String> TEAMS = Map.of(
            Settings.TEAMS_APP_ID, "0a0a0a0a-1111-2222-3333-444444444444",
            Settings.TEAMS_APP_PASSWORD, "hunter2hunter2",
            Settings.TEAMS_TENANT_ID, TENANT);

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
        "TEAMS_ALOWED_TENANTS, TEAMS_ALLOWED_TENANTS",
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
                .endsWith(suggested.isEmpty() ? "isn't a Parley setting." : "Did you mean " + suggested + "?");
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

        assertThat(new SettingsReader(Map.of()).read().organisation()).isEqualTo(Organisation.NONE);
        assertThat(new SettingsReader(token).read().organisation()).isEqualTo(new Organisation(Set.of("slack")));
        SettingsReader many = new SettingsReader(invitation);
        assertThat(many.read().organisation()).isEqualTo(Organisation.NONE);
        assertThat(many.problems()).isEmpty();
    }

    /** As it is set, with one thing otherwise. */
    private static SettingsReader teams(String key, String value) {
        Map<String, String> environment = new HashMap<>(TEAMS);
        environment.put(key, value);
        return new SettingsReader(environment);
    }

    @Test
    void teams_is_for_its_own_tenant_unless_others_are_named() {
        Settings settings = new SettingsReader(TEAMS).read();
        TeamsSettings own = settings.teams().orElseThrow();
        assertThat(own.tenant()).contains(TENANT);
        assertThat(own.allowedTenants()).containsExactly(TENANT);
        assertThat(own.targeted()).isFalse();
        assertThat(own.cloud()).isEqualTo(TeamsSettings.Cloud.PUBLIC);
        assertThat(settings.toString()).doesNotContain("hunter2");

        TeamsSettings others = teams(Settings.TEAMS_ALLOWED_TENANTS, TENANT + " , " + ANOTHER.toUpperCase(Locale.ROOT))
                .read()
                .teams()
                .orElseThrow();
        assertThat(others.allowedTenants()).containsExactlyInAnyOrder(TENANT, ANOTHER);
    }

    @Test
    void ids_are_read_in_any_case_as_teams_tells_them_in_lower_case() {
        Map<String, String> upper = new HashMap<>(TEAMS);
        upper.replaceAll(
                (key, value) -> key.equals(Settings.TEAMS_APP_PASSWORD) ? value : value.toUpperCase(Locale.ROOT));
        assertThat(new SettingsReader(upper).read().teams())
                .isEqualTo(new SettingsReader(TEAMS).read().teams());
    }

    @Test
    void every_tenant_is_let_in_only_where_that_is_said() {
        Map<String, String> environment = new HashMap<>(TEAMS);
        environment.remove(Settings.TEAMS_TENANT_ID);
        SettingsReader unsaid = new SettingsReader(environment);
        assertThat(unsaid.read().teams()).isEmpty();
        assertThat(unsaid.problems()).extracting(Problem::key).containsExactly(Settings.TEAMS_TENANT_ID);

        environment.put(Settings.TEAMS_MULTI_TENANT, "false");
        assertThat(new SettingsReader(environment).read().teams()).isEmpty();

        environment.put(Settings.TEAMS_MULTI_TENANT, "true");
        TeamsSettings any = new SettingsReader(environment).read().teams().orElseThrow();
        assertThat(any.tenant()).isEmpty();
        assertThat(any.allowedTenants()).isEmpty();

        SettingsReader both = teams(Settings.TEAMS_MULTI_TENANT, "true");
        assertThat(both.read().teams()).isEmpty();
        assertThat(both.problems()).extracting(Problem::key).containsExactly(Settings.TEAMS_TENANT_ID);
    }

    @ParameterizedTest
    @CsvSource({
        "TEAMS_APP_ID, ''",
        "TEAMS_APP_ID, '  '",
        "TEAMS_APP_ID, hunter2",
        "TEAMS_APP_ID, 0a0a0a0a-1111-2222-3333-44444444444g",
        "TEAMS_APP_PASSWORD, ''",
        "TEAMS_APP_PASSWORD, hunter2",
        "TEAMS_APP_PASSWORD, hunter2 with blanks",
        "TEAMS_TENANT_ID, hunter2.onmicrosoft.com",
        "TEAMS_TENANT_ID, common",
        "TEAMS_MULTI_TENANT, yes",
        "TEAMS_ALLOWED_TENANTS, *",
        "TEAMS_ALLOWED_TENANTS, ','",
        "TEAMS_ALLOWED_TENANTS, 'aaaaaaaa-1111-2222-3333-444444444444,hunter2'",
        "TEAMS_TARGETED, 1",
        "TEAMS_LOGIN_URL, http://hunter2.example",
        "TEAMS_LOGIN_URL, https://hunter2@login.example",
        "TEAMS_OPENID_URL, file:///hunter2",
        "TEAMS_OPENID_URL, http://127.0.0.1.example:1/",
        "TEAMS_ISSUERS, hunter2",
        "TEAMS_SERVICE_HOSTS, *",
        "TEAMS_SERVICE_HOSTS, https://hunter2.example",
        "TEAMS_SERVICE_HOSTS, '127.0.0.1:1,'"
    })
    void without_its_settings_in_their_shape_teams_is_not_open_and_they_are_told_without_what_was_set(
            String key, String value) {
        SettingsReader reader = teams(key, value);

        assertThat(reader.read().teams()).isEmpty();
        assertThat(reader.problems()).extracting(Problem::key).containsExactly(key);
        assertThat(reader.problems()).asString().doesNotContain("hunter2");
        assertThat(reader.problems().get(0).remedy()).isNotBlank();
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
