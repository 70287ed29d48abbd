package dev.parley.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.LeakCheck;
import dev.parley.core.deal.ReservationPoint;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120k                  | Our floor is 120,000 and not less
            120k                  | Our floor is EUR 120.000,00
            120k                  | we can do €120k
            120,000               | we can do 0.12m
            EUR 120k              | we can do 120 000
            EUR 120k              | we can do 120 thousand
            EUR 120k              | we can do a hundred and twenty thousand
            one hundred twenty thousand | we can do 120k
            120k                  | anything from 110-120k
            120k                  | anything from 100-110 up to 120-130k
            120k                  | １２０ｋ
            120k                  | 1\u200B2\u200B0\u00ADk
            120k                  | 1\u03362\u03360\u0336k\u0336
            120k                  | ①②⓪ k
            120k                  | ١٢٠k
            120k                  | **120k**
            120k                  | <b>120k</b>
            120k                  | [120k](x)
            120k                  | 120К with a Cyrillic letter
            1.200                 | we stop at 1200
            15%                   | fifteen percent
            15%                   | 15 pct
            24 months             | a 24-month term
            24 months             | we could do 24
            walk away at 120k     | they know 120k
            sign by 15 January 2027 | holds until Jan 15
            sign by 15 Jan        | until 2027-01-15
            sign by 15 Jan        | until 15/1/2027
            Standing offer from Globex | we have a standing   offer, from GLOBEX.
            Standing offer from Globex | standing-offer from Glo\u00ADbex
            Standing offer from Globex | s t a n d i n g offer from G.l.o.b.e.x
            Standing offer from Globex | ｓｔａｎｄｉｎｇ offer from Globex
            Standing offer from Globex | standing offer from Glоbех
            Standing offer from Globex | stánding öffer from Globex
            Standing offer from Globex | 𝐬𝐭𝐚𝐧𝐝𝐢𝐧𝐠 offer from Globex
            Globex                | Globex’s offer
            build in-house        | we could build inhouse
            甲骨文公司               | 我们可以选择甲骨文公司的产品
            """)
    void a_secret_is_revealed_however_it_is_written(String secret, String text) {
        assertThat(new ReservationPoint(secret).isRevealedBy(OutgoingText.of(text, "EUR")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120k                  | Our floor is 121k, or 12k, or 1200k
            120k                  | FY120 and x120k9
            120k                  | USD
            15%                   | 15 seats or 15
            15                    | 15%
            EUR 120k              | USD 120k
            24 months             | 24 seats
            24 months             | 24 weeks
            Globex                | the Globexico deal
            Globex offer          | an offer from Globex
            unacceptable          | acceptable
            yes                   | yes, we can
            price                 | the price is right
            2 vendors in play     | 2 weeks, 2 seats or just 2
            sign by 15 January 2027 | holds until 15 January 2028
            sign by 15 January 2027 | 15 seats in 2027
            ''                    | anything
            '. - !'               | . - !
            """)
    void what_only_looks_alike_reveals_nothing(String secret, String text) {
        assertThat(new ReservationPoint(secret).isRevealedBy(OutgoingText.of(text, "EUR")))
                .isFalse();
    }

    @Test
    void twenty_thousand_secrets_are_held_against_a_long_text_in_a_moment() {
        List<String> secrets = IntStream.range(0, 20_000)
                .mapToObj(number -> "worth about " + (50_000 + 7 * number) + " to us and something else to them")
                .toList();
        String text = "Let us talk about price, term and 1,000 seats by 4 December 2026. ".repeat(50);
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(revealed(secrets, text)).isZero());
        assertThat(revealed(secrets, text + "57k")).isPositive();
    }

    @Test
    void no_text_and_no_secret_throws() {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "120k",
                "4 Dec",
                "29 Feb",
                "a hundred ",
                "\ud83d",
                "\u0000",
                "٤",
                "²",
                "½",
                "ﷺ",
                "𝟏",
                "- ",
                "€",
                "1,",
                "million ",
                "\u202e");
        for (int i = 0; i < 500; i++) {
            String secret = pieces(random, pieces);
            String text = pieces(random, pieces);
            LeakCheck check = OutgoingText.of(text, i % 2 == 0 ? "" : "EUR");
            check.reveals(secret);
            if (check.reveals(text)) {
                assertThat(OutgoingText.of("“" + text + "”.", "").reveals(text))
                        .as(text)
                        .isTrue();
            }
        }
        for (String piece : pieces) {
            String huge = piece.repeat(20_000 / piece.length());
            assertThat(OutgoingText.of(huge, "EUR").reveals("walk away now")).isFalse();
            OutgoingText.of("walk away", "EUR").reveals(huge);
        }
    }

    private static String pieces(Random random, List<String> pieces) {
        return random.ints(random.nextInt(6), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining());
    }

    private static long revealed(List<String> secrets, String text) {
        LeakCheck check = OutgoingText.of(text, "EUR");
        return secrets.stream().filter(check::reveals).count();
    }
}
