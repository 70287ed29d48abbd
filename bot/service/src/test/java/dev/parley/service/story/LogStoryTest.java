package dev.parley.service.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.Block;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .contains("Given: worth to them 90,000", "Got: worth to us 40,000")
                .doesNotContain("Net to us");
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
        assertThat(later.warnings()).contains("1 owed");
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

        goodwill.press("Mark as owed");
        assertThat(talk.ana().types("/concessions").warnings()).contains("1 owed");
        talk.ana().types("/concessions").press("Settle no. 1").press("Park the issue");
        assertThat(talk.ana().types("/concessions").warnings()).isEmpty();
        assertThat(talk.ana().types("/concessions 1").text())
                .contains("Logged", "Marked as deliberate goodwill", "Marked as owed", "Parked the issue");
        assertThat(talk.ana().types("/concessions").text())
                .contains("1 parked, without return", "You get: — (parked, without return)");
    }

    @Test
    void a_second_one_way_concession_on_the_same_item_brings_the_rule() {
        talk.ana().types("/concede Support | named engineer");

        Heard second = talk.maria().types("/concede  support | weekend hours");

        assertThat(second.warnings())
                .contains("2 one-way concessions open on support")
                .containsSubsequence("Ask for the return", "hold the next", "park the issue", "both sponsors");
        assertThat(second.buttons())
                .containsSubsequence(
                        "Ask for the return", "Hold the next", "Park the issue", "Report an impasse", "Undo");
        assertThat(second.press("Ask for the return").quote()).contains("weekend hours", "in return?");
        assertThat(second.press("Hold the next").quote()).contains("support", "we'd like to agree what we get");
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

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "-", "tbd", "n/a", "?", "they'll think about it", "nichts"})
    void an_empty_return_is_owed_and_said_to_be_none(String typed) {
        Heard logged = talk.ana().types("/concede training | 2 days | " + typed);

        assertThat(logged.warnings()).contains("have nothing in return yet", "I read “" + typed + "” as no return yet");
        assertThat(logged.text()).contains("You get: " + typed + " (owed for less than a day)");
        assertThat(talk.ana().types("/concessions").warnings()).contains("1 owed");
    }

    @Test
    void repeated_goodwill_is_counted() {
        talk.withDeal();
        talk.ana().types("/concede price | 1% off").press("Deliberate goodwill");
        Heard second = talk.ana().types("/concede Prices | 2% off").press("Deliberate goodwill");
        assertThat(second.warnings()).contains("That's the second goodwill on price.");
        Heard third = talk.ana().types("/concede price | 3% off | nothing").press("Deliberate goodwill");
        assertThat(third.warnings()).contains("That's the third goodwill on price.");
        assertThat(talk.ana().types("/concessions").text())
                .contains("3 goodwill", "You get: nothing (goodwill)")
                .doesNotContain("owed");
    }

    @Test
    void a_wording_that_is_no_issue_is_asked_about_once_and_then_counts_with_its_issue() {
        talk.withDeal();
        talk.ana().types("/concede price | 1% off");
        Heard asked = talk.ana().types("/concede discount | 2% off");
        assertThat(asked.text()).contains("Is “discount” part of price?");
        assertThat(asked.warnings()).doesNotContain("one-way concessions open");

        Heard filed = asked.press("Part of price");
        assertThat(filed.text()).contains("Item: price (discount)").doesNotContain("Is “discount”");
        assertThat(filed.warnings()).contains("2 one-way concessions open on price");

        Heard again = talk.ana().types("/concede Discounts | 3% off");
        assertThat(again.text()).contains("Item: price (discount)").doesNotContain("part of price?");
        assertThat(again.warnings()).contains("3 one-way concessions open on price");
    }

    @Test
    void a_wording_that_is_its_own_issue_becomes_one_of_the_deals() {
        talk.withDeal();
        Heard own = talk.ana().types("/concede training | 2 days").press("It's its own issue");

        assertThat(own.text()).doesNotContain("part of price?");
        assertThat(talk.ana().types("/deal").text()).contains("Issue: training");
        assertThat(talk.ana().types("/concede Trainings | 3 days").text()).doesNotContain("part of");
        assertThat(talk.ana().types("/concede pricee | 1% off").text()).doesNotContain("part of");
    }

    @Test
    void a_value_that_does_not_say_whose_it_is_is_asked_about_with_one_press() {
        talk.withDeal();
        Heard logged = talk.ana().types("/concede price | 5% off | term | 12k");
        assertThat(logged.text()).contains("Whose value is EUR 12,000?");
        assertThat(talk.ana().types("/concessions").text()).contains("1 entry isn't added up");
        assertThat(talk.ana().types("/concessions").press("Show them").text())
                .contains("Value to you or them: 12k; Why: It doesn't say whose value it is.");

        logged.press("It's what I get in return");

        assertThat(talk.ana().types("/concessions").text())
                .contains("worth us 12k", "Got: worth to us EUR 12,000")
                .doesNotContain("added up");
    }

    @Test
    void one_figure_of_ours_on_a_row_with_both_is_asked_about_once() {
        talk.withDeal();
        Heard logged = talk.ana().types("/concede price | 5% off | term | us 4k");
        assertThat(logged.text()).contains("Is EUR 4,000 what your give costs, or what you get is worth?");

        Heard answered = logged.press("It's what my give costs");

        assertThat(answered.text())
                .contains("Value to you or them: costs us 4k", "As I read it, this costs you EUR 4,000.")
                .doesNotContain("what your give costs, or");
        assertThat(talk.ana().types("/concessions").text()).contains("Given: cost to us EUR 4,000");
    }

    @Test
    void what_was_read_is_said_and_a_give_is_never_a_gain() {
        talk.withDeal();
        assertThat(talk.ana().types("/concede price | 5% off || us 6k, them 9k").text())
                .contains("As I read it, this costs you EUR 6,000 and is worth EUR 9,000 to them.");
        talk.ana().types("/concede price | support | | us 33k");
        assertThat(talk.ana().types("/concessions").text())
                .contains("Given: cost to us EUR 39,000; worth to them EUR 9,000")
                .doesNotContain("worth to us", "Net to us");
    }

    @Test
    void the_net_is_of_the_entries_that_have_one_and_the_others_are_listed() {
        talk.withDeal();
        talk.ana().types("/concede price | 5% off | term | costs us 10k, worth us 25k");
        talk.ana().types("/concede price | support | a reference | net us -3k");
        talk.ana().types("/concede price | training | | us 6k");
        talk.ana().types("/concede price | people | term | us 3 FTE");
        talk.ana().types("/concede price | x | y");

        Heard log = talk.ana().types("/concessions");

        assertThat(log.text()).contains("Net to us: EUR 12,000 (net of 2 of 5 entries)", "2 entries aren't added up");
        assertThat(log.press("Show them").text())
                .contains("“us 3 FTE” is kept as typed and not added up.", "Why: No value yet");
    }

    @Test
    void an_equals_sign_in_a_sentence_moves_no_text() {
        assertThat(talk.ana()
                        .types("/concede price | new list value = 120k | 24 months")
                        .text())
                .contains("You give: new list value = 120k; You get: 24 months");
        assertThat(talk.ana()
                        .types("/deal start name=Renewal us=Maria")
                        .refusal()
                        .what())
                .contains("no field “us”", "our sponsor=");
    }

    @Test
    void a_chart_shows_how_the_net_adds_up_once_two_entries_have_one() {
        talk.withDeal();
        talk.ana().types("/concede price | 5% off | term | costs us 10k, worth us 50k, them 90k");
        talk.ana().types("/concede price | named engineer | a case study | us 5k, them 1k");
        assertThat(talk.ana().types("/concessions").charts()).isEmpty();

        talk.ana().types("/concede price | two phases | term | net us -1,500.50");
        assertThat(talk.ana().types("/concessions").charts()).isEqualTo("""
                        How the net adds up, in EUR:
                        Net to us: EUR 40,000 (No. 1); EUR 38,499.50 (No. 3)""");

        talk.ana().types("/concede price | two days | term | net $3k");
        assertThat(talk.ana().types("/concessions").charts())
                .startsWith("How the net adds up, in EUR (others left out):")
                .doesNotContain("No. 4", "USD");

        talk.ana().types("/concessions edit 1 value=\"net us 10k\"");
        assertThat(talk.ana().types("/concessions").charts())
                .contains("Net to us: EUR 10,000 (No. 1); EUR 8,499.50 (No. 3)");
        talk.ana().types("/undo");
        assertThat(talk.ana().types("/concessions").charts()).contains("EUR 38,499.50 (No. 3)");
    }

    @Test
    void a_chart_of_a_long_log_begins_where_the_entries_before_it_left_off() {
        IntStream.rangeClosed(1, 30).forEach(i -> talk.ana().types("/concede item" + i + " | give | get | net us 1k"));

        Heard newest = talk.ana().types("/concessions");

        assertThat(newest.charts())
                .startsWith("How the net adds up:\nNet to us: 11,000 (No. 11); 12,000 (No. 12);")
                .endsWith("; 30,000 (No. 30)");
        Heard older = newest.press("Older");
        assertThat(older.charts()).isEmpty();
        assertThat(older.press("Newest").charts()).isEqualTo(newest.charts());
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
        assertThat(talk.ana().types("/concessions").warnings()).contains("1 owed");
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
        assertThat(talk.ana().types("/undo").refusal().what()).contains("haven't changed anything");

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
        talk.ana().types("/concede item=\"a, b\" give=\"@SUM(A1)\" get=\"-1\" value=\"us 30k\"");
        talk.maria().types("/concessions edit 2 value=\"us 40k\"");

        String csv = talk.ana().types("/concessions export").message().shown().stream()
                .flatMap(block -> block.asDocument().stream())
                .map(Block.Document::content)
                .findFirst()
                .orElseThrow();

        assertThat(csv.lines())
                .containsExactly(
                        "\uFEFFNo.,Item,You give,You get,Value to you or them,Trigger/contingency,Return,Said at,Logged by,"
                                + "Logged at (Europe/Berlin),Changed by,Changed at (Europe/Berlin)",
                        "1,'=cmd(),' /C calc'!A0,\"'+5% \"\"off\"\"\",,,,,Ana Ruiz,2026-11-23 10:00:00,,",
                        "2,\"a, b\",'@SUM(A1),-1,us 40k,,,,Ana Ruiz,2026-11-23 10:00:00,Maria Chen,2026-11-23 10:00:00");
    }

    @Test
    void the_export_is_a_workbook_or_takes_another_separator_at_one_press() {
        talk.ana().types("/deal start Заявка शर्त 2027 | Acme");
        talk.ana().types("/concede price | 5% off");
        Heard csv = talk.ana().types("/concessions export");

        assertThat(csv.text()).contains("concessions-заявка-शर्त-2027.csv");
        assertThat(csv.press("Excel").text()).contains("concessions-заявка-शर्त-2027.xlsx");
        assertThat(csv.press("CSV, semicolons").message().toString()).contains(".csv");
        assertThat(talk.ana().types("/concessions export semicolon").message())
                .isEqualTo(csv.press("CSV, semicolons").message());
        assertThat(talk.ana().types("/concessions export pdf").errors().get("format"))
                .contains("comma, semicolon, tab, excel");
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
