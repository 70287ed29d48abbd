package dev.parley.core.concession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorthsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            us 40k                                  | US EUR 40,000
            40k to us, 90k to them                  | US EUR 40,000; THEM EUR 90,000
            them: €90.000                           | THEM EUR 90,000
            worth 40k for us / 90k for them         | US EUR 40,000; THEM EUR 90,000
            40k to us and 90k to them               | US EUR 40,000; THEM EUR 90,000
            us 40k them 90k                         | US EUR 40,000; THEM EUR 90,000
            us: USD 40k; them: USD 90k              | US USD 40,000; THEM USD 90,000
            40k to you                              | US EUR 40,000
            Ours: 1,200.50                          | US EUR 1,200.50
            saves us 40k and another 20k            | US EUR 60,000
            us 40k, us 2k, us $5                    | US EUR 42,000; US USD 5
            40k to us by 4 December 2026            | US EUR 40,000
            40k to us over 3 years, 15% of our cost | US EUR 40,000
            40k to us in phase 2                    | US EUR 40,000
            US$ 40k                                 |
            -5k to us                               | US EUR -5,000
            us—40k                                  | US EUR 40,000
            40k                                     |
            goodwill                                |
            both of us win                          |
            they save 40k if we deliver             |
            """)
    void amounts_that_say_whose_they_are_are_tallied(String worth, String tallies) {
        assertThat(Worths.read(worth, "EUR").values().stream()
                        .map(tally -> tally.side() + " " + Amounts.show(tally.sum()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(tallies == null ? "" : tallies);
    }

    @Test
    void amounts_without_a_side_are_listed_and_not_tallied() {
        assertThat(shown(Worths.read("40k", "EUR").unsided())).containsExactly("EUR 40,000");
        assertThat(shown(Worths.read("US$ 40k", "EUR").unsided())).containsExactly("USD 40,000");
        assertThat(shown(Worths.read("they save 40k if we deliver", "").unsided()))
                .containsExactly("40,000");
    }

    @Test
    void percentages_and_quantities_are_kept_but_not_tallied() {
        assertThat(shown(Worths.read("us 15%, them 24 months, us 40k in year 2", "EUR")
                        .others()))
                .containsExactly("15%", "24 months", "EUR 2");
    }

    @Test
    void an_unclear_amount_is_not_counted_and_says_why() {
        WorthReading worth = Worths.read("us 1.200, them 40k to 50k; us between 5 and 6k", "");
        assertThat(worth.values()).isEmpty();
        assertThat(worth.unsided()).isEmpty();
        assertThat(worth.unclear()).hasSize(3);
        assertThat(worth.unclear().get(0)).contains("1,200 or 1.2");
        assertThat(worth.unclear().get(1)).contains("more than one number");
        assertThat(worth.unclear().get(2)).contains("more than one number");
    }

    @Test
    void a_sum_beyond_bounds_is_said_rather_than_thrown() {
        assertThat(Worths.read("us 999999bn, us 999999bn", "EUR").unclear()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "us 1,", "4k them ", "\ud83d", "us 1.200 them "})
    void no_text_throws(String piece) {
        String huge = piece.repeat(piece.isEmpty() ? 0 : 100_000 / piece.length());
        assertThat(Worths.read(huge, "EUR").values()).isEmpty();
        assertThat(Worths.read(huge.substring(0, Math.min(huge.length(), 4000)), "EUR"))
                .isNotNull();
        Random random = new Random(piece.hashCode());
        List<String> pieces =
                List.of("us ", "them ", "40k", "1.2", " to ", ",", ";", " and ", "€", "%", "\u0000", " / ", "4 Dec");
        for (int i = 0; i < 2000; i++) {
            String typed = random.ints(random.nextInt(9), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            assertThat(Worths.read(typed, "EUR")).isNotNull();
        }
    }

    private static List<String> shown(List<Amount> amounts) {
        return amounts.stream().map(Amounts::show).toList();
    }
}
