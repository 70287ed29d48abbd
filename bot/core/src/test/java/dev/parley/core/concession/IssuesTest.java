package dev.parley.core.concession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuesTest {

    private static final Issues DEAL =
            new Issues(List.of("Price", "payment terms", "Liability cap", "IP", "Phase 1", "Phase 2", "Delivery"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price               | Price
            PRICES              | Price
            ' price '           | Price
            prcie               |
            pric                |
            Payment  Terms      | payment terms
            payment-term        | payment terms
            paymet terms        | payment terms
            ＰＡＹＭＥＮＴ terms       | payment terms
            liability caps      | Liability cap
            liabilty cap        | Liability cap
            ip                  | IP
            IPs                 | IP
            phase 2             | Phase 2
            phase 3             |
            deliveries          | Delivery
            delivry             | Delivery
            price (discount)    | Price
            discount            |
            term                |
            🙂                  |
            """)
    void an_item_is_matched_to_an_issue_without_asking_only_where_it_is_the_same_word(String item, String issue) {
        assertThat(DEAL.of(item).orElse(null)).isEqualTo(issue);
        assertThat(DEAL.asksAbout(item)).isEqualTo(issue == null);
    }

    @Test
    void without_issues_each_item_is_its_own_and_nothing_is_asked() {
        Issues none = new Issues(List.of());
        assertThat(none.asksAbout("discount")).isFalse();
        assertThat(none.areOne("Payment  Terms", "payment term")).isTrue();
        assertThat(none.areOne("support", "suport")).isTrue();
        assertThat(none.areOne("support", "term")).isFalse();
        assertThat(none.areOne("phase 1", "phase 2")).isFalse();
        assertThat(none.areOne("🙂", "🤝")).isFalse();
    }

    @Test
    void an_item_filed_under_an_issue_counts_with_it_and_stays_readable() {
        String filed = Issues.file("discount (Q4)", "Price");
        assertThat(filed).isEqualTo("Price (discount [Q4])");
        assertThat(DEAL.areOne(filed, "price")).isTrue();
        assertThat(DEAL.areOne(filed, "IP")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"discount", "Discounts", " DISCOUNT "})
    void the_same_wording_is_filed_as_it_was_before(String item) {
        List<Concession> log = List.of(Entries.entry(1, "Price (discount)", "5%", ""), Entries.entry(2, "IP", "x", ""));
        assertThat(DEAL.filedBefore(item, log)).contains("Price (discount)");
        assertThat(DEAL.filedBefore("rebate", log)).isEmpty();
    }
}
