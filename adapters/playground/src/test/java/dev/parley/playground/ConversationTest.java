package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.in.FormBody;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private RunningPlayground running;

    @BeforeEach
    void start() throws Exception {
        running = new RunningPlayground("the fee");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void plain_text_is_read_by_everybody_in_the_room_and_a_command_by_nobody_else() throws Exception {
        running.say("shared", "ana", "We can talk about 24 months.");
        running.say("shared", "ana", "/keep this to ourselves");

        assertThat(running.transcript("shared", "bo").text())
                .contains("We can talk about 24 months.")
                .doesNotContain("keep this");
        assertThat(running.transcript("shared", "ana").text())
                .contains("/keep this to ourselves", "Entry 4 is logged.");
        assertThat(running.transcript("inside", "ana").text()).doesNotContain("keep this");
    }

    @Test
    void the_counterparty_can_neither_open_nor_see_nor_write_in_the_inside_room() throws Exception {
        assertThat(running.send(running.request("/rooms/inside?as=bo")).statusCode())
                .isEqualTo(404);
        assertThat(running.send(running.request("/rooms/inside/events?as=bo")).statusCode())
                .isEqualTo(404);
        assertThat(running.say("inside", "bo", "hello").statusCode()).isEqualTo(404);
        assertThat(running.get("/rooms/shared?as=bo").select("nav[aria-label=Rooms] a"))
                .singleElement()
                .satisfies(link -> assertThat(link.text()).contains("#northwind-acme"));
        assertThat(running.get("/rooms/shared?as=bo").html()).doesNotContain("acme-renewal-team");
    }

    @Test
    void who_reads_along_in_a_shared_room_is_named() throws Exception {
        assertThat(running.get("/rooms/shared?as=ana").select(".external").text())
                .contains("Shared with Acme", "Bo Larsen (Acme) can read along");
        assertThat(running.get("/rooms/inside?as=ana").select(".external")).isEmpty();
    }

    @Test
    void the_same_delivery_twice_is_one_message() throws Exception {
        Map<String, String> message =
                Map.of("text", "only once", "delivery", UUID.randomUUID().toString());
        running.post("/rooms/shared/say?as=ana", message);
        running.post("/rooms/shared/say?as=ana", message);

        assertThat(running.transcript("shared", "bo").select(".card:contains(only once)"))
                .hasSize(1);
    }

    @Test
    void a_button_pressed_twice_as_it_was_drawn_posts_once() throws Exception {
        running.say("shared", "ana", "/keep");
        Element button = running.button("shared", "ana", "Post to");
        running.press("shared", "ana", button);
        running.press("shared", "ana", button);

        assertThat(running.transcript("shared", "bo").select(".entry.post"))
                .singleElement()
                .satisfies(post -> assertThat(post.text()).contains("Ana Ruiz", "Posted by Parley for Ana Ruiz"));
        assertThat(running.transcript("shared", "ana").select(".entry.private"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.text()).contains("/keep", "Posted").doesNotContain("Entry 4"));
    }

    @Test
    void a_button_that_was_refused_can_be_tried_again() throws Exception {
        running.say("inside", "ana", "/keep");
        running.press("inside", "ana", "Not now");
        running.press("inside", "ana", "Not now");

        assertThat(running.transcript("inside", "ana").select(".entry.private:contains(Not now.)"))
                .hasSize(2);
    }

    @Test
    void a_form_that_was_refused_stays_and_gets_a_new_delivery() throws Exception {
        String delivery = UUID.randomUUID().toString();
        HttpResponse<String> refused = running.post(
                "/rooms/inside/form?as=ana",
                Map.of("command", "concede", "subject", "", "delivery", delivery, "in.line", "refuse me"));

        assertThat(refused.headers().firstValue("HX-Retarget")).contains("#form-problem");
        assertThat(refused.body()).contains("That cannot be kept.").doesNotContain(delivery);
        assertThat(running.transcript("inside", "ana").select("#welcome")).isNotEmpty();
    }

    @Test
    void a_form_sent_twice_is_kept_once_with_everything_in_it() throws Exception {
        Map<String, String> form = Map.of(
                "command",
                "concede",
                "subject",
                "",
                "title",
                "Log",
                "delivery",
                UUID.randomUUID().toString(),
                "in.line",
                "price",
                "in.date",
                "in 3 weeks",
                "in.empty",
                "");
        running.post("/rooms/inside/form?as=ana", form);
        running.post("/rooms/inside/form?as=ana", form);

        assertThat(running.transcript("inside", "ana").select(".entry.private"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text())
                        .contains("line=[price]", "date=[in 3 weeks]")
                        .contains("empty=[]"));
    }

    @Test
    void after_a_restart_everything_that_was_answered_is_still_there_and_the_demo_does_not_begin_twice()
            throws Exception {
        running.say("shared", "ana", "hello");
        running.say("shared", "ana", "/keep me");
        int before = running.transcript("shared", "ana").select(".entry").size();

        running = running.restarted();

        assertThat(running.transcript("shared", "ana").select(".entry")).hasSize(before);
        assertThat(running.transcript("shared", "ana").text()).contains("hello", "/keep me", "Entry 4 is logged.");
    }

    @Test
    void a_reset_begins_anew_and_a_second_delivery_of_it_does_nothing() throws Exception {
        String fresh = running.transcript("shared", "bo").text().replaceAll("\\d\\d:\\d\\d", "");
        running.say("shared", "ana", "before");
        Map<String, String> reset = Map.of("delivery", UUID.randomUUID().toString());
        assertThat(running.post("/rooms/shared/reset?as=ana", reset).statusCode())
                .isEqualTo(200);
        assertThat(running.transcript("shared", "bo").text().replaceAll("\\d\\d:\\d\\d", ""))
                .isEqualTo(fresh);

        running.say("shared", "ana", "after");
        running.post("/rooms/inside/reset?as=ana", reset);

        assertThat(running.transcript("shared", "bo").text()).contains("after");
    }

    @Test
    void times_are_shown_in_the_readers_own_zone_and_a_wrong_zone_is_taken_as_utc() throws Exception {
        assertThat(inZone("Asia/Tokyo")).isEqualTo("Asia/Tokyo");
        assertThat(inZone("Middle/Nowhere")).isEqualTo("UTC");
        assertThat(inZone("\"")).isEqualTo("UTC");
    }

    private String inZone(String zone) throws Exception {
        var page = running.send(running.request("/rooms/shared?as=ana").header("Cookie", "zone=" + zone));
        String title = org.jsoup.Jsoup.parse(page.body()).expectFirst("time").attr("title");
        return title.substring(title.indexOf('(') + 1, title.length() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text=%00%ff%fe&delivery=12345678 | 400",
                "text=%zz&delivery=12345678 | 400",
                "text=%4&delivery=12345678 | 400",
                "text=hello&delivery=short | 400",
                "text=hello&delivery=12345678%0d%0aX:y | 400",
                "text=hello | 400",
                "text=%20%0a&delivery=12345678 | 422",
                "delivery=12345678 | 422"
            })
    void what_cannot_be_read_is_refused_in_words(String body, int status) throws Exception {
        HttpResponse<String> answer =
                running.send(running.posting("/rooms/shared/say?as=ana", HttpRequest.BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(status);
        plain(answer);
    }

    @Test
    void a_message_of_a_hundred_thousand_characters_is_refused_with_its_length() throws Exception {
        HttpResponse<String> answer = running.say("shared", "ana", "a".repeat(100_000));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("4,000", "100,000");
        assertThat(running.transcript("shared", "bo").text()).doesNotContain("aaaa");
    }

    @Test
    void a_body_beyond_the_cap_is_refused_whether_it_says_its_length_or_not() throws Exception {
        byte[] large = ("delivery=12345678&text=" + "a".repeat(FormBody.LARGEST)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> announced = running.send(
                running.posting("/rooms/shared/say?as=ana", HttpRequest.BodyPublishers.ofByteArray(large)));
        HttpResponse<String> streamed = running.send(running.posting(
                "/rooms/shared/say?as=ana",
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        plain(announced);
        assertThat(announced.body()).contains("512 KiB");
    }

    @Test
    void a_nul_is_shown_as_what_it_is_and_line_breaks_arrive_as_one() throws Exception {
        running.send(running.posting(
                "/rooms/shared/say?as=ana",
                HttpRequest.BodyPublishers.ofString("text=a%00b%0d%0ac&delivery=12345678")));

        assertThat(last(running.transcript("shared", "bo"), ".chat .text").wholeText())
                .isEqualTo("a\ufffdb\nc");
    }

    @Test
    void a_fault_gives_a_code_and_no_trace() throws Exception {
        HttpResponse<String> answer = running.say("inside", "ana", "/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).containsPattern("code [0-9a-f]{8}").doesNotContain("secret");
        plain(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rooms/nowhere?as=ana",
                "/rooms/inside?as=eve",
                "/rooms/inside?as=%ff",
                "/rooms/inside/nothing?as=ana",
                "/rooms/inside/file?as=ana&line=post.1&block=0",
                "/rooms",
                "/rooms/",
                "/nothing",
                "/assets/parley.js.map",
                "/assets/"
            })
    void what_is_not_there_is_said_in_words(String path) throws Exception {
        HttpResponse<String> answer = running.send(running.request(path));

        assertThat(answer.statusCode()).isBetween(400, 404);
        plain(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a/b", "concede/POST/1", "concede/post/<script>", "a/b/c/d"})
    void a_button_that_is_not_ours_is_refused(String press) throws Exception {
        HttpResponse<String> answer = running.post("/rooms/inside/press?as=ana", Map.of("press", press));

        assertThat(answer.statusCode()).isEqualTo(400);
        plain(answer);
    }

    @Test
    void only_forms_are_read() throws Exception {
        HttpResponse<String> answer = running.send(running.request("/rooms/shared/say?as=ana")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(415);
        plain(answer);
    }

    private static Element last(Element within, String selector) {
        return within.select(selector).get(within.select(selector).size() - 1);
    }

    private static void plain(HttpResponse<String> answer) {
        assertThat(answer.body())
                .isNotBlank()
                .doesNotContain("Exception", "\tat ", "java.", "dev.parley", "Jetty", "jetty");
    }
}
