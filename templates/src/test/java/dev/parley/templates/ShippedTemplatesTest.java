package dev.parley.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
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
                        "upstairs", "issue: text, our sponsor: people, their sponsor: people"));
        assertThat(SHIPPED).extracting(Template::id).containsExactlyElementsOf(Templates.SHIPPED);
        assertThat(SHIPPED).extracting(Template::source).containsOnly("power", "boss");
    }

    @Test
    void each_example_reads_as_it_would_be_sent() {
        assertThat(SHIPPED.stream().map(template -> template.example(date -> "<" + date + ">")))
                .containsExactly("""
                Our floor on price is EUR 120,000. It rests on the FY25 market benchmark.

                If we were to move on your ask (15% off), we would need this in return for the deal to stay sound: a \
                24-month term.""", """
                This offer holds until <in 3 weeks>. The reason is a practical one: our delivery team is assigned for the \
                first quarter that week. After that date, the resources we have set aside for it go elsewhere.""", """
                We can accept payment in 60 days on one condition: a joint review of open invoices each quarter.

                Without it, we would go back to this: payment in 30 days at the list price.""", """
                I suggest we settle one risk in advance: delivery later than 1 March.

                If it happens, this applies: a service credit of 2% for each full week.""", """
                Could we arrange a direct talk between our sponsors by <in 2 weeks>, before either side looks elsewhere? I \
                am thinking of Maria Chen and Jo Park. Would that work for you?""", """
                To keep everything else moving, I suggest we park one issue for now: exclusivity. Meanwhile, a pilot can \
                show us both whether it fits: one region for six weeks at EUR 4,000, credited later, judged by 95% on-time \
                delivery.

                Let us come back to it by <end of quarter>. Only if we have not aligned by then would we turn to our \
                alternative.""", """
                We seem to be stuck on price. Would it help if Maria Chen and Jo Park looked at it together? I would value \
                your view.""");
    }

    @Test
    void what_was_typed_fits_its_sentence() {
        assertThat(filled("contingency", "risk", "Delivery slips past March.", "contingent remedy", "A credit of 2%."))
                .isEqualTo("""
                I suggest we settle one risk in advance: Delivery slips past March.

                If it happens, this applies: a credit of 2%.""");
        assertThat(filled("contingency", "risk", "The index rises,", "contingent remedy", "who pays?"))
                .isEqualTo("""
                I suggest we settle one risk in advance: the index rises.

                If it happens, this applies: who pays?""");
        assertThat(filled(
                        "floor",
                        "issue",
                        "Price.",
                        "value",
                        "EUR 95,000 p.a.",
                        "standard or BATNA",
                        "Our policy...",
                        "your ask",
                        "IT audit by Acme Inc.",
                        "give",
                        "We sign for 24 months!"))
                .isEqualTo("""
                Our floor on Price is EUR 95,000 p.a. It rests on our policy...

                If we were to move on your ask (IT audit by Acme Inc.), we would need this in return for the deal to stay \
                sound: we sign for 24 months!""");
        assertThat(filled("upstairs", "issue", "The liability cap.", "our sponsor", "Maria Chen, CFO"))
                .startsWith("We seem to be stuck on the liability cap. Would it help if Maria Chen, CFO and");
    }

    @Test
    void the_bosses_of_both_sides_are_meant_whoever_of_them_is_known() {
        assertThat(filled("upstairs", "issue", "price", "our sponsor", "Maria Chen"))
                .contains("if Maria Chen and your counterpart to Maria Chen looked at it together");
        assertThat(filled("upstairs", "issue", "price", "their sponsor", "Tom Weber"))
                .contains("if our management and Tom Weber looked at it together");
        assertThat(filled("upstairs", "issue", "price")).contains("if our management and yours looked at it together");
        assertThat(filled("escalate", "date", "Friday")).contains("I am thinking of your management and ours.");
    }

    @Test
    void no_message_promises_what_the_playbook_does_not() {
        String floor = filled(
                "floor", "issue", "i", "value", "v", "standard or BATNA", "s", "your ask", "15% off", "give", "g");
        assertThat(floor)
                .as("a condition, never an offer of their ask")
                .contains("If we were to move")
                .doesNotContain("We can");
        assertThat(filled("pause", "issue", "i", "pilot", "p", "date", "d"))
                .contains("Only if we have not aligned by then would we turn to our alternative");
        assertThat(SHIPPED.stream().map(template -> template.example(date -> date)))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("protects both sides", "constructive", "other plan", "bosses together"));
    }

    @Test
    void what_is_looked_at_is_declared_blank_by_blank() {
        assertThat(SHIPPED.stream()
                        .flatMap(template -> template.blanks().stream()
                                .filter(Blank::refusesNothing)
                                .map(blank -> template.id() + " " + blank.name())))
                .containsExactly(
                        "floor give",
                        "validity capacity or budget cadence",
                        "condition verification/governance",
                        "condition alternative plan",
                        "contingency risk",
                        "contingency contingent remedy",
                        "pause pilot");
        assertThat(blank("validity", "date").check()).contains(Blank.Check.DEADLINE);
        assertThat(blank("validity", "capacity or budget cadence").check()).contains(Blank.Check.REASON);
        assertThat(blank("pause", "pilot").check()).contains(Blank.Check.PILOT);
        assertThat(blank("escalate", "date").check()).contains(Blank.Check.WORKING_DAY);
        for (String id : List.of("condition", "contingency")) {
            assertThat(shipped(id).safeguard()).contains("What does it protect for them, and what for you?");
        }
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
        assertThat(blank("floor", "issue").prefill()).contains(Blank.Prefill.ISSUES);
        assertThat(blank("floor", "standard or BATNA").prefill()).contains(Blank.Prefill.STANDARDS);
        assertThat(blank("pause", "issue").prefill()).contains(Blank.Prefill.ISSUES);
        assertThat(blank("escalate", "sponsor-to-sponsor").prefill()).contains(Blank.Prefill.BOTH_SPONSORS);
        assertThat(blank("escalate", "sponsor-to-sponsor").atLeast()).isEqualTo(2);
        assertThat(blank("upstairs", "our sponsor").prefill()).contains(Blank.Prefill.OUR_SPONSOR);
        assertThat(blank("upstairs", "their sponsor").prefill()).contains(Blank.Prefill.THEIR_SPONSOR);
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
                    .isEqualTo("I suggest we settle one risk in advance: " + value
                            + ".\n\nIf it happens, this applies: nothing.");
        }
        assertThatThrownBy(() -> shipped("contingency").fill(Map.of("risk", " \u3000", "contingent remedy", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String filled(String id, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return shipped(id).fill(values);
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
