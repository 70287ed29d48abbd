package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape of request that Slack documents, as a file with all its fields, and what comes of it. */
@Timeout(60)
final class SlackPayloadsTest {

    private static final Path FOLDER = Path.of("src/test/resources/payloads");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path home;

    private static SlackSide slack;
    private static RunningSlack parley;

    @SuppressWarnings("NullAway.Init")
    SlackPayloadsTest() {}

    @BeforeAll
    static void start() throws Exception {
        slack = new SlackSide();
        slack.begin("C0INSIDE", "C0SHARED", "C0GUEST", "D0ANA");
        parley = RunningSlack.alone(slack.api(), home);
    }

    @BeforeEach
    void begin() {
        slack.begin("C0INSIDE", "C0SHARED", "C0GUEST", "D0ANA");
    }

    @AfterAll
    static void stop() {
        parley.close();
        slack.close();
    }

    /** What Parley then calls at Slack, and what that call holds; where it calls nothing, what its response holds. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            slash_command,               ,                   Logged as no.
            block_actions_message,       respond,            Concessions
            block_actions_view,          views.update,       Concessions
            view_submission,             ,                   Logged as no.
            message_action,              views.open,         a named engineer
            shortcut,                    views.open,         Continue
            event_app_mention,           chat.postEphemeral, Concessions
            event_app_home_opened,       views.publish,      What you can type here
            event_member_joined_channel, chat.postEphemeral, Parley is in this channel
            """)
    void what_is_asked_is_done(String file, String call, String holds) throws IOException {
        if (file.startsWith("block_actions") || file.equals("event_app_mention")) {
            send("slash_command");
        }
        HttpResponse<String> response = send(file);

        assertThat(response.statusCode()).isEqualTo(200);
        if (call == null) {
            assertThat(response.body()).contains(holds);
        } else {
            await().until(() -> slack.sent(call).stream().anyMatch(sent -> sent.holds(holds)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "view_closed",
        "event_app_mention_by_itself",
        "event_channel_shared",
        "event_channel_unshared",
        "event_channel_id_changed",
        "event_app_uninstalled",
        "event_tokens_revoked"
    })
    void what_nobody_waits_for_is_taken_without_a_word(String file) throws IOException {
        HttpResponse<String> response = send(file);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        send("event_app_mention");
        await().until(() -> slack.all().stream().anyMatch(sent -> sent.method().equals("chat.postEphemeral")));
        assertThat(slack.all())
                .filteredOn(sent -> sent.method().startsWith("chat.")
                        || sent.method().startsWith("views.")
                        || sent.method().equals("respond"))
                .as("what came besides the answer to a mention afterwards")
                .hasSize(1);
    }

    @Test
    void every_file_is_read_here() throws Exception {
        List<String> read = Stream.of("what_is_asked_is_done", "what_nobody_waits_for_is_taken_without_a_word")
                .flatMap(name -> Stream.of(SlackPayloadsTest.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name)))
                .map(method -> method.getAnnotation(CsvSource.class))
                .flatMap(source -> source.value().length > 0
                        ? Stream.of(source.value())
                        : source.textBlock().lines().map(line -> line.split(",", 2)[0].strip()))
                .toList();

        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(read);
        }
    }

    private static HttpResponse<String> send(String file) throws IOException {
        String text = Files.readString(FOLDER.resolve(file + ".json"))
                .replace("{{response_url}}", slack.responseUrl())
                .replace("{{trigger}}", slack.trigger("U0ANA"));
        SlackUser ana = new SlackUser(parley.url(), slack, "U0ANA", "C0INSIDE");
        JsonNode payload = JSON.readTree(text);
        if (file.startsWith("event_")) {
            return ana.send(text);
        }
        if (!file.equals("slash_command")) {
            return ana.send(SlackUser.form(Map.of("payload", text)));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        payload.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return ana.send(SlackUser.form(fields));
    }
}
