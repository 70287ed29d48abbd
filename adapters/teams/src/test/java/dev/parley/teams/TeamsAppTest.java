package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.dispatch.Command;
import dev.parley.core.harness.Npm;
import dev.parley.core.harness.Shipped;
import dev.parley.teams.install.TeamsManifest;
import dev.parley.teams.install.TeamsPackage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands in the package of the Teams app, also held against the schema that Microsoft publishes. */
@Timeout(60)
final class TeamsAppTest {

    private static final UUID APP = UUID.fromString("12345678-90ab-cdef-1234-567890abcdef");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PRINTED =
            TeamsManifest.of(Shipped.commands().stream().map(Command::spec).toList(), APP);

    private static ObjectNode manifest() throws Exception {
        return (ObjectNode) JSON.readTree(PRINTED);
    }

    @Test
    void it_fits_the_schema_that_microsoft_publishes_and_wrong_ones_do_not() throws Exception {
        JsonNode complaints = complaints(List.of(
                manifest(),
                wrong(manifest -> manifest.put("packageName", "dev.parley")),
                wrong(manifest -> manifest.remove("accentColor")),
                wrong(manifest -> ((ArrayNode) manifest.at("/bots/0/scopes")).add("groupchat")),
                wrong(manifest -> ((ObjectNode) manifest.at("/composeExtensions/0/commands/0"))
                        .put("title", "a title of more than 32 characters"))));

        assertThat(complaints.get(0)).isEmpty();
        assertThat(complaints.get(1).toString()).contains("packageName");
        assertThat(complaints.get(2).toString()).contains("accentColor");
        assertThat(complaints.get(3).toString()).contains("/bots/0/scopes");
        assertThat(complaints.get(4).toString()).contains("/composeExtensions/0/commands/0/title");
    }

    private static ObjectNode wrong(Consumer<ObjectNode> change) throws Exception {
        ObjectNode manifest = manifest();
        change.accept(manifest);
        return manifest;
    }

    /** An array for each of them. */
    private static JsonNode complaints(List<ObjectNode> manifests) throws Exception {
        Process check = Npm.node("--no-warnings", "teams-manifest.mjs");
        try (OutputStream input = check.getOutputStream()) {
            input.write(JSON.writeValueAsBytes(manifests));
        }
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        return JSON.readTree(said);
    }

    @Test
    void rooms_are_offered_the_ready_messages_the_log_and_help() throws Exception {
        assertThat(titles(0))
                .containsExactly(
                        "floor",
                        "validity",
                        "condition",
                        "contingency",
                        "escalate",
                        "pause",
                        "upstairs",
                        "concede",
                        "concessions",
                        "impasse",
                        "deal",
                        "help");
        assertThat(titles(1)).contains("floor", "concessions", "deals", "help");
    }

    /** Longer ones are valid, and cut where people read them. */
    @Test
    void what_teams_lists_is_short_enough_to_be_read_whole() throws Exception {
        JsonNode lists = manifest().at("/bots/0/commandLists");
        assertThat(lists.size()).isBetween(1, 3);
        for (JsonNode list : lists) {
            assertThat(list.get("commands").size()).isBetween(1, 12);
            for (JsonNode each : list.get("commands")) {
                assertThat(each.get("title").asText()).hasSizeBetween(1, 32);
                assertThat(each.get("description").asText()).hasSizeBetween(1, 128);
            }
        }
    }

    private static List<String> titles(int list) throws Exception {
        return manifest().at("/bots/0/commandLists").get(list).findValuesAsText("title");
    }

    /** The schema does not notice: Teams would silently offer no slash command, or send what was meant for one to all. */
    @Test
    void slash_commands_stand_where_only_their_sender_sees_them() throws Exception {
        JsonNode manifest = manifest();
        JsonNode bot = manifest.at("/bots/0");
        List<JsonNode> slashes = new ArrayList<>();
        bot.get("commandLists").forEach(list -> {
            if (list.get("triggers").toString().contains("slash")) {
                slashes.add(list);
            }
        });
        assertThat(slashes)
                .isNotEmpty()
                .allSatisfy(list -> assertThat(list.get("scopes").toString()).doesNotContain("personal"));
        assertThat(bot.get("supportsTargetedMessages").asBoolean()).isTrue();
        for (JsonNode each : manifest.at("/composeExtensions/0/commands")) {
            boolean action = each.get("type").asText().equals("action");
            assertThat(each.has("triggers")).isEqualTo(each.get("id").asText().equals("fillTemplate"));
            assertThat(each.path("fetchTask").asBoolean()).isEqualTo(action);
        }
    }

    @Test
    void it_asks_to_know_who_is_in_a_channel_and_to_read_no_message() throws Exception {
        JsonNode manifest = manifest();
        assertThat(manifest.at("/authorization/permissions/resourceSpecific"))
                .singleElement()
                .satisfies(each -> assertThat(each.get("name").asText()).isEqualTo("ChannelMember.Read.Group"));
        assertThat(manifest.toString()).doesNotContain("Message.Read");
        assertThat(manifest.at("/webApplicationInfo/id").asText()).isEqualTo(APP.toString());
    }

    @Test
    void the_package_holds_the_manifest_and_two_icons_and_nothing_else() throws Exception {
        Map<String, byte[]> files = unpacked();

        assertThat(files.keySet()).containsExactly("manifest.json", "color.png", "outline.png");
        assertThat(new String(files.getOrDefault("manifest.json", new byte[0]), StandardCharsets.UTF_8))
                .isEqualTo(PRINTED);
        JsonNode icons = manifest().get("icons");
        assertThat(files)
                .containsKeys(icons.get("color").asText(), icons.get("outline").asText());
    }

    @Test
    void the_colour_icon_has_its_symbol_in_the_middle_of_one_colour() throws Exception {
        BufferedImage icon = icon("color.png", 192);
        int ground = Integer.decode(manifest().get("accentColor").asText()) | 0xff000000;
        IntPredicate inTheMiddle = each -> each >= 48 && each < 144;
        assertThat(pixels(192).filter(each -> !inTheMiddle.test(each % 192) || !inTheMiddle.test(each / 192)))
                .allMatch(each -> icon.getRGB(each % 192, each / 192) == ground);
        assertThat(pixels(192)).anyMatch(each -> icon.getRGB(each % 192, each / 192) == 0xffffffff);
    }

    @Test
    void the_outline_icon_is_white_on_nothing_and_without_a_margin() throws Exception {
        BufferedImage icon = icon("outline.png", 32);
        IntPredicate seen = each -> icon.getRGB(each % 32, each / 32) >>> 24 != 0;
        assertThat(pixels(32).filter(seen))
                .isNotEmpty()
                .allMatch(each -> (icon.getRGB(each % 32, each / 32) | 0xff000000) == 0xffffffff);
        assertThat(pixels(32)).anyMatch(seen.negate()::test);
        assertThat(pixels(32).filter(seen)).anyMatch(each -> each % 32 == 0).anyMatch(each -> each % 32 == 31);
    }

    private static Map<String, byte[]> unpacked() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(TeamsPackage.of(PRINTED)))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static BufferedImage icon(String name, int size) throws Exception {
        BufferedImage icon = ImageIO.read(new ByteArrayInputStream(unpacked().getOrDefault(name, new byte[0])));
        assertThat(icon.getWidth()).isEqualTo(size);
        assertThat(icon.getHeight()).isEqualTo(size);
        return icon;
    }

    private static IntStream pixels(int size) {
        return IntStream.range(0, size * size);
    }
}
