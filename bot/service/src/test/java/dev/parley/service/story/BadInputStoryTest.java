package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.CommandSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputStoryTest {

    private static final List<String> NASTY = List.of(
            "",
            "   ",
            "\u0000\u0007\u001b[31m",
            "😀👩‍👩‍👧‍👦🇩🇪",
            "مرحبا | שלום \u202Etxt.exe",
            "“price” | ‘120k’ | „x“ | «y»",
            "<script>alert('x')</script> | <b>bold</b> | &amp; | <img src=x onerror=alert(1)>",
            "<!channel> <!here> <@U123> @everyone",
            "=cmd()|' /C calc'!A0",
            "'; DROP TABLE concession; --",
            "| | | | | | | | | |",
            "a|b|c|d|e|f|g|h|i|j|k|l",
            "[issue] [[x]] [your ask]",
            "-1",
            "99999999999999999999",
            "#1: x",
            "\uD83D lonely \uDE00",
            "line one\nline two\r\nline three",
            "%s %d ${jndi:ldap://x} {{7*7}}",
            "issue= value= give=",
            "\\| \\\\ \\n");

    private final Talk talk = new Talk().withDeal();

    @AfterEach
    void close() {
        talk.close();
    }

    static Stream<String> nasty() {
        return NASTY.stream();
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void every_command_answers_it_clearly(String input) {
        for (CommandSpec spec : talk.dispatcher().specs()) {
            assertAnswered(spec.words() + " " + input, talk.ana().types("/" + spec.words() + " " + input));
        }
        assertAnswered(input, talk.ana().types(input));
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void every_form_answers_it_clearly(String input) {
        for (CommandSpec spec : talk.dispatcher().specs()) {
            Map<String, List<String>> fields = new HashMap<>();
            spec.arguments().forEach(each -> fields.put(each.name(), List.of(input, input)));
            fields.put("unknown", List.of(input));
            for (String subject :
                    List.of("", input, "1", "1:1", "999:9", UUID.randomUUID().toString())) {
                assertAnswered(
                        spec.words() + " form " + subject,
                        talk.ana()
                                .says(
                                        new Interaction.FormSubmission(spec.words(), subject, fields),
                                        UUID.randomUUID().toString()));
            }
        }
    }

    @Test
    void a_form_that_is_refused_as_a_whole_comes_back_with_what_stood_in_it() {
        Interaction form = new Interaction.FormSubmission(
                "no such command", "", Map.of("give", List.of("named engineer"), "get", List.of("a longer term")));

        assertThat(talk.ana().says(form, "a form").refusal().told().plainText())
                .contains("has expired", "get: a longer term", "give: named engineer");
    }

    @Test
    void every_button_that_never_was_is_answered_clearly() {
        for (CommandSpec spec : talk.dispatcher().specs()) {
            for (String subject : List.of("", "1", "1:1", "999:9", UUID.randomUUID() + ":x", "0:0", "1:99")) {
                for (String action : List.of(
                        "open",
                        "post",
                        "edit",
                        "show",
                        "page",
                        "park",
                        "taken",
                        "prepare",
                        "entry",
                        "restore",
                        "export",
                        "offer",
                        "worth-us",
                        "nonsense")) {
                    assertAnswered(
                            spec.words() + " " + action + " " + subject,
                            talk.ana()
                                    .says(
                                            new Interaction.ButtonClick(
                                                    new ButtonAction(spec.words(), action, subject)),
                                            UUID.randomUUID().toString()));
                }
            }
        }
    }

    private static void assertAnswered(String what, Heard heard) {
        assertThat(heard.reply())
                .as(what)
                .satisfiesAnyOf(
                        reply -> assertThat(reply).isInstanceOf(Reply.Ask.class),
                        reply -> assertThat(reply).isInstanceOf(Reply.Refused.class),
                        reply -> assertThat(((Reply.Answer) reply).message().title())
                                .isNotEqualTo("Something went wrong"));
    }

    @Test
    void a_hundred_kilobytes_come_back_in_the_form_with_how_much_fits() {
        String huge = "é".repeat(100_000);

        Heard form = talk.ana().types("/concede price | " + huge);

        assertThat(form.errors().get("give")).contains("100,000 characters", "500 fit");
        assertThat(form.fields()).containsEntry("give", huge).containsEntry("item", "price");
    }

    @Test
    void invisible_and_turning_characters_are_taken_out_and_the_rest_is_kept() {
        talk.ana().types("/concede pri\u202Ece\u0000 | مرحبا 😀 | “ok”");

        assertThat(talk.ana().types("/concessions").text()).contains("Item: price; You give: مرحبا 😀; You get: “ok”");
    }

    @Test
    void what_was_typed_comes_back_where_it_cannot_be_done() {
        assertThat(talk.ana().types("/concesions export please").refusal().typed())
                .isEqualTo("/concesions export please");
        assertThat(talk.ana().types("/undo 3").refusal().typed()).isEqualTo("/undo 3");
        assertThat(talk.ana().types("/concessions last").refusal().works()).contains("/concessions 3");
    }

    @Test
    void random_lines_are_always_answered() {
        Random random = new Random(20261122);
        List<String> pieces = Stream.concat(
                        NASTY.stream(),
                        Stream.of(
                                "floor",
                                "concede",
                                "concessions",
                                "edit",
                                "deal",
                                "start",
                                "impasse",
                                "3",
                                "|",
                                "=",
                                "item="))
                .toList();
        for (int i = 0; i < 500; i++) {
            StringBuilder line = new StringBuilder("/");
            for (int j = random.nextInt(6); j >= 0; j--) {
                line.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
            }
            assertAnswered(line.toString(), talk.ana().types(line.toString()));
        }
    }

    @Test
    void a_second_word_that_is_misspelt_is_told_apart_from_too_much() {
        assertThat(talk.ana().types("/deal isue price").refusal().works()).containsExactly("/deal issue");
        assertThat(talk.ana().types("/deal nonsense").refusal().works()).contains("/deal start", "/deal batna");
    }

    @Test
    void a_slash_apart_from_its_word_or_of_another_width_is_a_slash() {
        assertThat(talk.ana().types("/ concessions").title()).isEqualTo("The log is empty");
        assertThat(talk.ana().types("／concessions").title()).isEqualTo("The log is empty");
        assertThat(talk.ana().types("/co").refusal().works()).contains("/concede");
    }
}
