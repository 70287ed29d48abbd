package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read is in plain English: words that sound translated are in none of it. */
final class VoiceTest {

    private static final Path ROOT = Path.of("../..");

    private static final List<Path> READ = List.of(
            ROOT.resolve("README.md"),
            ROOT.resolve("SECURITY.md"),
            ROOT.resolve("CHANGELOG.md"),
            ROOT.resolve("CONTRIBUTING.md"),
            ROOT.resolve("templates/en"),
            ROOT.resolve("adapters/slack/manifest.json"),
            ROOT.resolve("adapters/slack/src/test/resources/approved"),
            ROOT.resolve("adapters/teams/manifest.json"),
            ROOT.resolve("adapters/teams/src/test/resources/approved"),
            ROOT.resolve("adapters/playground/src/main/jte"),
            ROOT.resolve("bot/service/src/test/resources/approved"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "somebody",
                "whoever",
                "anew",
                "told",
                "tells?",
                "is served",
                "takes nothing more",
                "of another shape",
                "an? comma between",
                "comes? to you alone",
                "from an earlier time",
                "is not something",
                "our other plan"
            })
    void no_text_that_people_read_says(String avoided) {
        Pattern word = Pattern.compile("\\b" + avoided + "\\b", Pattern.CASE_INSENSITIVE);

        assertThat(READ.stream()
                        .flatMap(VoiceTest::lines)
                        .filter(line -> word.matcher(line).find()))
                .isEmpty();
    }

    /** Every line, with its file before it. */
    private static Stream<String> lines(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList().stream().flatMap(file -> {
                try {
                    return Files.readAllLines(file).stream().map(line -> file + ": " + line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
