package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImpasseStoryTest {

    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void from_the_line_to_the_message_for_both_sides_is_one_line_and_two_presses() {
        talk.withDeal();
        String line = "/impasse price";
        int presses = 0;

        Heard answer = talk.ana().inShared().types(line);
        Heard preview = answer.press("Preview and post");
        presses++;
        preview.press("Post to #northwind-acme");
        presses++;

        assertThat(line).as("keys").hasSizeLessThanOrEqualTo(14);
        assertThat(presses).isEqualTo(2);
        assertThat(talk.postedIn(Talk.SHARED)).singleElement().isEqualTo("""
                We seem to be stuck on price. Would it help if Maria Chen and Jo Park looked at it together? I would value \
                your view.
                Posted by Parley for Ana Ruiz""");
    }

    @Test
    void the_first_answer_has_one_line_of_judgement_the_message_and_every_other_step_a_press_away() {
        talk.withDeal();
        talk.ana().types("/deal issue term");

        Heard answer = talk.ana().types("/impasse price");

        assertThat(answer.text())
                .startsWith("Impasse 1 · price\nYou haven't tried trading it against “term” yet.\n")
                .contains("By Mon 7 Dec 2026, unless you change it.");
        assertThat(answer.quote()).contains("Maria Chen and Jo Park");
        assertThat(answer.buttons())
                .containsExactly(
                        "Preview and post",
                        "Edit",
                        "Copy",
                        "Ask my boss",
                        "Pause or pilot",
                        "Set a date for the sponsors",
                        "Boss at the table",
                        "They're moving again",
                        "Add details",
                        "More about each step",
                        "Close");
    }

    @Test
    void nothing_but_the_issue_is_needed_and_without_names_it_speaks_of_your_management_and_ours() {
        Heard answer = talk.ana().types("/impasse price");
        assertThat(answer.quote()).contains("if our management and yours looked at it together");
        assertThat(talk.ana().types("/impasse").form().inputs().stream()
                        .filter(input -> input.required())
                        .map(input -> input.name()))
                .containsExactly("issue");

        Heard named = answer.press("Edit").send("our sponsor", "Maria Chen");

        assertThat(named.quote()).contains("Maria Chen and your counterpart to Maria Chen");
        assertThat(named.press("Post to #acme-team").text()).contains("step 3 of 5 of impasse 1");
        assertThat(talk.ana().types("/impasses 1").press("Preview and post").quote())
                .as("the name is known from then on")
                .contains("Maria Chen and your counterpart to Maria Chen");
    }

    @Test
    void a_deadline_of_two_weeks_never_falls_on_a_weekend() {
        talk.later(Duration.ofDays(5));
        assertThat(talk.ana().types("/impasse price").text())
                .contains("By Mon 14 Dec 2026, direct style, unless you change it.");
        assertThat(talk.ana().types("/impasses edit 1 by=in 3 weeks").text()).contains("By Sat 19 Dec 2026");
    }

    @Test
    void once_the_question_is_out_the_first_button_says_that_they_are_moving_and_one_press_closes_it() {
        talk.withDeal();
        Heard posted =
                talk.ana().types("/impasse price").press("Preview and post").press("Post to #acme-team");
        assertThat(posted.buttons()).containsExactly("They're moving again", "Show the impasse");

        Heard now = posted.press("Show the impasse");
        assertThat(now.buttons()).startsWith("They're moving again", "Preview and post", "Edit", "Copy", "Ask my boss");
        assertThat(now.quote()).contains("a direct talk between our sponsors by Monday 7 December 2026");

        Heard closed = now.press("They're moving again");
        assertThat(closed.text()).contains("Closed: Solved after naming it.");
        assertThat(closed.press("Add how")
                        .send("note", "Jo freed a budget line")
                        .text())
                .contains("Jo freed a budget line");
        assertThat(talk.ana().types("/impasses 1").buttons()).containsExactly("Add how");
    }

    @Test
    void no_step_needs_another_and_one_taken_early_is_noted_with_a_line_for_why_if_one_wants() {
        talk.withDeal();
        Heard posted = talk.ana()
                .types("/impasse price")
                .press("Set a date for the sponsors")
                .press("Post to #acme-team");

        assertThat(posted.text()).contains("step 4 of 5 of impasse 1, without step 3. Add why if you like.");
        assertThat(posted.press("Add why")
                        .send("note", "Jo asked for a date herself")
                        .buttons())
                .startsWith("They're moving again", "Ask my boss", "Pause or pilot", "Boss at the table");
        assertThat(talk.ana().types("/impasses 1").press("More about each step").text())
                .contains("Skipped: Suggest involving both bosses", "Done: Sponsor to sponsor")
                .contains("Jo asked for a date herself")
                .contains("Needs: ", "Risks: ");
    }

    @Test
    void only_what_goes_up_to_our_own_boss_needs_a_proposal_and_a_decision_and_asks_for_them_once() {
        talk.withDeal();
        Heard form = talk.ana().types("/impasse price").press("Ask my boss");
        assertThat(form.fields()).containsOnlyKeys("proposal", "decision");

        Heard refused = form.send("proposal", "hold the price");
        assertThat(refused.errors()).containsOnlyKeys("decision");
        assertThat(refused.fields()).containsEntry("proposal", "hold the price");

        Heard note = refused.send("decision", "allow one engineer at no charge");
        assertThat(note.quote())
                .startsWith("I need your guidance on one point: price.")
                .contains("I propose: hold the price", "What I need you to decide: allow one engineer at no charge");
        assertThat(note.text()).contains("For Maria Chen alone:");
        assertThat(note.press("I sent it").buttons()).doesNotContain("Ask my boss");

        Heard table = talk.ana().types("/impasses 1").press("Boss at the table");
        assertThat(table.quote()).contains("together with Jo Park", "What's left to decide: allow one engineer");
        assertThat(table.warnings()).contains("how much the deal matters to you", "expected again next time");
    }

    @Test
    void what_was_tried_is_done_and_not_proposed() {
        talk.withDeal();
        Heard form = talk.ana().types("/impasse");
        Heard answer = form.send("issue", "price", "tried", "parked, pilot, standards");

        assertThat(answer.text()).contains("You haven't paired a give with a get on it yet.", "Done: Pause or pilot.");
        assertThat(answer.buttons()).doesNotContain("Pause or pilot");
        assertThat(answer.press("More about each step").text()).contains("Done: Pause, park the issue");
        assertThat(answer.press("Add details").fields().get("tried")).contains("parked");
    }

    @Test
    void a_pilot_is_asked_for_and_never_given_away() {
        talk.withDeal();
        Heard form = talk.ana().types("/impasse price").press("Pause or pilot");
        assertThat(form.fields()).containsEntry("issue", "price").containsEntry("date", "2026-12-07");
        assertThat(form.fields().get("pilot")).isEmpty();

        Heard posted = form.send("pilot", "one region for six weeks at EUR 4,000, judged by 95% on-time delivery")
                .press("Post to #acme-team");
        assertThat(posted.text()).contains("That was step 2 of 5 of impasse 1.");
    }

    @Test
    void a_step_counts_whichever_way_it_was_taken() {
        talk.withDeal();
        talk.ana().types("/impasse price");
        talk.ana().types("/impasse term");

        talk.ana().types("/upstairs Price | Maria Chen | Jo Park").press("Post to #acme-team");
        assertThat(talk.ana().types("/impasses 1").buttons()).startsWith("They're moving again");
        assertThat(talk.ana().types("/impasses 2").buttons()).startsWith("Preview and post");

        talk.ana().types("/escalate Maria Chen and Jo Park | in 2 weeks").press("Post to #acme-team");
        assertThat(talk.ana().types("/impasses").text()).contains("With the sponsors");
        assertThat(talk.ana().types("/impasses 2").text()).contains("It's with the sponsors.");

        Heard elsewhere = talk.ana()
                .types("/pause exclusivity | one site until 15 Jan at EUR 1,000, judged by uptime | in 2 weeks")
                .press("Post to #acme-team");
        assertThat(elsewhere.text()).as("nobody reported being stuck on that").doesNotContain("step");
    }

    @Test
    void the_question_goes_to_an_indirect_counterpart_in_private_first_and_the_sponsors_write_before_a_date() {
        talk.withDeal();
        talk.ana().types("/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park | indirect");

        Heard answer = talk.ana().types("/impasse price");
        assertThat(answer.text()).contains("ask them in private first:");
        assertThat(answer.quote())
                .startsWith("May I ask your advice, just between us?")
                .contains("if Maria Chen and Jo Park looked at it together");
        assertThat(answer.buttons()).startsWith("I sent it", "Copy").doesNotContain("Preview and post");

        Heard asked = answer.press("I sent it");
        assertThat(asked.buttons()).startsWith("They're moving again", "Preview the date", "Copy");
        assertThat(asked.text()).contains("Before a date is set, for Maria Chen to send to Jo Park in private:");
        assertThat(asked.quote())
                .as("no full name as a salutation, no blame even denied, no threat of silence")
                .doesNotContain("Jo Park", "fault", "Nothing will be said")
                .contains("just between us");
        assertThat(asked.press("Preview the date").quote()).contains("Maria Chen and Jo Park");
        assertThat(talk.postedIn(Talk.INSIDE)).isEmpty();
    }

    @Test
    void a_date_set_at_once_for_an_indirect_counterpart_begins_with_the_sponsors_note() {
        talk.withDeal();
        talk.ana().types("/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park | indirect");
        Heard note = talk.ana().types("/impasse price").press("Set a date for the sponsors");
        assertThat(note.quote()).contains("just between us");
        assertThat(note.press("Preview the date").title()).startsWith("Preview");
    }

    @Test
    void a_date_that_has_passed_is_never_proposed_to_them() {
        talk.withDeal();
        talk.ana().types("/impasse price").press("Preview and post").press("Post to #acme-team");
        talk.later(Duration.ofDays(20));

        Heard late = talk.ana().types("/impasses 1");
        assertThat(late.text())
                .contains("Mon 7 Dec 2026 has passed. Set another date under Add details.")
                .doesNotContain("7 December 2026");
        assertThat(late.press("Preview and post").send("date", "2026-12-18").quote())
                .contains("Friday 18 December 2026");
    }

    @Test
    void one_person_is_never_both_sponsors_wherever_the_names_come_from() {
        talk.withDeal();
        assertThat(talk.ana()
                        .types("/impasse price | their sponsor=\"maria chén\"")
                        .errors())
                .containsOnlyKeys("their sponsor");
        assertThat(talk.ana().types("/impasses").title()).isEqualTo("No impasses");
        talk.ana().types("/impasse price");
        assertThat(talk.ana()
                        .types("/impasses edit 1 their sponsor=\"Maria Chen\"")
                        .errors())
                .containsOnlyKeys("their sponsor");
    }

    @Test
    void one_report_on_two_issues_names_both() {
        assertThat(talk.ana().types("/impasse price, SLA").quote()).contains("stuck on price and SLA.");
        assertThat(talk.ana()
                        .types("/upstairs SLA | Maria Chen | Jo Park")
                        .press("Post to #acme-team")
                        .text())
                .contains("step 3 of 5 of impasse 1");
    }

    @Test
    void reporting_it_again_shows_the_one_that_is_open_with_what_is_new() {
        talk.withDeal();
        talk.ana().types("/impasse price").press("Preview and post").press("Post to #acme-team");

        Heard again = talk.ana().types("/impasse Price | 118k for 24 months");

        assertThat(again.title()).isEqualTo("Impasse 1 · price");
        assertThat(again.buttons()).startsWith("They're moving again");
        assertThat(again.press("Add details").fields()).containsEntry("our position", "118k for 24 months");
    }

    @Test
    void an_impasse_stays_open_until_it_is_closed_and_a_boss_brought_in_twice_is_counted() {
        talk.withDeal();
        talk.ana().types("/impasse price");
        assertThat(talk.ana().types("/impasses").text()).contains("Next: Suggest involving both bosses");
        assertThat(talk.ana().types("/impasses close 1 solved by sponsors").text())
                .contains("Closed: Solved by sponsors.", "Did step 4");
        assertThat(talk.ana().types("/impasses close 1 walked away").refusal().what())
                .contains("already closed");

        Heard second = talk.ana().types("/impasse price");
        assertThat(second.title()).isEqualTo("Impasse 2 · price");
        assertThat(second.warnings()).isEmpty();
        second.press("Preview and post").press("Post to #acme-team");

        assertThat(talk.ana().types("/impasses 2").warnings())
                .contains("Maria Chen was brought in with Acme before: this would be the second time");
    }
}
