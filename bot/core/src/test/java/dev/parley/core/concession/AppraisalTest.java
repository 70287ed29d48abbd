package dev.parley.core.concession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.concession.Worth.Answer;
import dev.parley.core.money.Amounts;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get  | us 40 TEUR                     | worth us EUR 40,000
            both | us 40 TEUR, them 90 TEUR       | worth us EUR 40,000; worth them EUR 90,000
            give | us 6k                          | cost us EUR 6,000
            give | us 6k, them 9k                 | cost us EUR 6,000; worth them EUR 9,000
            get  | us 4k, them 1k                 | worth us EUR 4,000; cost them EUR 1,000
            both | us 4k                          | asks COST_OR_WORTH
            both | costs us 4k                    | cost us EUR 4,000
            both | net us 4k                      | net us EUR 4,000
            get  | us kEUR 40                     | worth us EUR 40,000
            get  | us MEUR 1.2                    | worth us EUR 1,200,000
            get  | us 3 FTE                       | said
            get  | us 40k (PO#4500123456)         | worth us EUR 40,000
            get  | us 40k, see PO 4711            | worth us EUR 40,000
            get  | us 2x40k                       | worth us EUR 80,000
            both | us EUR (40,000)                | cost us EUR 40,000
            get  | us 5k/month, them 60k/yr       | worth us EUR 5,000 a month; cost them EUR 60,000 a year
            get  | us 5,000 per month             | worth us EUR 5,000 a month
            both | 12k                            | asks WHOSE
            give | 40k to us, 90k to them         | cost us EUR 40,000; worth them EUR 90,000
            give | them: €90.000                  | worth them EUR 90,000
            both | worth 40k for us / 90k for them | worth us EUR 40,000; worth them EUR 90,000
            both | 40k to us and 90k to them      | worth us EUR 40,000; worth them EUR 90,000
            both | us 40k them 90k                | worth us EUR 40,000; worth them EUR 90,000
            both | 40k us 90k them                | worth us EUR 40,000; worth them EUR 90,000
            both | us: USD 40k; them: USD 90k     | worth us USD 40,000; worth them USD 90,000
            get  | Ours: 1,200.50                 | worth us EUR 1,200.50
            get  | 40k to you                     | worth us EUR 40,000
            get  | your side 40k                  | worth us EUR 40,000
            both | 40k to us/90k to them          | worth us EUR 40,000; worth them EUR 90,000
            give | us—40k                         | cost us EUR 40,000
            give | us 1,200,them 3k               | cost us EUR 1,200; worth them EUR 3,000
            get  | us 95.000,- them 2k            | worth us EUR 95,000; cost them EUR 2,000
            get  | us 5k / month                  | worth us EUR 5,000 a month
            get  | us 5k monthly                  | worth us EUR 5,000 a month
            get  | us 12 per seat per month       | worth us EUR 12 a seat per month
            both | costs us 4k, worth 9k to us    | cost us EUR 4,000; worth us EUR 9,000
            both | it costs us 4k and saves us 9k | cost us EUR 4,000; worth us EUR 9,000
            both | us -4k                         | cost us EUR 4,000
            both | us +4k                         | worth us EUR 4,000
            both | us (4k)                        | cost us EUR 4,000
            both | us 4k net                      | net us EUR 4,000
            both | net 4k                         | net us EUR 4,000
            both | net -4k                        | net us EUR -4,000
            both | net cost to us 4k              | net us EUR -4,000
            both | them 90k                       | worth them EUR 90,000
            both | cost 4k                        | cost us EUR 4,000
            both | our cost: 4k                   | cost us EUR 4,000
            both | their gain 9k                  | worth them EUR 9,000
            give | we pay 4k                      | cost us EUR 4,000
            give | they save 9k                   | worth them EUR 9,000
            give | -5k to us                      | cost us EUR 5,000
            give | 12k                            | asks WHOSE_GIVE
            get  | 12k                            | asks WHOSE_GET
            get  | worth 12k                      | asks WHOSE_GET
            get  | us 40k (p.a.)                  | worth us EUR 40,000 a year
            get  | us 40k (USD)                   | worth us USD 40,000
            get  | us 40k (estimate), ref 2026/17 | worth us EUR 40,000
            get  | us 40k, signed by 4 December   | worth us EUR 40,000
            get  | us 40k, https://acme.test/q/40k?x=1 | worth us EUR 40,000
            get  | us 40k, 24 months              | worth us EUR 40,000
            get  | us 40k, 2026                   | worth us EUR 40,000
            get  | us 40k, in phase 2             | worth us EUR 40,000
            get  | us 3 x 5k                      | worth us EUR 15,000
            get  | us 40k x 2                     | worth us EUR 80,000
            get  | us 3 x 5k/month                | said
            get  | us 40k (x2)                    | said
            get  | us 40k (of which 12k later)    | said
            get  | us 40k over 3 years            | said
            get  | us about 40k                   | said
            get  | us 40k to 50k                  | said
            get  | us between 5 and 6k            | said
            get  | us/them 40k/90k                | said
            get  | us 40k and another 20k         | worth us EUR 40,000 & said
            get  | us 40k, 15% of our cost        | worth us EUR 40,000 & said
            get  | us 15%                         | said
            get  | us 2 mil                       | said
            get  | 3 FTE                          | said
            get  | costs us -4k                   | said
            get  | net them 4k                    | said
            get  | us cost worth 4k               | said
            get  | us them 4k                     | said
            get  | us 40k, 12k                    | worth us EUR 40,000 & asks WHOSE_GET
            give | us 6k, 12k                     | cost us EUR 6,000 & asks WHOSE_GIVE
            both | us 5k/month, us 20k            | asks COST_OR_WORTH
            both | us 4k, costs them 1k           | cost them EUR 1,000 & asks COST_OR_WORTH
            get  | us 40k [PO 4711]               | worth us EUR 40,000
            give | 6 TEUR Kosten für uns          | cost us EUR 6,000
            give | us 6k vs them 9k               | cost us EUR 6,000; worth them EUR 9,000
            get  | us Rs. 5,00,000/-, them 1k     | worth us INR 500,000; cost them EUR 1,000
            both | goodwill                       | nothing
            both | both of us win                 | nothing
            both | see PO 4711 for us             | said
            """)
    void a_value_is_read_as_what_it_costs_and_is_worth_to_whom(String row, String typed, String meaning) {
        assertThat(shown(Appraisal.of(move(row, typed), "EUR"))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            us 12 lacs   | INR | worth us INR 1,200,000
            us 1.5 cr    | INR | worth us INR 15,000,000
            us 3         |     | worth us 3
            us 1.200     |     | said
            us 5k/month  |     | worth us 5,000 a month
            """)
    void a_bare_number_takes_the_deals_currency(String typed, String currency, String meaning) {
        assertThat(shown(Appraisal.of(move("get", typed), currency == null ? "" : currency)))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            both | us 4k             | COSTS_US      | costs us 4k            | cost us EUR 4,000
            both | us 4k             | WORTH_TO_US   | worth us 4k            | worth us EUR 4,000
            both | 12k               | COSTS_US      | costs us 12k           | cost us EUR 12,000
            both | 12k               | WORTH_TO_US   | worth us 12k           | worth us EUR 12,000
            both | 12k               | WORTH_TO_THEM | worth them 12k         | worth them EUR 12,000
            give | 12k               | COSTS_US      | costs us 12k           | cost us EUR 12,000
            get  | 12k               | COSTS_THEM    | costs them 12k         | cost them EUR 12,000
            get  | worth 12k         | WORTH_TO_US   | us worth 12k           | worth us EUR 12,000
            both | us 4k; us 5k/month, see PO 4711 | COSTS_US | costs us 4k; costs us 5k/month, see PO 4711 | cost us EUR 4,000; cost us EUR 5,000 a month
            both | 4k to us, costs them 1k | WORTH_TO_US | worth 4k to us, costs them 1k | worth us EUR 4,000; cost them EUR 1,000
            """)
    void an_answer_is_kept_in_the_words_that_were_typed(
            String row, String typed, Answer answer, String kept, String meaning) {
        Worth answered = new Worth(typed).answered(answer, "EUR");

        assertThat(answered).isEqualTo(new Worth(kept));
        assertThat(shown(Appraisal.of(move(row, kept), "EUR"))).isEqualTo(meaning);
    }

    @Test
    void an_unclear_amount_adds_nothing_and_says_what_it_can_mean() {
        Appraisal appraisal = Appraisal.of(move("get", "us 1.200, them 40k to 50k"), "");
        assertThat(appraisal.values()).isEmpty();
        assertThat(appraisal.notAdded()).hasSize(2);
        assertThat(appraisal.notAdded().get(0)).contains("1,200 or 1.2");
        assertThat(appraisal.notAdded().get(1)).contains("them 40k to 50k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "us 1,", "4k them ", "\ud83d", "us 1.200 them ", "(", "x2", "/ us "})
    void no_text_throws(String piece) {
        String huge = piece.repeat(piece.isEmpty() ? 0 : 100_000 / piece.length());
        assertThat(Appraisal.of(move("both", huge), "EUR").values()).isEmpty();
        assertThat(Appraisal.of(move("give", huge.substring(0, Math.min(huge.length(), 4000))), "EUR"))
                .isNotNull();
        Random random = new Random(piece.hashCode());
        List<String> pieces = List.of(
                "us ",
                "them ",
                "40k",
                "1.2",
                " to ",
                ",",
                ";",
                " and ",
                "€",
                "%",
                "\u0000",
                " / ",
                "4 Dec",
                "(",
                ")",
                "x",
                "net ",
                "costs ",
                "+",
                "-",
                "/month",
                "\n",
                "https://a");
        for (int i = 0; i < 2000; i++) {
            String typed = random.ints(random.nextInt(9), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            assertThat(Appraisal.of(move("both", typed), "EUR")).isNotNull();
            assertThat(new Worth(typed).answered(Answer.COSTS_US, "EUR")).isNotNull();
        }
    }

    private static Move move(String row, String worth) {
        return new Move(
                "price",
                row.equals("get") ? "" : "5% off",
                row.equals("give") ? "" : "24 months",
                new Worth(worth),
                "");
    }

    private static String shown(Appraisal appraisal) {
        String values = appraisal.values().stream()
                .map(value -> value.sense().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + value.side().name().toLowerCase(java.util.Locale.ROOT) + " " + Amounts.show(value.amount()))
                .collect(Collectors.joining("; "));
        String rest = appraisal
                .question()
                .map(question -> "asks " + question)
                .orElse(appraisal.notAdded().isEmpty() ? "" : "said");
        return values.isEmpty() ? rest.isEmpty() ? "nothing" : rest : rest.isEmpty() ? values : values + " & " + rest;
    }
}
