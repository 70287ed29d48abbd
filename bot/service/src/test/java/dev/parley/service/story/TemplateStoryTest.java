package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateStoryTest {

    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void a_filled_template_is_seen_first_by_its_owner_alone_and_then_posted_once_in_her_name() {
        Heard preview = talk.ana().types("/floor price | 120k | FY25 benchmark | 15% off | 24-month term");

        assertThat(preview.title()).startsWith("Preview");
        assertThat(preview.quote()).contains("price", "120k", "FY25 benchmark", "15% off", "24-month term");
        assertThat(preview.text()).contains("When: ", "Stop if: ", "Safeguard: ", "Posted by Parley for Ana Ruiz");
        assertThat(preview.buttons()).containsExactly("Post to #acme-team", "Edit", "Copy");
        assertThat(talk.postedIn(Talk.INSIDE)).isEmpty();

        Heard posted = preview.press("Post to #acme-team");
        Heard again = preview.press("Post to #acme-team");

        assertThat(posted.title()).isEqualTo("Posted to #acme-team");
        assertThat(again.title()).isEqualTo("Already posted");
        assertThat(talk.postedIn(Talk.INSIDE))
                .singleElement()
                .satisfies(post -> assertThat(post).isEqualTo(preview.quote() + "\nPosted by Parley for Ana Ruiz"));
    }

    @Test
    void a_word_alone_opens_the_form_and_what_was_typed_is_in_it() {
        assertThat(talk.ana().types("/floor").errors()).isEmpty();

        Heard form = talk.ana().types("/floor price | 120k");

        assertThat(form.fields()).containsEntry("issue", "price").containsEntry("value", "120k");
        assertThat(form.errors()).isEmpty();
        Heard incomplete = form.send("give", "24-month term");
        assertThat(incomplete.errors()).containsOnlyKeys("standard or BATNA", "your ask");
        assertThat(incomplete.fields()).containsEntry("give", "24-month term").containsEntry("value", "120k");
        assertThat(incomplete
                        .send("standard or BATNA", "FY25", "your ask", "15% off")
                        .title())
                .startsWith("Preview");
    }

    @Test
    void an_amount_with_two_readings_is_refused_with_both_at_its_field() {
        Heard form = talk.ana().types("/floor price | 1.200 | FY25 | 15% off | term");

        assertThat(form.errors()).containsOnlyKeys("value");
        assertThat(form.errors().get("value")).contains("1,200", "1.2");
        assertThat(form.fields()).containsEntry("value", "1.200").containsEntry("give", "term");
    }

    @Test
    void a_date_is_written_out_and_one_with_two_readings_is_refused_with_both() {
        assertThat(talk.ana().types("/validity in 3 weeks | our capacity plan").quote())
                .contains("14 December 2026");

        Heard form = talk.ana().types("/validity 04/12/2026 | our capacity plan");
        assertThat(form.errors().get("date")).contains("4 December 2026", "12 April 2026");
    }

    @Test
    void a_date_that_has_passed_is_asked_about_and_not_refused() {
        Heard asked = talk.ana().types("/validity 2026-03-02 | our capacity plan");

        assertThat(asked.errors().get("date")).contains("2 March 2026", "has passed");
        assertThat(asked.send().errors()).containsKey("date");
        assertThat(asked.send("past-is-meant", "yes").quote()).contains("2 March 2026");
    }

    @Test
    void tomorrow_is_the_callers_own() {
        talk.later(Duration.ofHours(14).plusMinutes(30));

        assertThat(talk.ana().types("/validity tomorrow | our capacity plan").quote())
                .as("half past midnight in Berlin, the day before in UTC")
                .contains("25 November 2026");
    }

    @Test
    void editing_brings_back_what_was_typed() {
        Heard preview = talk.ana().types("/contingency a late start | 2% credit per week");
        Heard changed = preview.press("Edit").send("risk", "a late start of more than a week");

        assertThat(changed.quote()).contains("a late start of more than a week", "2% credit per week");
    }

    @Test
    void what_the_deal_knows_is_offered() {
        talk.withDeal();
        talk.ana()
                .types("/floor price | 120k | FY25 benchmark | 15% off | term")
                .press("Post to #acme-team");

        var form = talk.ana().types("/floor").form();

        assertThat(form.inputs().get(0).options())
                .extracting(option -> option.id())
                .containsExactly("price");
        assertThat(form.inputs().get(2).options())
                .extracting(option -> option.id())
                .containsExactly("FY25 benchmark");
        assertThat(talk.ana().types("/upstairs").fields())
                .containsEntry("our sponsor", "Maria Chen")
                .containsEntry("their sponsor", "Jo Park");
        assertThat(talk.ana().types("/escalate").fields())
                .containsEntry("sponsor-to-sponsor", "Maria Chen and Jo Park");
    }

    @Test
    void a_template_from_the_folder_is_at_once_a_command_a_form_and_a_line_of_help(@TempDir Path folder)
            throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/recap.md"), """
                ---
                id: recap
                name: Recap
                when: At the end of a call.
                stop: They disagree with the recap.
                safeguard: Ask for corrections.
                source: power
                blanks:
                  - name: next step
                    kind: text
                    label: Next step
                    help: What happens next.
                    example: you send the draft
                  - name: walk-away
                    kind: amount
                    label: Walk-away
                    help: Ours alone.
                    example: 90k
                    confidential: true
                ---
                As agreed: [next step]. Never below [walk-away].
                """);
        try (Talk own = new Talk(Optional.of(folder))) {
            assertThat(own.ana().types("/help").text()).contains("/recap");
            assertThat(own.ana().types("/recap").form().inputs()).hasSize(2);
            assertThat(own.ana().types("/recap we call | 95k").quote())
                    .isEqualTo("As agreed: we call. Never below 95k.");
            assertThat(own.ana().inShared().types("/recap we call | 95k").warnings())
                    .as("a confidential blank is told on purpose or not at all")
                    .contains("Held back", "“walk-away”");
        }
    }

    @Test
    void no_message_names_our_boss_alone() {
        assertThat(talk.ana().types("/upstairs price | Maria Chen").quote())
                .contains("Maria Chen", "your counterpart to Maria Chen");
        assertThat(talk.ana().types("/escalate Maria Chen | in 2 weeks").errors())
                .containsOnlyKeys("sponsor-to-sponsor");
        assertThat(talk.ana().types("/upstairs price | Maria Chen | maria chen").errors())
                .containsOnlyKeys("their sponsor");
    }

    @Test
    void an_alternative_or_a_remedy_that_is_none_is_refused_at_its_blank_with_everything_kept() {
        Heard form = talk.ana().types("/condition payment in 60 days | a joint review | n/a");
        assertThat(form.errors()).containsOnlyKeys("alternative plan");
        assertThat(form.errors().get("alternative plan")).contains("“n/a” isn't an answer they can rely on");
        assertThat(form.fields())
                .containsEntry("term", "payment in 60 days")
                .containsEntry("verification/governance", "a joint review")
                .containsEntry("alternative plan", "n/a");
        assertThat(form.send("alternative plan", "payment in 30 days").quote()).endsWith("payment in 30 days.");

        assertThat(talk.ana().types("/contingency late delivery | Nothing.").errors())
                .containsOnlyKeys("contingent remedy");
        assertThat(talk.ana()
                        .types("/contingency late delivery | none of the credits expire")
                        .title())
                .startsWith("Preview");
    }

    @Test
    void a_preview_asks_what_protects_each_side() {
        assertThat(talk.ana()
                        .types("/contingency late delivery | a credit of 2%")
                        .text())
                .contains("What does it protect for them, and what for you?");
        assertThat(talk.ana()
                        .types("/condition payment in 60 days | a review | 30 days")
                        .text())
                .contains("What does it protect for them, and what for you?");
    }

    @Test
    void a_reason_that_is_our_own_target_is_pointed_out_and_stops_nothing() {
        Heard doubted = talk.ana().inShared().types("/validity 4 Dec | we need to hit quarter");
        assertThat(doubted.warnings()).contains("They can't check this reason");
        assertThat(doubted.buttons()).startsWith("Post to #northwind-acme");
        assertThat(doubted.press("Edit")
                        .send("capacity or budget cadence", "the slots close")
                        .warnings())
                .doesNotContain("target");
    }

    @Test
    void a_weekend_and_a_second_date_for_one_offer_are_asked_about() {
        talk.withDeal();
        assertThat(talk.ana()
                        .inShared()
                        .types("/validity 2026-12-05 | the slots close")
                        .warnings())
                .contains("Saturday 5 December 2026 is on a weekend. Did you mean Friday 4 December 2026?");
        assertThat(talk.ana()
                        .types("/escalate Maria Chen and Jo Park | 2026-12-06")
                        .warnings())
                .contains("on a weekend");

        talk.ana().inShared().types("/validity in 11 days | the slots close").press("Post to #northwind-acme");
        talk.later(Duration.ofDays(3));

        assertThat(talk.maria().types("/validity 2026-12-11 | the slots close").warnings())
                .as("whoever it was, in whichever room of the deal")
                .contains("They were given Friday 4 December 2026 before.");
        assertThat(talk.ana()
                        .inShared()
                        .types("/validity 2026-12-04 | the slots close")
                        .warnings())
                .doesNotContain("before.");
    }

    @Test
    void a_pilot_without_a_price_is_pointed_out() {
        assertThat(talk.ana()
                        .types("/pause price | one free site for six weeks, 95% uptime | 4 Dec")
                        .warnings())
                .contains("A free pilot is a give without a get.", "Add to the pilot: a price.");
    }

    @Test
    void both_sponsors_can_be_left_unnamed() {
        assertThat(talk.ana().types("/upstairs price").quote()).contains("our management and yours");
        assertThat(talk.ana().types("/escalate date=4 Dec").quote()).contains("your management and ours");
    }
}
