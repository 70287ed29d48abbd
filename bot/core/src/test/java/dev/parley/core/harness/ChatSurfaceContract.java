package dev.parley.core.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.harness.Surface.Shown;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What every way into Parley keeps to, tried over real HTTP on a whole service. Of what a surface has of its own, such as
 * a demo deal, nothing is taken for granted.
 */
public abstract class ChatSurfaceContract extends SurfaceObligations {

    private static final String NASTY =
            "<b>b</b> </p><script>x()</script> &amp; <!channel> <@U0BO> <https://evil.example>"
                    + " *b* _i_ ~s~ `c` :smile: # [a](b) @here {{1}} \"q\" 'q' “q” 😀 مرحبا שלום ok";

    @Test
    void a_line_is_answered_in_private_and_its_message_reaches_the_room_once_when_its_owner_posts_it() {
        Shown preview = anaInShared.types(FLOOR);

        assertThat(preview.text())
                .contains("Our floor on delivery is 120k. It rests on FY25 benchmark.", "Stop if", "Bo Larsen");
        assertThat(bo.posts()).isEmpty();
        assertThat(bo.screen()).doesNotContain("FY25 benchmark");

        Shown posted = anaInShared.presses("Post to ");

        assertThat(posted.text()).contains("Posted to ");
        await().untilAsserted(() -> assertThat(bo.posts())
                .singleElement()
                .asString()
                .contains("Our floor on delivery is 120k", "Posted by Parley for Ana Ruiz")
                .doesNotContain("Stop if"));
    }

    @Test
    void a_word_alone_opens_its_form_where_a_wrong_field_is_told_and_nothing_that_was_typed_is_lost() {
        assertThat(ana.types("/floor").fields())
                .containsOnlyKeys("issue", "value", "standard or BATNA", "your ask", "give");

        Map<String, String> typed = Map.of(
                "issue",
                "delivery",
                "value",
                "about 95k",
                "standard or BATNA",
                "FY25",
                "your ask",
                "15%",
                "give",
                "term");
        Shown wrong = ana.sends(typed);
        assertThat(wrong.wrong()).containsOnlyKeys("value");
        assertThat(wrong.fields()).containsExactlyInAnyOrderEntriesOf(typed);

        Shown preview = ana.sends(Map.of("value", suggestionIn(wrong.wrong().getOrDefault("value", ""))));
        assertThat(preview.isForm()).isFalse();
        assertThat(preview.text())
                .contains(
                        "Our floor on delivery is ", "It rests on FY25.", "(15%)", "for the deal to stay sound: term.");
        assertThat(preview.button("Post to ")).isNotEmpty();
    }

    private static String suggestionIn(String problem) {
        assertThat(problem).contains(" Try: ");
        return problem.replaceFirst(".* Try: ", "").replaceFirst("( or .*)?\\.$", "");
    }

    @Test
    void a_one_way_concession_is_flagged_and_settled_from_its_button() {
        Shown flagged = ana.types("/concede support | named engineer");
        assertThat(flagged.text()).contains("have nothing in return yet");
        assertThat(ana.types("/concessions").text()).contains("named engineer").doesNotContain("a two-year term");

        ana.types("/concede warranty | five years");
        assertThat(ana.presses("Name what you get").fields()).containsKey("get");
        assertThat(ana.sends(Map.of("get", "a two-year term")).text()).contains("no longer owed");

        assertThat(ana.types("/concessions").text()).contains("named engineer", "a two-year term");
    }

    @Test
    void a_message_that_tells_outsiders_a_reservation_point_is_stopped_and_goes_out_when_softened() {
        anaInShared.types("/deal issue warranty | 37k");

        Shown stopped = anaInShared.types(
                "/floor warranty | 45k | the FY25 benchmark at EUR 37,000 | full cover | a 24-month term");
        assertThat(stopped.text()).contains("Held back", "Bo Larsen", "your reservation point on warranty");
        assertThat(stopped.buttons()).noneMatch(each -> each.startsWith("Post to"));

        assertThat(anaInShared.presses("Edit").fields())
                .containsEntry("standard or BATNA", "the FY25 benchmark at EUR 37,000");
        anaInShared.sends(Map.of("standard or BATNA", "the FY25 benchmark"));
        anaInShared.presses("Post to ");

        await().untilAsserted(
                        () -> assertThat(bo.posts()).singleElement().asString().contains("45k"));
        assertThat(bo.screen()).doesNotContain("37k", "37,000", "37000");
    }

    @Test
    void whatever_people_type_comes_back_as_typed_and_is_never_markup() {
        assertThat(ana.types("/concede colour | " + NASTY + " | volume").text()).contains(NASTY);
        assertThat(ana.types("/concessions").text()).contains(NASTY);

        ana.types("/pause");
        assertThat(ana.sends(Map.of("issue", NASTY, "pilot", "a pilot", "date", "2099-01-01"))
                        .text())
                .contains(NASTY);
        assertThat(ana.presses("Edit").fields()).containsEntry("issue", NASTY);
        assertThat(ana.sends(Map.of()).text()).contains(NASTY);
        ana.presses("Post to ");

        await().untilAsserted(
                        () -> assertThat(ana.posts()).singleElement().asString().contains(NASTY));
    }

    @Test
    void what_is_too_long_comes_back_whole_with_how_much_fits() {
        String tooLong = "é".repeat(2_000);

        Shown form = ana.types("/concede colour | " + tooLong + " | volume");

        assertThat(form.fields()).containsEntry("give", tooLong).containsEntry("get", "volume");
        assertThat(form.wrong()).containsOnlyKeys("give");
        assertThat(form.wrong().get("give")).contains("2,000 characters", "500 fit");
        assertThat(ana.sends(Map.of("give", "any colour")).text()).contains("Logged as no.", "any colour");
    }

    @Test
    void an_unknown_word_is_told_the_nearest_one() {
        assertThat(ana.types("/flor").text()).contains("“flor”", "Did you mean “floor”?", surface.typed("/help"));
    }

    @Test
    void help_lists_every_command_as_it_can_be_typed_here() {
        List<CommandSpec> specs = Shipped.commands().stream()
                .map(Command::spec)
                .filter(each -> !each.words().equals("help"))
                .toList();
        String help = ana.types("/help").text();

        assertThat(specs).hasSizeGreaterThan(20);
        for (CommandSpec each : specs) {
            String line = "/" + each.words();
            assertThat(help)
                    .containsPattern(Pattern.quote(surface.typed(line)) + "\\W+" + Pattern.quote(each.summary()));
            assertThat(ana.types(line).text()).as(line).isNotBlank().doesNotContain("There's no command");
        }
    }

    @Test
    void after_a_restart_the_log_is_there_nothing_is_posted_again_and_a_button_of_before_still_works()
            throws Exception {
        ana.types("/concede support | named engineer | a two-year term");
        ana.types("/pause support | a pilot | 2099-01-01");
        ana.presses("Post to ");
        await().untilAsserted(() -> assertThat(ana.posts()).hasSize(1));
        anaInShared.types(FLOOR);

        surface.restart();

        assertThat(ana.types("/concessions").text()).contains("named engineer", "a two-year term");
        anaInShared.presses("Post to ");
        await().untilAsserted(() -> assertThat(bo.posts()).hasSize(1));
        assertThat(ana.posts()).hasSize(1);
    }
}
