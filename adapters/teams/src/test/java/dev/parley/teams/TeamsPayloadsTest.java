package dev.parley.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape of request that Teams documents, as a file with all its fields, and what comes of it. */
@Timeout(60)
final class TeamsPayloadsTest {

    private static final Path FOLDER = Path.of("src/test/resources/payloads");

    @TempDir
    static Path home;

    private static TeamsSide teams;
    private static TeamsParley parley;

    @SuppressWarnings("NullAway.Init")
    TeamsPayloadsTest() {}

    @BeforeAll
    static void start() throws Exception {
        teams = new TeamsSide();
        parley = new TeamsParley(teams, home, teams.adapter(true));
    }

    @BeforeEach
    void begin() {
        parley.begin();
        parley.forward(Duration.ofMinutes(1)); // More than Teams takes in one is held back.
    }

    @AfterAll
    static void stop() {
        parley.close();
        teams.close();
    }

    /** What the response to an invoke holds. */
    @ParameterizedTest
    @CsvSource({
        "adaptive_card_action, Concessions",
        "task_fetch, This reply is for someone else",
        "task_submit, Logged as no.",
        "compose_extension_fetch_task, a named engineer & training",
        "compose_extension_submit_action, Pause with a pilot",
        "compose_extension_query, validity",
    })
    void an_invoke_is_answered(String file, String holds) throws IOException {
        send("message");
        HttpResponse<String> response = send(file);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(holds);
    }

    /** What Parley then calls at Teams, and what that call holds. */
    @ParameterizedTest
    @CsvSource({
        "message, whisper, Logged as no.",
        "message_personal, send, What you can type here",
        "message_with_value, rewhisper, Concessions",
        "message_update, whisper, What I logged hasn't changed",
        "installation_update_add, send, our own chat: nobody else reads it",
        "file_consent_accepted, send, The file didn't arrive",
    })
    void what_is_asked_is_done(String file, String call, String holds) throws IOException {
        HttpResponse<String> response = send(file);

        assertThat(response.statusCode()).isEqualTo(200);
        await().until(() -> teams.sent(call).stream().anyMatch(sent -> sent.holds(holds)));
    }

    @ParameterizedTest
    @CsvSource("conversation_update_bot_added, installation_update_add_upgrade")
    void a_room_is_introduced_to_parley_once(String first, String again) throws IOException {
        send(first);
        await().until(() -> introductions() == 1);

        send(again);
        pressAfterwards();
        assertThat(introductions()).isOne();
    }

    private static long introductions() {
        return teams.sent("send").stream()
                .filter(sent -> sent.holds("Parley is here"))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "conversation_update_person_added",
        "conversation_update_person_removed",
        "conversation_update_channel_created",
        "conversation_update_channel_renamed",
        "conversation_update_channel_deleted",
        "conversation_update_channel_shared",
        "conversation_update_channel_unshared",
        "conversation_update_channel_restored",
        "conversation_update_team_renamed",
        "conversation_update_team_archived",
        "conversation_update_team_unarchived",
        "conversation_update_team_deleted",
        "conversation_update_team_hard_deleted",
        "conversation_update_team_restored",
        "message_delete",
        "message_undelete",
        "message_reaction",
        "message_reaction_removed",
        "typing",
        "file_consent_declined",
        "conversation_update_bot_removed",
        "installation_update_remove",
        "installation_update_remove_upgrade",
    })
    void what_nobody_waits_for_is_taken_without_a_word(String file) throws IOException {
        assertThat(send(file).statusCode()).isEqualTo(200);

        assertThat(teams.all())
                .noneMatch(sent ->
                        List.of("send", "resend", "whisper", "rewhisper").contains(sent.what()));
    }

    /** What would have been said before is said by then. */
    private static void pressAfterwards() throws IOException {
        send("message_with_value");
        await().until(() -> !teams.sent("rewhisper").isEmpty());
    }

    @Test
    void every_file_is_read_here() throws Exception {
        List<String> read = Stream.of(TeamsPayloadsTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class))
                .flatMap(method ->
                        Stream.of(method.getAnnotation(CsvSource.class).value()))
                .flatMap(line -> Stream.of(line.split(", ")))
                .toList();

        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(read)
                    .containsAll(files.map(file -> file.getFileName().toString().replace(".json", ""))
                            .toList());
        }
    }

    private static HttpResponse<String> send(String file) throws IOException {
        String text = Files.readString(FOLDER.resolve(file + ".json"))
                .replace("{{service_url}}", teams.serviceUrl())
                .replace("{{own_chat}}", TeamsSide.ownChatOf(TeamsSide.ANA));
        TeamsUser ana = parley.user(TeamsSide.ANA, TeamsParley.ROOM);
        return ana.send(text, parley.token().signed());
    }
}
