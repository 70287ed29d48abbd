package dev.parley.core.concession;

import static dev.parley.core.concession.Entries.entry;
import static dev.parley.core.concession.Entries.undone;
import static dev.parley.core.concession.Entries.worth;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcessionLogTest {

    private static ConcessionLog log(Concession... entries) {
        return new ConcessionLog(List.of(entries), "EUR");
    }

    private static List<String> shown(List<Amount> amounts) {
        return amounts.stream().map(Amounts::show).toList();
    }

    @Test
    void a_give_without_a_get_is_a_cost_and_never_a_gain() {
        Totals totals = log(worth(1, "5% off", "", "us 6k, them 9k"), worth(2, "training", "", "us 33k"))
                .totals();

        assertThat(shown(totals.given())).containsExactly("EUR 39,000");
        assertThat(shown(totals.givenToThem())).containsExactly("EUR 9,000");
        assertThat(totals.got()).isEmpty();
        assertThat(totals.net()).as("a return that is open is not zero").isEmpty();
        assertThat(totals.netEntries()).isZero();
    }

    @Test
    void net_is_over_the_entries_whose_cost_and_worth_to_us_are_both_known() {
        Totals totals = log(
                        worth(1, "5% off", "24 months", "costs us 10k, worth 25k to us"),
                        worth(2, "support", "a case study", "net us -3k"),
                        worth(3, "training", "", "us 6k"),
                        worth(4, "rollout", "term", "us 40k, them 90k"),
                        worth(5, "", "start in March", "us 4k, them 1k"),
                        worth(6, "x", "y", "12k"),
                        worth(7, "x", "y", ""))
                .totals();

        assertThat(shown(totals.net())).containsExactly("EUR 12,000");
        assertThat(totals.netEntries()).isEqualTo(2);
        assertThat(totals.entries()).isEqualTo(7);
        assertThat(shown(totals.given())).containsExactly("EUR 16,000");
        assertThat(shown(totals.givenToThem())).containsExactly("EUR 90,000");
        assertThat(shown(totals.got())).containsExactly("EUR 69,000");
        assertThat(shown(totals.gotFromThem())).containsExactly("EUR 1,000");
        assertThat(totals.leftOut()).containsExactly(6, 7);
    }

    @Test
    void currencies_and_rates_are_never_in_one_sum() {
        Totals totals = log(
                        worth(1, "", "rebate", "us 5k/month"),
                        worth(2, "", "rebate", "us 60k/yr"),
                        worth(3, "", "rebate", "us 1k, us $2k"),
                        worth(4, "", "rebate", "us 2k p.m."))
                .totals();

        assertThat(shown(totals.got()))
                .containsExactly("EUR 1,000", "EUR 7,000 a month", "EUR 60,000 a year", "USD 2,000");
    }

    @Test
    void what_was_not_understood_to_the_last_word_is_in_no_sum_and_listed() {
        ConcessionLog log = log(
                worth(1, "", "rebate", "us 40k (PO#4500123456)"),
                worth(2, "", "people", "us 3 FTE"),
                worth(3, "", "rebate", "us 2x40k, us about 5k"));

        assertThat(shown(log.totals().got())).containsExactly("EUR 120,000");
        assertThat(log.totals().leftOut()).containsExactly(2, 3);
        assertThat(log.leftOut().keySet()).extracting(Concession::number).containsExactly(2, 3);
    }

    @Test
    void an_undone_entry_counts_nowhere() {
        ConcessionLog log = log(worth(1, "", "rebate", "us 5k"), undone(worth(2, "", "rebate", "us 7k")));

        assertThat(log.entries()).hasSize(1);
        assertThat(shown(log.totals().got())).containsExactly("EUR 5,000");
        assertThat(log(undone(worth(1, "", "rebate", "us 5k"))).totals().isEmpty())
                .isTrue();
    }

    @Test
    void a_sum_beyond_all_bounds_is_left_out_and_breaks_nothing() {
        ConcessionLog log = log(
                worth(1, "a", "b", "costs us 1, worth us 999,999,999,999,999"),
                worth(2, "a", "b", "costs us 2, worth us 999,999,999,999,999"),
                worth(3, "a", "b", "costs us $1, worth us $2"));

        assertThat(log.totals().got()).extracting(Amounts::show).containsExactly("USD 2");
        assertThat(shown(log.totals().given())).containsExactly("EUR 3", "USD 1");
        assertThat(log.trend(20)).isEmpty();
    }

    @Test
    void the_trend_is_the_net_after_each_entry_that_has_one() {
        ConcessionLog log = log(
                worth(1, "a", "b", "net us 5k"),
                worth(2, "a", "", "us 100k"),
                worth(3, "a", "b", "costs us 2k, worth us 1k"),
                worth(4, "a", "b", "net us $7"),
                worth(5, "a", "b", "net us 10k"));

        Trend trend = log.trend(20).orElseThrow();

        assertThat(trend.entries()).containsExactly(1, 3, 5);
        assertThat(shown(trend.sums())).containsExactly("EUR 5,000", "EUR 4,000", "EUR 14,000");
        assertThat(trend.whole()).isFalse();
        assertThat(log.trend(2).orElseThrow().entries()).containsExactly(3, 5);
        assertThat(shown(log.trend(2).orElseThrow().sums())).containsExactly("EUR 4,000", "EUR 14,000");
    }

    @Test
    void fewer_than_two_entries_with_a_net_have_no_trend() {
        assertThat(log(worth(1, "a", "b", "net us 5k"), worth(2, "a", "", "us 1k"))
                        .trend(20))
                .isEmpty();
    }

    @Test
    void a_long_log_is_reckoned_from_its_beginning() {
        ConcessionLog log = new ConcessionLog(
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> worth(i, "a", "b", "net us 1k"))
                        .toList(),
                "");

        assertThat(shown(log.trend(20).orElseThrow().sums()))
                .startsWith("11,000")
                .endsWith("30,000");
    }

    @Test
    void parked_gives_and_goodwill_stay_counted() {
        ConcessionLog log = log(
                entry(1, "price", "1%", "", "", Settlement.GOODWILL),
                entry(2, "Prices", "2%", "nothing", "", Settlement.GOODWILL),
                entry(3, "discount", "3%", "", "", Settlement.GOODWILL),
                entry(4, "price", "4%", "", "", Settlement.PARKED),
                entry(5, "price", "5%", "term", "", Settlement.PARKED),
                entry(6, "price (list)", "6%", "", "", Settlement.GOODWILL));
        Issues issues = new Issues(List.of("price", "term"));

        assertThat(log.count(Settlement.GOODWILL)).isEqualTo(4);
        assertThat(log.count(Settlement.PARKED)).isEqualTo(1);
        assertThat(log.goodwillOn("price", issues)).isEqualTo(3);
    }
}
