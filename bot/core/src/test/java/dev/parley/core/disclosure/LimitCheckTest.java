package dev.parley.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.LeakCheck;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.Direction;
import dev.parley.core.deal.ReservationPoint;
import dev.parley.core.disclosure.LimitCheck.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price     | 110k floor                       | 95k        |                | 95k is below your walk-away on price (110k).
            price     | 110k floor                       | 110k       |                | 110k is your noted walk-away on price.
            price     | 110k floor                       | 112k       |                | ''
            price     | 110k floor                       | 120k       | 15% off        | 15% off 120k would be 102,000, below your walk-away on price (110k).
            price     | 110k floor                       | 120k       | 5% off         | ''
            price     | 110k floor                       | 120k       | 15% payable up front | ''
            price     | 110k floor                       | 5k credit  |                | ''
            price     | 110k floor                       | 110        |                | ''
            price     | 110k floor                       |            | price of 102k  | 102k is below your walk-away on price (110k).
            price     | 110k floor                       | 100k flat  |                | 100k is below your walk-away on price (110k).
            price     | not below 110k                   | EUR 95.000 |                | EUR 95.000 is below your walk-away on price (110k).
            price     | min. 110k                        | 95000      |                | 95000 is below your walk-away on price (110k).
            price     | 110k or more                     | ninety-five thousand | | 95000 is below your walk-away on price (110k).
            price     | at least €95,000 a year          | €90,000    |                | €90,000 is below your walk-away on price (€95,000 a year).
            price     | at least €95,000                 | 9k a month |                | ''
            price     | at least €95,000                 | USD 90,000 |                | ''
            price     | 110k                             | 95k        |                | Is 110k the least or the most you accept on price?
            price     | 110k                             | 110,000    |                | 110,000 is your noted walk-away on price.
            price     | 110k                             | term       |                | ''
            liability | at most 1m                       |            | liability of 1.5m | 1.5m is above your limit on liability (1m).
            liability | at most 1m                       |            | liability of 0.5m | ''
            liability cap | no more than 1m              |            | liability of 1.5m | 1.5m is above your limit on liability cap (1m).
            payment   | payment not later than net 45    |            | payment in 60 days | 60 days is beyond your limit on payment (net 45).
            payment   | payment not later than net 45    |            | payment in 30 days | ''
            payment   | payment not later than net 45    |            | delivery in 60 days | ''
            term      | at least 24 months               | 1 year     |                | 1 year is below your walk-away on term (24 months).
            term      | at least 24 months               | 3 years    |                | ''
            discount  | up to 15%                        | 20%        |                | 20% is above your limit on discount (15%).
            seats     | no fewer than 500 seats          | 450 licences |              | 450 is below your walk-away on seats (500).
            liability | twice the yearly fee             | 3m         |                | ''
            """)
    void a_figure_is_held_against_our_own_limit(
            String issue, String point, String figure, String words, String expected) {
        Statement statement = new Statement(
                figure == null ? "" : issue,
                Stream.ofNullable(figure).toList(),
                Stream.ofNullable(words).toList());
        assertThat(said(statement, new DealIssue(issue, Optional.of(new ReservationPoint(point)))))
                .isEqualTo(expected);
    }

    @Test
    void whoever_said_once_which_way_a_limit_goes_is_not_asked_again() {
        DealIssue issue = new DealIssue("price", Optional.of(new ReservationPoint("110k"))).with(Direction.CEILING);
        assertThat(said(new Statement("price", List.of("95k"), List.of()), issue))
                .isEmpty();
        assertThat(said(new Statement("price", List.of("120k"), List.of()), issue))
                .isEqualTo("120k is above your limit on price (110k).");
        assertThat(LimitCheck.question(issue, "EUR")).isEmpty();
    }

    /** What is said is confidential: a test reads it as a message would. */
    private static String said(Statement statement, DealIssue issue) {
        List<String> said = new ArrayList<>();
        for (Finding finding : LimitCheck.of(statement, List.of(issue), "EUR")) {
            finding.said().isRevealedBy(new LeakCheck() {
                @Override
                public boolean reveals(String secret) {
                    return said.add(secret);
                }

                @Override
                public boolean mentions(String name) {
                    return false;
                }
            });
        }
        return String.join("", said);
    }
}
