package dev.parley.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.playbook.Playbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private final Commands commands = new Commands(Playbook.commands(List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/concede price | 5%; concede; price | 5%",
                "  concede; concede; ''",
                "/parley concede x; concede; x",
                "@Parley, CONCEDE x; concede; x",
                "parley: /concede x; concede; x",
                "/concessions edit 3 get=x; concessions edit; 3 get=x",
                "/concessions 3; concessions; 3",
                "/concessions   EXPORT; concessions export; ''",
                "/deal link; deal link; ''",
                "''; help; ''",
                "/; help; ''",
                "/parley; help; ''",
            })
    void a_line_finds_its_command(String line, String words, String rest) {
        Commands.Route route = commands.route(line).orElseThrow();
        assertThat(route.command().spec().words()).isEqualTo(words);
        assertThat(route.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"/conced price,/concede", "/esclate,/help", "/consessions,/concessions", "/imp,/impasse"})
    void a_near_miss_is_answered_with_what_was_meant(String line, String works) {
        assertThat(commands.route(line)).isEmpty();
        assertThat(commands.unknown(line).works()).contains(works);
        assertThat(commands.unknown(line).typed()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/😀", "/=cmd()", "<!channel>", "/<script>alert(1)</script>", "/\u202Eedecnoc", "| | |"})
    void nonsense_is_answered_and_not_fatal(String line) {
        assertThat(commands.route(line)).isEmpty();
        assertThat(commands.unknown(line).works()).contains("/help");
    }

    @Test
    void a_hundred_kilobytes_of_nonsense_are_answered_in_short() {
        assertThat(commands.unknown("x".repeat(100_000)).what()).hasSizeLessThan(120);
    }

    @Test
    void two_commands_of_the_same_name_stop_the_start() {
        Command help = commands.named("help").orElseThrow();
        assertThatThrownBy(() -> new Commands(List.of(help, help))).hasMessageContaining("help");
    }
}
