package dev.parley.core.saying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SayingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "Nothing.",
                "none",
                "NONE",
                "no",
                "n/a",
                "N/A",
                "n.a.",
                "na",
                "-",
                "--",
                "–",
                "?",
                "???",
                "...",
                "…",
                "tbd",
                "TBD.",
                "tbc",
                "to be decided",
                "to be agreed",
                "nil",
                "no alternative",
                "no plan B",
                "there is none",
                "we have none yet",
                "nothing yet",
                "none for now",
                "not sure",
                "I don't know",
                "don’t know yet",
                "unknown",
                "not applicable",
                "(none)",
                "“nothing”",
                "nichts",
                "keine",
                "rien",
                "aucune",
                "nada",
                "niente",
                "niets",
                "nenhum",
                "0",
                "x",
                "so far nothing",
                "nothing really",
                "no remedy",
                "néant",
                "we don't have one",
                "there isn’t any",
                "no alternative plan",
                "not decided yet",
                "not yet",
                "n.v.t.",
                "k.A.",
                "keine Alternative",
                "pas d'alternative",
                "sin alternativa",
                "none / n.a.",
                "nothing happens",
                "we do nothing",
                "none at present",
                "to be discussed",
                "tbd by legal",
                "see above",
                "same",
                "as is",
                "whatever",
                "无",
                "なし",
                "нет",
                "yok",
                "？"
            })
    void a_word_for_none_is_no_answer(String text) {
        assertThat(Nothing.isOrFillsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not open ", "no one ", "just just do ", "none or ", "we need to we need to ", "our the our "})
    void a_long_text_is_looked_at_at_once(String part) {
        String text = part.repeat(500 / part.length()) + "z";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Nothing.isOrFillsIn(text)).isFalse();
            Reasons.doubt(text);
            Pilots.doubt(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no exclusivity",
                "no later than 1 March",
                "nothing but the list price",
                "a service credit of 2%",
                "exit",
                "none of the seats before June",
                "none of the credits apply after June",
                "NA region only",
                "no change orders above 5k",
                "open issues are closed first",
                "not later than 1 March",
                "same price for 24 months",
                "test in one plant",
                "sin-free steel",
                "no one but Acme ships",
                "we do a joint review",
                "later delivery",
                "there is a second supplier",
                "we have one more bidder",
                "x2 credits",
                "open book audit",
                "we walk",
                "Nada Surf licence",
                "zero interest for 60 days",
                "unknown defects are repaired at no charge",
                "5",
                "payment in 30 days",
                "later delivery, by 1 June",
                "x-ray inspection of each weld",
                "Rien Poortvliet signs off"
            })
    void an_answer_that_only_begins_like_none_is_one(String text) {
        assertThat(Nothing.isOrFillsIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we need to hit quarter",
                "We need to hit the quarter.",
                "our targets",
                "our target",
                "because",
                "I have to make my number",
                "we want to close this month",
                "our quota",
                "our Q4 numbers",
                "it helps us reach our sales target",
                "we have to book it in December",
                "my boss wants it signed",
                "our CFO is pushing for it",
                "we'd like to sign this year",
                "end of quarter",
                "quarter end",
                "it’s quarter-end",
                "because we say so",
                "because of the slots",
                "just because",
                "our forecast closes",
                "to make the year",
                "we need the deal in this fiscal year",
                "sales targets",
                "our bonus depends on it",
                "we must land this deal before the board meets",
                "our year-end",
                "Q4",
                "our Q4 target",
                "it is important for us",
                "internal reasons",
                "pressure from our management",
                "we're behind plan",
                "need to close by quarter end",
                "must close in Q4",
                "we just need a date",
                "to hit our numbers",
                "management expects it; my boss said so",
                "beating our forecast is not possible later; we need to make our forecast"
            })
    void a_reason_that_is_our_own_target_is_looked_at_again(String reason) {
        assertThat(Reasons.doubt(reason)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "our delivery team is assigned for the first quarter that week",
                "the award date of the tender is 7 December",
                "your budget round closes on 11 December",
                "the slots close",
                "the freight rate we quoted ends that day",
                "our budget year closes on 31 December",
                "the plant plans its lines each Friday",
                "the list price changes on 1 January",
                "the crew moves to Lyon because the other site starts",
                "our plant's production plan for Q1 is fixed that week",
                "the index is published monthly",
                "the vessel leaves Rotterdam on 5 December",
                "the price freeze with our supplier ends in Q1",
                "we have to sign the carrier contract that week",
                "the grant must be spent by year end",
                "your Q4 budget closes that day",
                "we need four weeks to deliver before your go-live",
                "the quarterly price list changes",
                "capacity",
                "we close the books on open slots each Friday",
                "the hardware stock is reserved until then",
                "we need to book the vessel this week",
                "we must deliver the first batch in March",
                "our delivery plan is fixed that week",
                "our fiscal year ends on 31 December",
                "we have to make room in the plant",
                "our delivery slots for the quarter"
            })
    void a_reason_that_they_can_check_is_let_alone(String reason) {
        assertThat(Reasons.doubt(reason)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one region                                                         | an end, a measure of success and a price
            one region for six weeks                                           | a measure of success and a price
            one region at EUR 4,000                                            | an end and a measure of success
            20 users until 15 January, success if 15 use it weekly             | a price
            a free pilot for four weeks, judged by uptime                      | a price
            two sites to 31 March on us, 95% on time                           | a price
            """)
    void a_pilot_needs_an_end_a_measure_and_a_price(String pilot, String missing) {
        assertThat(Pilots.doubt(pilot))
                .hasValueSatisfying(doubt -> assertThat(doubt).contains("Add to the pilot: " + missing + "."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one region for six weeks at EUR 4,000, credited later, judged by 95% on-time delivery",
                "A paid test with 20 users until 15 January, success if 15 use it weekly",
                "50 seats in Q1 at list price, KPI: 80% adoption",
                "two trucks for 3 months, 2k per month, at most one late delivery"
            })
    void a_pilot_with_all_three_is_let_alone(String pilot) {
        assertThat(Pilots.doubt(pilot)).isEmpty();
    }

    @Test
    void a_free_pilot_is_called_a_give() {
        assertThat(Pilots.doubt("four weeks free of charge, 95% uptime"))
                .hasValueSatisfying(doubt -> assertThat(doubt).startsWith("A free pilot is a give without a get."));
    }

    @Test
    void a_weekend_is_asked_about_with_the_friday_before() {
        LocalDate friday = LocalDate.of(2026, 12, 4);
        assertThat(Deadlines.weekend(friday)).isEmpty();
        assertThat(Deadlines.weekend(friday.plusDays(1)))
                .contains("Saturday 5 December 2026 is on a weekend. Did you mean Friday 4 December 2026?");
        assertThat(Deadlines.weekend(friday.plusDays(2)))
                .hasValueSatisfying(asked -> assertThat(asked).endsWith("Did you mean Friday 4 December 2026?"));
        assertThat(Deadlines.workingDayFrom(friday.plusDays(1))).isEqualTo(friday.plusDays(3));
        assertThat(Deadlines.workingDayFrom(friday)).isEqualTo(friday);
    }

    @Test
    void a_second_date_for_one_offer_is_asked_about() {
        LocalDate first = LocalDate.of(2026, 12, 4);
        assertThat(Deadlines.second(first, first)).isEmpty();
        assertThat(Deadlines.second(first, first.plusWeeks(1)))
                .hasValueSatisfying(
                        asked -> assertThat(asked).startsWith("They were given Friday 4 December 2026 before."));
    }
}
