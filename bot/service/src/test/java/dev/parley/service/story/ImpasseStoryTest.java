package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImpasseStoryTest {

    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        talk.close();
    }

    private Heard report() {
        return talk.ana()
                .types("/impasse price")
                .send(
                        "our position", "120k for 24 months",
                        "their position", "95k",
                        "tried", "bundles, give-get",
                        "proposal", "hold the price, add a named engineer",
                        "decision", "allow one engineer at no charge",
                        "by", "in 2 weeks")
                .speaker()
                .types("/impasses 1");
    }

    @Test
    void a_report_without_a_proposal_or_a_decision_is_kindly_refused_and_keeps_what_was_typed() {
        talk.withDeal();
        Heard form = talk.ana().types("/impasse price");
        assertThat(form.fields())
                .containsEntry("our sponsor", "Maria Chen")
                .containsEntry("their sponsor", "Jo Park")
                .containsEntry("style", "direct");

        Heard refused = form.send("our position", "120k", "by", "in 2 weeks");

        assertThat(refused.errors()).containsOnlyKeys("proposal", "decision");
        assertThat(refused.errors().get("proposal")).contains("your own proposal");
        assertThat(refused.fields()).containsEntry("our position", "120k");
        assertThat(talk.ana().types("/impasses").title()).isEqualTo("No impasses");
    }

    @Test
    void the_ladder_is_climbed_rung_by_rung_to_a_two_sided_message() {
        talk.withDeal();
        Heard first = report();
        assertThat(first.text())
                .contains("Next: Ask your own boss, in private", "Why: ", "Needs: ", "Risks: ")
                .contains(
                        "Maria Chen, I need your guidance on one point: price.", "hold the price, add a named engineer")
                .contains("What I ask you to decide: allow one engineer at no charge");

        Heard second = first.press("I have asked");
        assertThat(second.text()).contains("Done: Ask your own boss", "Next: Pause");
        Heard third = second.press("Skip this step").send("reason", "we paused last month");
        assertThat(third.text()).contains("Skipped: Pause", "we paused last month", "Next: Name the two-sided");
        Heard preview = third.press("Preview and post");
        assertThat(preview.quote()).contains("Maria Chen", "Jo Park");
        assertThat(preview.press("Post to #acme-team").text()).contains("step 3 of 5 of impasse 1");

        Heard fourth = talk.ana().types("/impasses 1");
        assertThat(fourth.text()).contains("Next: Sponsor to sponsor");
        assertThat(fourth.press("Preview and post").quote()).contains("Maria Chen and Jo Park", "7 December 2026");
    }

    @Test
    void skipping_needs_a_reason() {
        talk.withDeal();
        Heard form = report().press("Skip this step");

        assertThat(form.send().errors()).containsOnlyKeys("reason");
        assertThat(talk.ana().types("/impasses 1").text()).contains("Next: Ask your own boss");
    }

    @Test
    void without_their_sponsor_it_says_your_counterpart() {
        talk.ana()
                .types("/impasse price")
                .send(
                        "proposal", "hold the price",
                        "decision", "allow one engineer",
                        "our sponsor", "Maria Chen",
                        "by", "in 2 weeks",
                        "style", "direct");
        talk.ana().types("/impasses skip 1 asked already");
        Heard naming = talk.ana().types("/impasses skip 1 no pilot possible");

        assertThat(naming.quote()).contains("Maria Chen", "your counterpart to Maria Chen");
        Heard sponsors = talk.ana().types("/impasses skip 1 named on the phone");
        assertThat(sponsors.quote()).contains("Maria Chen and your counterpart to Maria Chen");
        Heard table = talk.ana().types("/impasses skip 1 sponsors are away");
        assertThat(table.quote()).contains("together with your counterpart");
        assertThat(table.text()).contains("your authority ends here");
    }

    @Test
    void an_indirect_style_gets_a_private_preview_first() {
        talk.ana()
                .types("/impasse price")
                .send(
                        "proposal", "hold the price",
                        "decision", "allow one engineer",
                        "our sponsor", "Maria Chen",
                        "their sponsor", "Jo Park",
                        "by", "in 2 weeks",
                        "style", "indirect");
        talk.ana().types("/impasses skip 1 asked already");
        Heard naming = talk.ana().types("/impasses skip 1 no pilot possible");

        assertThat(naming.quote()).startsWith("Jo Park, before our teams take price any further");
        assertThat(naming.text()).contains("Only then, in the room:");
    }

    @Test
    void an_impasse_stays_open_until_it_is_closed_and_a_boss_brought_in_twice_is_counted() {
        talk.withDeal();
        report();
        assertThat(talk.ana().types("/impasses").text()).contains("Next: 1 · Ask your own boss");
        assertThat(talk.ana().types("/impasses close 1 solved by sponsors").text())
                .contains("Closed: Solved by sponsors.", "Did step 4");
        assertThat(talk.ana().types("/impasses close 1 walked away").refusal().what())
                .contains("closed already");

        report();
        for (int rung = 1; rung <= 2; rung++) {
            talk.ana().types("/impasses skip 2 done before");
        }
        assertThat(talk.ana().types("/impasses 2").warnings()).isEmpty();
        Heard sponsors = talk.ana().types("/impasses skip 2 done before");

        assertThat(sponsors.warnings())
                .contains("Maria Chen was brought in with Acme before: this would be the second time");
    }
}
