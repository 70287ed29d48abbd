package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private static final String HOSTILE =
            "</textarea></code></p>'\"><img src=x onerror=alert(1)><script>alert(2)</script> ${7*7} <!channel> &lt;b&gt; \u202eabc";

    private RunningPlayground running;

    @BeforeEach
    void start() throws Exception {
        running = new RunningPlayground(HOSTILE);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void every_block_shows_hostile_text_as_text() throws Exception {
        running.say("inside", "ana", "/everything " + HOSTILE);
        Element card = last(running.transcript("inside", "ana"), ".card");

        harmless(card);
        assertThat(card.select(
                        "h3, p.text:first-of-type, .warning span, .facts dd, .facts dt, caption, th:nth-child(3)"))
                .extracting(Element::wholeText)
                .contains(HOSTILE);
        assertThat(card.expectFirst(".quote").wholeText()).isEqualTo(HOSTILE + "\nA second line.");
        assertThat(card.select("p.text").get(1).wholeText()).isEqualTo("Your floor is " + HOSTILE + ".");
        assertThat(card.expectFirst("td[data-label=Item]").wholeText()).isEqualTo(HOSTILE);
        assertThat(card.select(".chart figcaption, .legend .line0, .plot .label, .chart th")
                        .eachText())
                .containsOnlyOnceElementsOf(List.of("Worth to us", "No. 2"))
                .contains(HOSTILE.replaceAll("\\s+", " "));
        assertThat(card.select(".ladder li")).hasSize(4).allSatisfy(step -> {
            assertThat(step.select(".rungtitle").text()).isEqualTo(HOSTILE);
            assertThat(step.select(".rungdetail").text()).isEqualTo(HOSTILE);
        });
        assertThat(card.select(".ladder li[aria-current=step] .progress").text())
                .isEqualTo("Next");
        assertThat(card.expectFirst("[data-line]").attr("data-line")).isEqualTo(HOSTILE);
        assertThat(card.select("[data-copy]").attr("data-copy")).isEqualTo(HOSTILE);
        assertThat(card.select("button.primary")).hasSize(1);
        assertThat(card.select("a.file b").text()).isEqualTo(HOSTILE + ".csv");
    }

    @Test
    void a_chart_is_drawn_to_scale_and_says_the_same_as_a_table() throws Exception {
        running.say("inside", "ana", "/everything");
        Element chart = last(running.transcript("inside", "ana"), ".chart");

        assertThat(chart.select("svg[role=img]").attr("aria-label")).contains("table");
        assertThat(chart.select(".legend li").eachText()).hasSize(2).endsWith("Worth to us");
        assertThat(chart.select(".plot > text:not(.label)").eachText())
                .containsExactly("-20,000", "0", "20,000", "40,000", "60,000");
        assertThat(chart.select("polyline").eachAttr("points"))
                .containsExactly("8.0,160.0 92.0,125.0", "8.0,55.0 92.0,20.0");
        assertThat(chart.select("g.line1 circle").eachAttr("cy")).containsExactly("55.0", "20.0");
        assertThat(chart.select("g.line1 title").text()).endsWith("Worth to us, No. 2: EUR 60,000");
        assertThat(chart.select("details td:last-child").eachText()).containsExactly("EUR 40,000", "EUR 60,000");
    }

    @Test
    void what_was_asked_and_what_was_refused_show_hostile_text_as_text() throws Exception {
        running.say("inside", "ana", "/nonsense " + HOSTILE);
        Element entry = last(running.transcript("inside", "ana"), ".entry");

        harmless(entry);
        assertThat(entry.select(".asked code").text()).isEqualTo("/nonsense " + HOSTILE);
        assertThat(entry.select(".card > .text").text()).isEqualTo("Nothing here answers to " + HOSTILE + ".");
        assertThat(entry.select(".only").text()).isEqualTo("Only visible to you");
        assertThat(entry.select("[data-line]").eachAttr("data-line"))
                .containsExactly("/concessions", HOSTILE, "/nonsense " + HOSTILE);
    }

    @Test
    void every_field_shows_hostile_text_as_text_and_is_labelled_and_described() throws Exception {
        Document form =
                org.jsoup.Jsoup.parse(running.say("inside", "ana", "/form").body());

        harmless(form.body());
        assertThat(form.select("input[type=text]").eachAttr("value")).hasSize(5).containsOnly(HOSTILE);
        // A browser drops the first line break in a textarea; without this one it would drop the writer's own.
        assertThat(form.expectFirst("textarea").wholeText()).isEqualTo("\n" + HOSTILE);
        assertThat(form.select("#form :is(input[type=text], textarea, select)"))
                .hasSize(7)
                .allSatisfy(field -> {
                    assertThat(form.select("label[for=" + field.id() + "]")).hasSize(1);
                    assertThat(form.expectFirst("#" + field.attr("aria-describedby"))
                                    .text())
                            .contains(HOSTILE);
                });
        assertThat(form.select("fieldset legend").eachText()).containsExactly("The choice", "The choices optional");
        assertThat(form.select("input[type=radio][checked]").val()).isEqualTo("price");
        assertThat(form.select("input[type=checkbox]")).hasSize(5);
        assertThat(form.select("select option")).hasSize(6);
        assertThat(form.select("input[type=date]").attr("data-fills"))
                .isEqualTo(form.expectFirst("[name=in.date]").id());
        assertThat(form.select("datalist option").eachAttr("value")).contains(HOSTILE, "Term");
        assertThat(form.select("[aria-invalid]")).isEmpty();
    }

    @Test
    void an_error_stands_at_its_field_and_what_was_typed_survives() throws Exception {
        Document form = org.jsoup.Jsoup.parse(running.post(
                        "/rooms/inside/form?as=ana",
                        Map.of("command", "concede", "subject", "", "delivery", id(), "in.paragraph", "x"))
                .body());

        harmless(form.body());
        assertThat(form.select("[aria-invalid=true]").eachAttr("name")).contains("in.line", "in.date", "in.select");
        Element field = form.expectFirst("[name=in.line]");
        assertThat(List.of(field.attr("aria-describedby").split(" ")))
                .allSatisfy(described ->
                        assertThat(form.expectFirst("#" + described)).isNotNull())
                .contains(field.id() + "-error");
        assertThat(form.expectFirst("#" + field.id() + "-error").text()).endsWith(HOSTILE);
    }

    @Test
    void completions_and_chat_show_hostile_text_as_text() throws Exception {
        Document completions = org.jsoup.Jsoup.parse(running.post("/rooms/inside/complete?as=ana", Map.of("text", "/"))
                .body());
        harmless(completions.body());
        assertThat(completions.select("[role=option]")).hasSize(3);
        assertThat(completions.expectFirst("[role=option] span").text()).isEqualTo("Says " + HOSTILE);

        running.say("shared", "bo", HOSTILE);
        Element entry = last(running.transcript("shared", "ana"), ".entry.chat");
        harmless(entry);
        assertThat(entry.select(".card").text()).isEqualTo(HOSTILE);
    }

    @Test
    void the_neutral_message_is_shown_behind_a_drawn_one_only_when_asked_for() throws Exception {
        running.say("inside", "ana", "/everything");

        assertThat(running.transcript("inside", "ana").select(".neutral")).isEmpty();
        Document shown = running.get("/rooms/inside/transcript?as=ana&neutral=on");
        harmless(shown.body());
        assertThat(last(shown, ".neutral").wholeText()).contains("Trigger/contingency");
    }

    @Test
    void a_file_is_sent_as_a_download_under_a_harmless_name() throws Exception {
        running.say("inside", "ana", "/everything");
        String address = running.transcript("inside", "ana").select("a.file").attr("href");

        var file = running.send(running.request(address));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("Item,You give\r\n" + HOSTILE);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[A-Za-z0-9._-]+\"; filename\\*=UTF-8''[A-Za-z0-9._-]+");
        assertThat(running.send(running.request(address.replace("as=ana", "as=maria")))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Element last(Element within, String selector) {
        return within.select(selector).get(within.select(selector).size() - 1);
    }

    private static void harmless(Element drawn) {
        assertThat(drawn.select("script, img, [style], iframe, object")).isEmpty();
        assertThat(drawn.getAllElements())
                .flatExtracting(element -> element.attributes().asList())
                .extracting(Attribute::getKey)
                .noneMatch(name -> name.startsWith("on") || name.contains("<"));
    }
}
