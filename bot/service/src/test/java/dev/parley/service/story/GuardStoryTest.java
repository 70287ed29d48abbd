package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What our side keeps to itself, and the limits that it set itself. */
class GuardStoryTest {

    private final Talk talk = new Talk().withDeal();

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void the_name_in_a_best_alternative_is_as_private_as_its_amount() {
        talk.ana().types("/deal batna Contoso at 91,300 by June");

        Heard stopped = shared("/contingency a late start | we would turn to Contoso");

        assertThat(stopped.warnings()).contains("Held back: this reveals a name in your BATNA to Bo Larsen (Acme)");
        assertThat(shared("/contingency a late start | Acme gets a named engineer by June")
                        .warnings())
                .as("a month and the counterparty are no secrets")
                .doesNotContain("Held back");
    }

    @Test
    void the_answer_and_the_form_show_which_names_are_guarded_and_one_can_be_struck_out() {
        Heard noted = talk.ana().types("/deal batna Contoso or Fabrikam at 91,300 by June");
        assertThat(noted.text()).contains("Names I guard: 1. Contoso, 2. Fabrikam");

        Heard one = noted.press("Don't guard no. 2");
        assertThat(one.text()).contains("Names I guard: Contoso");
        assertThat(noted.press("Don't guard no. 1").text())
                .as("a button from before does nothing")
                .contains("Names I guard: Contoso");
        assertThat(one.press("Edit names").fields()).containsEntry("names", "Contoso");

        assertThat(shared("/contingency a late start | Fabrikam steps in").warnings())
                .doesNotContain("Held back");
        assertThat(shared("/contingency a late start | Contoso steps in").warnings())
                .contains("Held back");
    }

    @Test
    void a_name_that_comes_in_with_a_new_wording_is_guarded_without_being_asked_for() {
        Heard form = talk.ana().types("/deal batna Contoso at 91,300").press("Edit names");

        form.send("batna", "Globodyne at 90k");

        assertThat(shared("/contingency a late start | Globodyne steps in").warnings())
                .contains("a name in your BATNA");
    }

    @Test
    void what_was_private_stays_guarded_after_it_was_changed_until_it_is_disclosed_on_purpose() {
        talk.ana().types("/deal issue warranty | not below 95k");
        talk.ana().types("/deal issue warranty | not below 97k");
        talk.ana().types("/deal batna Globodyne at 55k");
        talk.ana().types("/deal batna Fabrikam at 56k");

        Heard stopped = shared("/contingency a late start | 95k credit");
        assertThat(stopped.warnings()).contains("an earlier reservation point on warranty");
        assertThat(shared("/contingency a late start | Globodyne steps in").warnings())
                .contains("an earlier name in your BATNA");

        stopped.press("Reveal and post");
        assertThat(shared("/contingency a late start | 95k credit").warnings()).doesNotContain("Held back");
    }

    @Test
    void a_figure_worse_than_our_own_limit_is_said_before_it_is_posted_and_kept_if_it_is() {
        talk.ana().types("/deal issue price | not below 110k");

        Heard below = shared("/floor price | 95k | the FY25 benchmark | a reference call | a 24-month term");
        assertThat(below.warnings()).contains("95k is below your walk-away on price (110k).");
        assertThat(below.buttons()).containsExactly("Edit", "Post it anyway", "Copy");

        below.press("Post it anyway");
        assertThat(talk.postedIn(Talk.SHARED)).hasSize(1);
        assertThat(talk.ana().types("/deal").text()).contains("What: a figure beyond your walk-away on price");
    }

    @Test
    void a_floor_that_states_the_true_limit_is_as_plain_a_choice_as_editing_it() {
        talk.ana().types("/deal issue price | not below 110k");

        Heard open = shared("/floor price | 110k | the FY25 benchmark | a reference call | a 24-month term");

        assertThat(open.warnings())
                .contains("110k is your noted walk-away on price.")
                .doesNotContain("Held back");
        assertThat(open.buttons()).containsExactly("Post to #northwind-acme", "Edit", "Copy");
        open.press("Post to #northwind-acme");
        assertThat(talk.ana().types("/deal").text()).contains("What: your reservation point on price");
    }

    @Test
    void an_earlier_limit_beside_the_one_that_is_stated_is_still_held_back() {
        talk.ana().types("/deal issue price | not below 120k");
        talk.ana().types("/deal issue price | not below 110k");

        Heard both = shared("/floor price | 110k | we once said 120k | a reference call | a 24-month term");

        assertThat(both.warnings()).contains("Held back", "an earlier reservation point on price");
    }

    @Test
    void a_share_off_a_value_in_the_same_message_is_reckoned() {
        talk.ana().types("/deal issue price | not below 110k");

        assertThat(shared("/floor price | 120k | the FY25 benchmark | 15% off | a 24-month term")
                        .warnings())
                .contains("15% off 120k would be 102,000, below your walk-away on price (110k).");
        assertThat(shared("/floor price | 130k | the FY25 benchmark | 15% off | a 24-month term")
                        .warnings())
                .doesNotContain("walk-away");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            price     ; 110k floor                    ; /condition price of 102k | a joint review | the list price   ; 102k is below your walk-away on price (110k).
            liability ; at most 1m                    ; /contingency a data leak | liability of 1.5m                ; 1.5m is above your limit on liability (1m).
            payment   ; payment not later than net 45 ; /condition payment in 60 days | a joint review | 30 days     ; 60 days is beyond your limit on payment (net 45).
            """)
    void a_figure_on_an_issue_that_a_message_names_is_compared_too(
            String issue, String limit, String line, String warning) {
        talk.ana().types("/deal issue " + issue + " | " + limit);

        assertThat(shared(line).warnings()).contains(warning);
    }

    @Test
    void which_way_a_limit_goes_is_asked_once_where_its_wording_does_not_say() {
        Heard asked = talk.ana().types("/deal issue support | 40k");
        assertThat(asked.text()).contains("Is 40k the least or the most you accept on support?");

        Heard preview = shared("/floor support | 30k | the FY25 benchmark | a reference call | a 24-month term");
        assertThat(preview.text()).contains("Is 40k the least or the most you accept on support?");
        assertThat(preview.press("The least").warnings()).contains("30k is below your walk-away on support (40k).");

        assertThat(shared("/floor support | 35k | the FY25 benchmark | a reference call | a 24-month term")
                        .text())
                .contains("35k is below your walk-away on support (40k).")
                .doesNotContain("the least or the most");
    }

    @Test
    void a_concession_asks_which_way_a_limit_goes_where_that_is_not_known() {
        Heard logged = talk.ana().types("/concede price | 100k flat | 24 months");
        assertThat(logged.text()).contains("Is 110k the least or the most you accept on price?");

        assertThat(logged.press("The least").text()).contains("110k is the least you accept on price.");
        assertThat(talk.ana()
                        .types("/concede price | 99k flat | 24 months")
                        .form()
                        .intro())
                .hasSize(1);
    }

    @Test
    void a_concession_beyond_our_own_limit_is_said_before_it_is_logged() {
        talk.ana().types("/deal issue price | not below 110k");

        Heard asked = talk.ana().types("/concede price | 100k flat | 24 months | us 5k");
        assertThat(asked.form().intro()).hasSize(1);
        assertThat(asked.fields()).containsEntry("give", "100k flat").containsEntry("value", "us 5k");
        assertThat(talk.ana().types("/concessions").text()).doesNotContain("100k flat");

        assertThat(asked.send("give", "99k flat").form().intro())
                .as("another figure is another question")
                .hasSize(1);
        assertThat(asked.send().title()).isEqualTo("Logged as no. 1");
        assertThat(talk.ana().types("/deal").text()).contains("What: a figure beyond your walk-away on price");
        assertThat(talk.ana().types("/concede price | 112k flat | 24 months").title())
                .isEqualTo("Logged as no. 2");
        assertThat(talk.ana().types("/concessions edit 2 give=\"98k flat\"").warnings())
                .contains("98k is below your walk-away on price (110k).");
    }

    @Test
    void a_shared_room_with_nothing_to_guard_says_so_once() {
        try (Talk fresh = new Talk()) {
            String line = "/contingency a late start | 2% credit";

            assertThat(fresh.ana().inShared().types(line).text()).contains("I have nothing to guard here yet");
            assertThat(fresh.ana().inShared().types(line).text()).doesNotContain("nothing to guard");
            assertThat(fresh.ana().types(line).text()).doesNotContain("nothing to guard");
        }
        assertThat(shared("/contingency a late start | 2% credit").text()).doesNotContain("nothing to guard");
    }

    private Heard shared(String line) {
        return talk.ana().inShared().types(line);
    }
}
