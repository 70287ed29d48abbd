package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.Block;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogStoryTest {

    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void the_log_has_exactly_the_five_columns_after_the_number() {
        talk.ana().types("/concede price | 5% off | 24-month term | us 40k, them 90k | signed by 30 June");

        Heard log = talk.ana().types("/concessions");

        assertThat(log.message().blocks())
                .filteredOn(block -> block instanceof Block.Table<?>)
                .singleElement()
                .satisfies(table -> assertThat(((Block.Table<?>) table).columns())
                        .containsExactly(
                                "No.", "Item", "You give", "You get", "Value to you or them", "Trigger/contingency"));
        assertThat(log.text())
                .contains(
                        "Item: price; You give: 5% off; You get: 24-month term; Value to you or them: us 40k, them 90k")
                .contains("Worth to us: 40,000", "Worth to them: 90,000");
    }

    @Test
    void a_concession_without_a_return_is_saved_flagged_and_stays_open_until_decided() {
        Heard logged = talk.ana().types("/concede support | named engineer");

        assertThat(logged.title()).isEqualTo("Logged as no. 1");
        assertThat(logged.warnings()).contains("have nothing in return yet");
        assertThat(logged.buttons())
                .containsSubsequence("Name what you get", "Deliberate goodwill", "Park the issue", "Undo");
        talk.later(Duration.ofDays(12));
        Heard later = talk.ana().types("/concessions");
        assertThat(later.warnings()).contains("1 concession is still owed a return");
        assertThat(later.text()).contains("Open for: 12 days");

        Heard settled = logged.press("Name what you get").send("get", "a two-year term");

        assertThat(settled.title()).isEqualTo("No. 1 is no longer owed");
        assertThat(talk.ana().types("/concessions").warnings()).isEmpty();
    }

    @Test
    void goodwill_and_parking_end_a_debt_and_can_be_taken_back() {
        Heard logged = talk.ana().types("/concede support | named engineer");

        Heard goodwill = logged.press("Deliberate goodwill");
        assertThat(goodwill.text()).contains("goodwill");
        assertThat(talk.ana().types("/concessions").warnings()).isEmpty();

        goodwill.press("Call it owed again");
        assertThat(talk.ana().types("/concessions").warnings()).contains("still owed");
        talk.ana().types("/concessions").press("Settle no. 1").press("Park the issue");
        assertThat(talk.ana().types("/concessions").warnings()).isEmpty();
        assertThat(talk.ana().types("/concessions 1").text())
                .contains("Logged", "Marked as deliberate goodwill", "Called it owed again", "Parked the issue");
    }

    @Test
    void a_second_one_way_concession_on_the_same_item_brings_the_rule() {
        talk.ana().types("/concede Support | named engineer");

        Heard second = talk.maria().types("/concede  support | weekend hours");

        assertThat(second.warnings()).contains("2 one-way concessions open", "park the issue", "sponsors");
        assertThat(second.press("Report an impasse").fields()).containsEntry("issue", "support");
    }

    @Test
    void what_they_gave_is_no_debt() {
        assertThat(talk.ana()
                        .types("/concede item=rollout get=\"start in March\"")
                        .warnings())
                .isEmpty();
    }

    @Test
    void neither_given_nor_got_is_asked_about() {
        Heard form = talk.ana().types("/concede price");

        assertThat(form.fields()).containsEntry("item", "price");
        assertThat(form.errors()).containsOnlyKeys("give");
    }

    @Test
    void a_value_that_says_whose_it_is_adds_up_and_one_that_does_not_is_asked_about() {
        talk.withDeal();
        Heard logged = talk.ana().types("/concede price | 5% off | term | 40k");
        assertThat(logged.text()).contains("EUR 40,000 is not added up yet");

        logged.press("It is worth that to us");

        assertThat(talk.ana().types("/concessions").text()).contains("Worth to us: EUR 40,000");
    }

    @Test
    void a_chart_shows_how_the_values_add_up_once_two_entries_have_one() {
        talk.withDeal();
        talk.ana().types("/concede price | 5% off | term | us 40k, them 90k");
        talk.ana().types("/concede support | named engineer | a case study");
        assertThat(talk.ana().types("/concessions").charts()).isEmpty();

        talk.ana().types("/concede rollout | two phases | term | us -1,500.50");
        assertThat(talk.ana().types("/concessions").charts()).isEqualTo("""
                        How the values add up, in EUR:
                        Worth to us: EUR 40,000 (No. 1); EUR 38,499.50 (No. 3)
                        Worth to them: EUR 90,000 (No. 1); EUR 90,000 (No. 3)""");

        talk.ana().types("/concede training | two days | term | them $3k");
        assertThat(talk.ana().types("/concessions").charts())
                .startsWith("How the values add up, in EUR (others left out):")
                .doesNotContain("No. 4", "USD");

        talk.ana().types("/concessions edit 1 value=\"us 10k\"");
        assertThat(talk.ana().types("/concessions").charts())
                .contains("Worth to us: EUR 10,000 (No. 1); EUR 8,499.50 (No. 3)")
                .doesNotContain("to them");
        talk.ana().types("/undo");
        assertThat(talk.ana().types("/concessions").charts()).contains("EUR 38,499.50 (No. 3)");
    }

    @Test
    void a_chart_of_a_long_log_begins_where_the_entries_before_it_left_off() {
        IntStream.rangeClosed(1, 30).forEach(i -> talk.ana().types("/concede item" + i + " | give | get | us 1k"));

        Heard newest = talk.ana().types("/concessions");

        assertThat(newest.charts())
                .startsWith("How the values add up:\nWorth to us: 11,000 (No. 11); 12,000 (No. 12);")
                .endsWith("; 30,000 (No. 30)");
        Heard older = newest.press("Older");
        assertThat(older.charts()).isEmpty();
        assertThat(older.press("Newest").charts()).isEqualTo(newest.charts());
    }

    @Test
    void a_sum_beyond_all_bounds_has_no_line() {
        talk.ana().types("/concede a | give | get | us 999,999,999,999,999 EUR, them 1 EUR");
        talk.ana().types("/concede b | give | get | us 999,999,999,999,999 EUR, them 2 EUR");

        assertThat(talk.ana().types("/concessions").charts())
                .contains("Worth to them: EUR 1 (No. 1); EUR 3 (No. 2)")
                .doesNotContain("to us");

        talk.ana().types("/concede c | give | get | us -999,999,999,999,999 EUR");
        assertThat(talk.ana().types("/concessions").charts()).doesNotContain("to us");
    }

    @Test
    void an_edit_keeps_what_is_not_mentioned_and_the_history_says_what_changed() {
        talk.ana().types("/concede price | 5% off | term | us 40k | signed");

        talk.maria().types("/concessions edit 1 give=\"4% off\"");

        assertThat(talk.ana().types("/concessions 1").text())
                .contains("Item: price; You give: 4% off; You get: term; Value to you or them: us 40k")
                .contains("Maria Chen", "You give: “5% off” → “4% off”");
    }

    @Test
    void two_people_editing_one_entry_are_told_and_see_both() {
        talk.ana().types("/concede price | 5% off | term");
        Heard anas = talk.ana().types("/concessions edit 1");
        Heard marias = talk.maria().types("/concessions edit 1");
        anas.send("give", "4% off");

        Heard told = marias.send("give", "3% off");

        assertThat(told.form().intro().toString()).contains("Ana Ruiz changed this entry", "4% off");
        assertThat(told.fields()).containsEntry("give", "3% off");
        assertThat(talk.ana().types("/concessions").text()).contains("You give: 4% off");
        told.send();
        assertThat(talk.ana().types("/concessions").text()).contains("You give: 3% off");
    }

    @Test
    void what_somebody_did_not_touch_in_a_form_never_undoes_what_somebody_else_changed_meanwhile() {
        talk.ana().types("/concede price | 5% off | term | us 40k");
        Heard anas = talk.ana().types("/concessions edit 1");
        Heard marias = talk.maria().types("/concessions edit 1");
        anas.send("get", "a 36-month term", "value", "us 45k");

        marias.send("give", "3% off").send();

        assertThat(talk.ana().types("/concessions").text())
                .contains("You give: 3% off", "You get: a 36-month term", "us 45k");
    }

    @Test
    void naming_the_get_without_naming_one_is_asked_again() {
        Heard asked = talk.ana()
                .types("/concede support | named engineer")
                .press("Name what you get")
                .send("get", " ");

        assertThat(asked.errors()).containsOnlyKeys("get");
        assertThat(talk.ana().types("/concessions").warnings()).contains("still owed");
    }

    @Test
    void undo_takes_back_own_acts_one_by_one_and_can_put_them_back() {
        talk.ana().types("/concede price | 5% off | term");
        talk.maria().types("/concede rollout | two phases | term");
        talk.ana().types("/concessions edit 1 give=\"4% off\"");

        assertThat(talk.ana().types("/undo").text()).contains("You give: 5% off");
        Heard second = talk.ana().types("/undo");
        assertThat(second.title()).startsWith("Took back no. 1");
        assertThat(talk.ana().types("/concessions").text())
                .doesNotContain("price")
                .contains("rollout");
        assertThat(talk.ana().types("/undo").refusal().what()).contains("nothing");

        second.press("Put it back");
        assertThat(talk.ana().types("/concessions").text()).contains("price");
    }

    @Test
    void undo_never_takes_back_what_somebody_else_did_since() {
        talk.ana().types("/concede price | 5% off | term");
        talk.maria().types("/concessions edit 1 give=\"4% off\"");

        assertThat(talk.ana().types("/undo").refusal().what()).contains("Maria Chen");
        assertThat(talk.ana().types("/concessions").text()).contains("You give: 4% off");
    }

    @Test
    void the_export_has_every_entry_and_runs_nothing() {
        talk.ana().types("/concede =cmd()|' /C calc'!A0 | +5% \"off\"");
        talk.ana().types("/concede item=\"a, b\" give=\"@SUM(A1)\" get=\"-1\" value=\"us 40k\"");

        String csv = talk.ana().types("/concessions export").message().blocks().stream()
                .filter(block -> block instanceof Block.Document<?>)
                .map(block -> ((Block.Document<?>) block)
                        .content()
                        .fold(open -> open.text(), secret -> secret.value().forStorage()))
                .findFirst()
                .orElseThrow();

        assertThat(csv.lines())
                .containsExactly(
                        "No.,Item,You give,You get,Value to you or them,Trigger/contingency,Return,Said at",
                        "1,'=cmd(),' /C calc'!A0,\"'+5% \"\"off\"\"\",,,,",
                        "2,\"a, b\",'@SUM(A1),'-1,us 40k,,,");
    }

    @Test
    void a_long_log_is_paged_newest_last() {
        IntStream.rangeClosed(1, 45).forEach(i -> talk.ana().types("/concede item" + i + " | give | get"));

        Heard newest = talk.ana().types("/concessions");
        assertThat(newest.text()).contains("item26", "item45").doesNotContain("item25;");
        Heard older = newest.press("Older");
        assertThat(older.text()).contains("item6", "item25").doesNotContain("item26;", "item5;");
        Heard oldest = older.press("Older");
        assertThat(oldest.text()).contains("item1;", "item5;").doesNotContain("item6;");
        assertThat(oldest.buttons()).doesNotContain("Older").contains("Newest");
    }

    @Test
    void the_same_delivery_twice_is_one_entry_and_one_answer() {
        Heard first = talk.ana().types("/concede price | 5% off | term", "delivery-1");
        Heard second = talk.ana().types("/concede price | 5% off | term", "delivery-1");

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(talk.ana().types("/concessions 2").refusal().what()).contains("no entry 2");
    }
}
