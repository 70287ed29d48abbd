package dev.parley.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedTemplatesTest {

    private static final List<Template> SHIPPED = Templates.load("en", Optional.empty())
            .fold(Loaded.Ready::templates, broken -> {
                throw new AssertionError(broken.problems());
            });

    @Test
    void the_seven_templates_have_the_blanks_of_the_playbook_in_its_order() {
        assertThat(SHIPPED.stream()
                        .collect(Collectors.toMap(
                                Template::id,
                                template -> template.blanks().stream()
                                        .map(blank -> blank.name() + ": "
                                                + blank.kind().key())
                                        .collect(Collectors.joining(", ")))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "floor",
                                "issue: text, value: amount-or-text, standard or BATNA: text, your ask: text, give: text",
                        "validity", "date: date, capacity or budget cadence: text",
                        "condition", "term: text, verification/governance: text, alternative plan: text",
                        "contingency", "risk: text, contingent remedy: text",
                        "escalate", "sponsor-to-sponsor: people, date: date",
                        "pause", "issue: text, pilot: text, date: date",
                        "upstairs", "our sponsor: people, their sponsor: people"));
        assertThat(SHIPPED).extracting(Template::id).containsExactlyElementsOf(Templates.SHIPPED);
        assertThat(SHIPPED).extracting(Template::source).containsOnly("power", "boss");
    }

    @Test
    void each_example_reads_as_it_would_be_sent() {
        assertThat(SHIPPED.stream().map(template -> template.example(date -> "<" + date + ">")))
                .containsExactly("""
                Our floor on price is EUR 120,000, based on the FY25 market benchmark.

                We can move on your ask (15% off) if we get this in return: a 24-month term. Without it, the deal would \
                no longer be worth investing in for us.""", """
                This offer holds until <in 3 weeks>. The reason on our side: our delivery team is assigned \
                for the first quarter that week. After that date, the resources go to other work.""", """
                We can accept payment in 60 days, provided we also agree on this: a joint review of open invoices each \
                quarter. If that is not possible, we go back to our other plan: payment in 30 days at the list price.""", """
                Let us settle one risk in advance: delivery later than 1 March. If it happens, this applies: a service \
                credit of 2% for each full week. That protects both sides.""", """
                To move this forward constructively, let us set up a sponsor-to-sponsor talk (Maria Chen and Jo Park) \
                by <in 2 weeks>, before either side turns to its alternatives.""", """
                We want to keep working well together on this. Let us park one issue for now: exclusivity. Meanwhile we \
                can test the fit with a pilot: one region for six weeks.

                Let us come back to it by <end of quarter>. After that date, we would pursue our alternative.""", """
                We seem to be stuck on this one. Would it be worth taking it to both our bosses together: Maria Chen on \
                our side and Jo Park on yours?""");
    }

    @Test
    void the_bosses_of_both_sides_are_named_even_when_theirs_is_unknown() {
        assertThat(shipped("upstairs").fill(Map.of("our sponsor", "Maria Chen")))
                .endsWith("Maria Chen on our side and your counterpart to Maria Chen on yours?");
        assertThatThrownBy(() -> shipped("upstairs").fill(Map.of())).hasMessageContaining("our sponsor");
        assertThatThrownBy(() -> shipped("upstairs").fill(Map.of("their sponsor", "Tom Weber")))
                .hasMessageContaining("our sponsor");
    }

    @Test
    void whose_ask_and_whose_give_it_is_shows_in_label_and_help() {
        assertThat(blank("floor", "your ask").label()).isEqualTo("What they ask of us");
        assertThat(blank("floor", "your ask").help()).contains("Ours to give");
        assertThat(blank("floor", "give").label()).isEqualTo("What we need back from them");
        assertThat(blank("floor", "give").help()).contains("Ours to get");
    }

    @Test
    void what_the_deal_knows_is_offered_where_it_fits() {
        assertThat(blank("floor", "issue").offers()).contains(Blank.Offer.ISSUES);
        assertThat(blank("floor", "standard or BATNA").offers()).contains(Blank.Offer.STANDARDS);
        assertThat(blank("pause", "issue").offers()).contains(Blank.Offer.ISSUES);
        assertThat(blank("escalate", "sponsor-to-sponsor").offers()).contains(Blank.Offer.BOTH_SPONSORS);
        assertThat(blank("escalate", "sponsor-to-sponsor").atLeast()).isEqualTo(2);
        assertThat(blank("upstairs", "our sponsor").offers()).contains(Blank.Offer.OUR_SPONSOR);
        assertThat(blank("upstairs", "their sponsor").offers()).contains(Blank.Offer.THEIR_SPONSOR);
    }

    @Test
    void a_message_with_an_unfilled_blank_cannot_be_made() {
        for (Template template : SHIPPED) {
            for (Blank left : template.blanks()) {
                Map<String, String> values = template.blanks().stream()
                        .filter(blank -> !blank.equals(left))
                        .collect(Collectors.toMap(Blank::name, Blank::example));
                if (left.mayBeEmpty()) {
                    assertThat(template.fill(values)).doesNotContain("[");
                } else {
                    assertThatThrownBy(() -> template.fill(values))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining(left.name());
                }
            }
        }
    }

    @Test
    void values_stand_in_the_message_exactly_as_given() {
        for (String value : List.of(
                "[contingent remedy] [[x]] ]",
                "50 % 🚀 👩🏽‍💻",
                "עד סוף החודש",
                "“a” – $1 \\1 %s ${x}",
                "<!channel> <b>",
                "a\nb")) {
            assertThat(shipped("contingency").fill(Map.of("risk", value, "contingent remedy", "nothing")))
                    .isEqualTo("Let us settle one risk in advance: " + value
                            + ". If it happens, this applies: nothing. That protects both sides.");
        }
        assertThatThrownBy(() -> shipped("contingency").fill(Map.of("risk", " \u3000", "contingent remedy", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Template shipped(String id) {
        return SHIPPED.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static Blank blank(String id, String name) {
        return shipped(id).blanks().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
