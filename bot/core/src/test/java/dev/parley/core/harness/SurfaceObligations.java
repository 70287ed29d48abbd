package dev.parley.core.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.harness.Surface.Client;
import dev.parley.core.harness.Surface.Place;
import dev.parley.core.harness.Surface.Shown;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way into Parley keeps to, one obligation at a time, so that a failure names its cause. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SurfaceObligations {

    protected static final String FLOOR = "/floor delivery | 120k | FY25 benchmark | 15% off | a 24-month term";

    protected Surface surface;
    protected Client ana;
    protected Client anaInShared;
    protected Client bo;

    @SuppressWarnings("NullAway.Init")
    protected SurfaceObligations() {}

    public abstract Surface open(Path home) throws Exception;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        surface = open(home);
    }

    @BeforeEach
    void begin() {
        surface.begin();
        ana = surface.ana(Place.INSIDE);
        anaInShared = surface.ana(Place.SHARED);
        bo = surface.bo();
    }

    @AfterAll
    void stop() {
        surface.close();
    }

    @Test
    void a_line_delivered_twice_is_one_entry() {
        ana.twice().types("/concede crates | reusable crates | yearly volume");

        assertThat(logged("reusable crates")).isOne();
    }

    @Test
    void the_second_delivery_of_a_line_is_answered_with_the_number_of_the_first() {
        Shown answer = ana.twice().types("/concede crates | reusable crates | yearly volume");
        Shown next = ana.types("/concede pallets | heavy pallets | early order");

        assertThat(numberIn(next)).isEqualTo(numberIn(answer) + 1);
    }

    @Test
    void a_form_delivered_twice_is_one_entry() {
        ana.types("/concede");
        Shown answer = ana.twice().sends(Map.of("item", "pallets", "give", "heavy pallets", "get", "early order"));

        assertThat(answer.text()).contains("Logged as no.", "heavy pallets");
        assertThat(logged("heavy pallets")).isOne();
    }

    @Test
    void a_press_delivered_twice_is_one_post() {
        anaInShared.types(FLOOR);
        anaInShared.twice().presses("Post to ");
        anaInShared.types("/pause support | a pilot | 2099-01-01");
        anaInShared.presses("Post to ");

        await().until(() -> bo.posts().stream().anyMatch(each -> each.contains("a pilot")));
        assertThat(bo.posts()).hasSize(2);
    }

    @Test
    void the_same_line_typed_again_is_an_entry_of_its_own() {
        ana.types("/concede crates | reusable crates | yearly volume");
        ana.types("/concede crates | reusable crates | yearly volume");

        assertThat(logged("reusable crates")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/floor", "/concessions", "/concede support | of ours", "/nonsense", "/"})
    void an_outsider_gets_the_same_refusal_whatever_they_type(String line) {
        Shown refused = bo.types(line);

        assertThat(refused.text()).contains("answers only the team");
        assertThat(refused.isForm()).isFalse();
        assertThat(refused.buttons()).isEmpty();
    }

    @Test
    void what_an_outsider_types_changes_nothing() {
        bo.types("/concede support | of theirs");

        assertThat(anaInShared.types("/concessions").text()).doesNotContain("of theirs");
    }

    @Test
    void an_outsider_sees_nothing_of_the_log_however_they_ask() {
        anaInShared.types("/concede support | named engineer");
        anaInShared.types("/concessions");
        bo.types("/concessions");
        bo.types("/concessions export");

        assertThat(bo.screen()).doesNotContain("named engineer");
    }

    @Test
    void a_preview_is_nothing_that_the_room_can_read() {
        anaInShared.types(FLOOR);

        assertThat(bo.posts()).isEmpty();
        assertThat(bo.screen()).doesNotContain("120k");
    }

    @Test
    void a_post_says_who_sent_it() {
        anaInShared.types(FLOOR);
        anaInShared.presses("Post to ");

        await().untilAsserted(() ->
                assertThat(bo.posts()).singleElement().asString().contains("Posted by Parley for Ana Ruiz"));
    }

    @Test
    void a_form_with_an_error_names_the_field_and_keeps_what_was_typed() {
        Map<String, String> typed = Map.of("issue", "delivery", "value", "about 95k", "standard or BATNA", "FY25");

        ana.types("/floor");
        Shown wrong = ana.sends(typed);

        assertThat(wrong.wrong()).containsKey("value");
        assertThat(wrong.fields()).containsAllEntriesOf(typed);
    }

    @Test
    void a_line_with_an_error_comes_back_as_a_form_that_holds_it() {
        Shown form = ana.types("/floor delivery | about 95k | FY25 | 15% off | term");

        assertThat(form.wrong()).containsKey("value");
        assertThat(form.fields()).containsEntry("issue", "delivery").containsEntry("value", "about 95k");
    }

    private static int numberIn(Shown answer) {
        Matcher number = Pattern.compile("Logged as no\\. (\\d+)").matcher(answer.text());
        assertThat(number.find()).as(answer.text()).isTrue();
        return Integer.parseInt(number.group(1));
    }

    private int logged(String words) {
        return StringUtils.countMatches(ana.types("/concessions").text(), words);
    }
}
