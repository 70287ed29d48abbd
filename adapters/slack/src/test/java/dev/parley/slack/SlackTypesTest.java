package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.core.harness.Npm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every approved rendering, held by the TypeScript compiler against the types that Slack publishes. */
@Timeout(60)
final class SlackTypesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final Path APPROVED = Path.of("src/test/resources/approved/slack");
    private static final Path GENERATED = Path.of("target/slack-types").toAbsolutePath();

    /** What no compiler that really looks lets through. */
    private static final Map<String, String> WRONG = Map.of(
            "misspelt",
            "{'blocks':[{'type':'header','text':{'type':'plain_text','txet':'Hi'}}]}",
            "unknown",
            "{'blocks':[{'type':'heading','text':{'type':'plain_text','text':'Hi'}}]}",
            "missing",
            "{'blocks':[{'type':'actions','elements':[{'type':'button','action_id':'a'}]}]}",
            "chart-in-modal",
            "{'type':'modal','title':{'type':'plain_text','text':'Hi'},'blocks':[{'type':'data_visualization',"
                    + "'title':'Hi','chart':{'type':'line','series':[],'axis_config':{'categories':[]}}}]}");

    /** One for each, with the lines that explain it. */
    private static List<String> complaints;

    @SuppressWarnings("NullAway.Init")
    SlackTypesTest() {}

    @BeforeAll
    static void compile() throws Exception {
        Files.createDirectories(GENERATED);
        Process compiler = Npm.node(
                "node_modules/typescript/bin/tsc",
                "--noEmit",
                "--strict",
                "--skipLibCheck",
                "--pretty",
                "false",
                "--lib",
                "es5",
                "--module",
                "esnext",
                "--moduleResolution",
                "bundler",
                written("approved", approved()),
                written("wrong", WRONG));
        String words = compiler.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
        complaints = Pattern.compile("\n(?! )").splitAsStream(words).toList();
    }

    @Test
    void every_approved_rendering_fits_the_types_that_slack_publishes() {
        assertThat(complaints.stream().filter(each -> !each.contains("wrong.ts(")))
                .isEmpty();
    }

    @Test
    void what_slack_does_not_know_is_refused_by_the_compiler() {
        assertThat(complaints)
                .anyMatch(each -> each.contains("'\"txet\"' does not exist"))
                .anyMatch(each -> each.contains("'\"heading\"' is not assignable"))
                .anyMatch(each -> each.contains("'text' is missing"))
                .anyMatch(each -> each.contains("'\"data_visualization\"' is not assignable"));
    }

    private static Map<String, String> approved() throws IOException {
        Map<String, String> renderings = new TreeMap<>();
        try (Stream<Path> files = Files.list(APPROVED)) {
            for (Path file : files.toList()) {
                renderings.put(file.getFileName().toString().replace(".json", ""), Files.readString(file));
            }
        }
        assertThat(renderings).isNotEmpty();
        return renderings;
    }

    private static String written(String name, Map<String, String> renderings) throws IOException {
        Path types = GENERATED.relativize(Npm.FOLDER.resolve("shown"));
        StringBuilder source = new StringBuilder("import type { Home, Message, Modal } from '%s';\n"
                .formatted(types.toString().replace('\\', '/')));
        for (Map.Entry<String, String> each : renderings.entrySet()) {
            JsonNode json = JSON.readTree(each.getValue());
            source.append("export const %s: %s = %s;\n"
                    .formatted(each.getKey().replace('-', '_'), type(json), json.toPrettyString()));
        }
        Path file = GENERATED.resolve(name + ".ts");
        Files.writeString(file, source);
        return file.toString();
    }

    private static String type(JsonNode rendering) {
        return switch (rendering.path("type").asText()) {
            case "modal" -> "Modal";
            case "home" -> "Home";
            default -> "Message";
        };
    }
}
