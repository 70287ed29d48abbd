package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.playbook.Playbook;
import dev.parley.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void its_table_of_commands_is_the_declared_one() throws IOException {
        List<String> declared = Playbook.commands(
                        Templates.load("en", Optional.empty()).fold(ready -> ready.templates(), broken -> List.of()))
                .stream()
                .map(command -> row(command.spec()))
                .toList();

        List<String> written = Files.readAllLines(Path.of("../../README.md")).stream()
                .filter(line -> line.startsWith("| `/"))
                .toList();

        assertThat(written).isEqualTo(declared);
    }

    private static String row(CommandSpec spec) {
        return "| `/" + spec.words() + "` | " + spec.summary() + " |";
    }
}
