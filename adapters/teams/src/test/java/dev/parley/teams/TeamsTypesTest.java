package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.parley.core.harness.Npm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every approved card, held by the TypeScript compiler against the types that Microsoft publishes, and parsed by the library that draws cards. */
@Timeout(60)
final class TeamsTypesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final Path APPROVED = Path.of("src/test/resources/approved/teams");
    private static final Path GENERATED = Path.of("target/teams-types").toAbsolutePath();

    /** What no compiler that really looks lets through, each with what it says. */
    private static final Map<String, String> WRONG = Map.of(
            "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'Hi','wieght':'Bolder'}]}",
            "'\"wieght\"' does not exist",
            "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'Hi','color':'Red'}]}",
            "'\"Red\"' is not assignable",
            "{'type':'RichTextBlok','inlines':[]}",
            "'\"RichTextBlok\"' is not assignable",
            "{'type':'Container','items':[],'targetWidth':'AtMost:Narrow'}",
            "'\"AtMost:Narrow\"' is not assignable",
            "{'type':'Input.Number','id':'a','value':'3'}",
            "'string' is not assignable to type 'number'",
            "{'type':'Container'}",
            "'items' is missing",
            "{'type':'Chart.Line','data':[{'values':[{'x':true,'y':1}]}]}",
            "'true' is not assignable");

    /** What it says of Teams' own elements; that they have a fallback is seen to by {@link TeamsRendering#fits}. */
    private static final String INSTEAD = "Unknown element type \"Chart.Line\". Fallback will be used if present.";

    private static Map<String, JsonNode> approved;

    @SuppressWarnings("NullAway.Init")
    TeamsTypesTest() {}

    @BeforeAll
    static void read() throws IOException {
        Files.createDirectories(GENERATED);
        approved = new TreeMap<>();
        try (Stream<Path> files = Files.list(APPROVED)) {
            for (Path file : files.toList()) {
                approved.put(file.getFileName().toString(), JSON.readTree(file.toFile()));
            }
        }
        assertThat(approved).isNotEmpty();
    }

    @Test
    void every_approved_card_fits_the_types_that_microsoft_publishes() throws Exception {
        assertThat(compiled("approved", approved)).isEmpty();
    }

    @Test
    void what_teams_does_not_know_is_refused_by_the_compiler() throws Exception {
        Map<String, JsonNode> cards = new LinkedHashMap<>();
        for (String wrong : WRONG.keySet()) {
            cards.put(wrong, card(wrong));
        }

        assertThat(compiled("wrong", cards)).contains(WRONG.values());
    }

    @Test
    void every_approved_card_is_parsed_by_the_library_which_knows_all_of_it_or_what_to_show_instead() throws Exception {
        JsonNode complaints = parsed(approved.values());

        assertThat(complaints.size()).isEqualTo(approved.size());
        List<String> all = new ArrayList<>();
        complaints.forEach(ofOne -> ofOne.forEach(each -> all.add(each.asText())));
        assertThat(all).isNotEmpty().containsOnly(INSTEAD);
    }

    @Test
    void what_the_library_does_not_know_is_complained_of() throws Exception {
        JsonNode complaints = parsed(Stream.of(
                        card("{'type':'RichTextBlok','inlines':[]}"),
                        card("{'type':'ActionSet','actions':[{'type':'Action.Exec','title':'Hi'}]}"),
                        card("{'type':'Input.Text','label':'Hi'}"))
                .toList());

        assertThat(complaints).allSatisfy(each -> assertThat(each).isNotEmpty());
    }

    /** Neither the compiler nor the library has anything against them. */
    @Test
    void elements_in_which_words_are_markup_and_charts_without_words_are_refused_by_our_own_rules() throws Exception {
        for (String wrong : List.of(
                "{'type':'TextBlock','text':'[a](https://evil.example)'}",
                "{'type':'FactSet','facts':[{'title':'a','value':'**b**'}]}",
                "{'type':'Chart.Line','data':[]}",
                "{'type':'ActionSet','actions':[{'type':'Action.Execute','title':'Hi','data':{}}]}")) {
            JsonNode card = card(wrong);
            assertThatThrownBy(() -> TeamsRendering.fits(card)).as(wrong).isInstanceOf(AssertionError.class);
        }
    }

    private static JsonNode card(String element) throws IOException {
        return JSON.readTree("{'type':'AdaptiveCard','version':'1.5','body':[" + element + "]}");
    }

    /** What the compiler says; nothing of cards that are right. */
    private static String compiled(String name, Map<String, JsonNode> cards) throws Exception {
        Path types = GENERATED.relativize(Npm.FOLDER.resolve("node_modules/@microsoft/teams.cards"));
        StringBuilder source = new StringBuilder("import type { IAdaptiveCard } from '%s';\n"
                .formatted(types.toString().replace('\\', '/')));
        cards.forEach((each, card) -> source.append("// %s\nexport const card%d: IAdaptiveCard = %s;\n"
                .formatted(each, source.length(), card.toPrettyString())));
        Path file = GENERATED.resolve(name + ".ts");
        Files.writeString(file, source);
        Process compiler = Npm.node(
                "node_modules/typescript/bin/tsc",
                "--noEmit",
                "--strict",
                "--skipLibCheck",
                "--pretty",
                "false",
                "--lib",
                "es2022,dom",
                "--module",
                "esnext",
                "--moduleResolution",
                "bundler",
                file.toString());
        return new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** An array of complaints for each of them. */
    private static JsonNode parsed(Iterable<JsonNode> cards) throws Exception {
        ArrayNode input = JSON.createArrayNode();
        cards.forEach(input::add);
        Process check = Npm.node("--no-warnings", "teams-cards.mjs");
        try (OutputStream to = check.getOutputStream()) {
            to.write(JSON.writeValueAsBytes(input));
        }
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        return JSON.readTree(said);
    }
}
