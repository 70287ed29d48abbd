package dev.parley.service;

import static dev.parley.service.Surface.Where.INSIDE;
import static dev.parley.service.Surface.Where.SHARED;
import static dev.parley.service.Surface.Who.ANA;
import static dev.parley.service.Surface.Who.BO;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.service.Surface.Where;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds wherever Parley is spoken to. */
@Timeout(60)
abstract class ChatSurfaceContract {

    private static final Map<String, String> FLOOR = Map.of(
            "issue",
            "price",
            "value",
            "120k",
            "standard or BATNA",
            "FY25 benchmark",
            "your ask",
            "15% off",
            "give",
            "24-month term");

    private static final Pattern LOGGED = Pattern.compile("Logged as no\\. (\\d+)");

    @TempDir
    Path home;

    private Surface surface;

    @SuppressWarnings("NullAway.Init")
    ChatSurfaceContract() {}

    /** Opens the way in, over what is kept in this folder. */
    abstract Surface open(Path folder) throws Exception;

    @BeforeEach
    void begin() throws Exception {
        surface = open(home);
    }

    @AfterEach
    void end() {
        surface.close();
    }

    private String ana(Where where, String line) throws Exception {
        return surface.types(ANA, where, line, 1);
    }

    private List<String> posted(Where where, String text) throws Exception {
        return surface.everybodySees(where).stream()
                .filter(each -> each.contains(text))
                .toList();
    }

    private static int number(String logged) {
        Matcher number = LOGGED.matcher(logged);
        assertThat(number.find()).as(logged).isTrue();
        return Integer.parseInt(number.group(1));
    }

    @Test
    void what_is_typed_is_answered_in_private_and_posted_once_when_its_owner_says_so() throws Exception {
        assertThat(ana(INSIDE, "/floor price | 120k | FY25 benchmark | 15% off | 24-month term"))
                .contains("FY25 benchmark", "Post to #");
        assertThat(posted(INSIDE, "FY25 benchmark")).isEmpty();

        surface.presses(ANA, INSIDE, "Post to #", 2);

        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(posted(INSIDE, "FY25 benchmark")).hasSize(1));
        surface.restart();
        assertThat(ana(INSIDE, "/pause price | a pilot | in 3 weeks")).contains("Post to #");
        surface.presses(ANA, INSIDE, "Post to #", 1);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(posted(INSIDE, "a pilot")).hasSize(1));
        assertThat(posted(INSIDE, "FY25 benchmark")).hasSize(1);
    }

    @Test
    void a_word_alone_opens_its_form_in_which_nothing_typed_is_lost() throws Exception {
        assertThat(ana(INSIDE, "/floor")).contains("Floor and give-get");
        Map<String, String> wrong = new HashMap<>(FLOOR);
        wrong.put("value", "1,2.3,4");

        assertThat(surface.sends(ANA, INSIDE, wrong, 1)).contains("1,2.3,4");

        assertThat(surface.sends(ANA, INSIDE, Map.of("value", "EUR 1.200,00"), 1))
                .contains("EUR 1.200,00", "FY25 benchmark", "Post to #");
        assertThat(posted(INSIDE, "FY25 benchmark")).isEmpty();
    }

    @Test
    void what_was_given_alone_is_flagged_settled_and_logged_once_however_often_it_arrives() throws Exception {
        String logged = surface.types(ANA, INSIDE, "/concede support | named engineer", 2);
        assertThat(logged).contains("nothing came back yet");
        surface.presses(ANA, INSIDE, "Name what you get", 1);
        assertThat(surface.sends(ANA, INSIDE, Map.of("get", "a two-year reference"), 2))
                .contains("no longer owed");

        surface.restart();

        assertThat(ana(INSIDE, "/concessions")).contains("a two-year reference");
        assertThat(number(ana(INSIDE, "/concede price | 5% off"))).isEqualTo(number(logged) + 1);
    }

    @Test
    void whoever_is_not_ours_is_answered_nothing_and_named_where_they_read_along() throws Exception {
        ana(SHARED, "/concede support | named engineer");

        assertThat(surface.types(BO, SHARED, "/concessions", 1))
                .contains("answers only the team")
                .doesNotContain("named engineer");
        assertThat(ana(SHARED, "/pause price | a pilot | in 3 weeks")).contains("Bo Larsen");
        assertThat(surface.everybodySees(SHARED)).noneMatch(each -> each.contains("named engineer"));
    }

    @Test
    void what_is_private_is_stopped_before_it_reaches_a_room_with_others() throws Exception {
        ana(SHARED, "/deal start Acme renewal | Acme | EUR");
        ana(SHARED, "/deal issue price | 110k");

        assertThat(ana(SHARED, "/floor price | 110k | FY25 benchmark | 15% off | 24-month term"))
                .contains("Stopped")
                .doesNotContain("Post to #");
        surface.presses(ANA, SHARED, "Soften it", 1);
        surface.sends(ANA, SHARED, Map.of("value", "118k"), 1);
        surface.presses(ANA, SHARED, "Post to #", 1);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(posted(SHARED, "118k")).hasSize(1));
        assertThat(posted(SHARED, "110k")).isEmpty();
    }

    @Test
    void what_people_type_is_shown_as_they_typed_it() throws Exception {
        String nasty = "<!channel> *bold* _x_ <b>y</b> \u05e9\u05dc\u05d5\u05dd \ud83e\udd1d";
        ana(INSIDE, "/pause " + nasty + " | a pilot | in 3 weeks");
        surface.presses(ANA, INSIDE, "Post to #", 1);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(posted(INSIDE, nasty)).hasSize(1));
        assertThat(ana(INSIDE, "/concede " + "x".repeat(5_000) + " | y")).contains("500");
        assertThat(ana(INSIDE, "/flor")).contains("/floor");
    }
}
