package dev.parley.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.reading.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            120k              |     | 120,000
            120k              | EUR | EUR 120,000
            120K              | eur | EUR 120,000
            120000            |     | 120,000
            0                 |     | 0
            ٠                 |     | 0
            €95.000           |     | EUR 95,000
            €95,000           |     | EUR 95,000
            95.000 €          |     | EUR 95,000
            95.000,50 €       |     | EUR 95,000.50
            EUR95000          |     | EUR 95,000
            eur 95k           |     | EUR 95,000
            USD 1.2m          |     | USD 1,200,000
            1.2m USD          |     | USD 1,200,000
            1.2mUSD           |     | USD 1,200,000
            1,2 Mio. €        |     | EUR 1,200,000
            1.2 million euros |     | EUR 1,200,000
            $1,234.50         |     | USD 1,234.50
            $120k USD         |     | USD 120,000
            $500              | CAD | CAD 500
            A$500             | CAD | AUD 500
            $500 CAD          | EUR | CAD 500
            120k!             |     | 120,000
            ¥500 CNY          |     | CNY 500
            500 dollars       |     | USD 500
            15%               | EUR | 15%
            15 percent        |     | 15%
            12,5 %            |     | 12.5%
            1 200 000         |     | 1,200,000
            1 200 000    |     | 1,200,000
            1'200'000         |     | 1,200,000
            1’200             |     | 1,200
            12,34,567         |     | 1,234,567
            12 lakh           |     | 1,200,000
            1.200.000         |     | 1,200,000
            1,234,567.89      |     | 1,234,567.89
            -5k               |     | -5,000
            −5k               |     | -5,000
            - 5k              |     | -5,000
            (5k)              |     | -5,000
            -€5k              |     | EUR -5,000
            € -5k             |     | EUR -5,000
            １２０ｋ            |     | 120,000
            １，２００，０００        |     | 1,200,000
            ٣٤٥               |     | 345
            ١٬٢٠٠             |     | 1,200
            ١٫٥               |     | 1.5
            3bn               |     | 3,000,000,000
            3 billion         | GBP | GBP 3,000,000,000
            5mm               |     | 5,000,000
            24 months         | EUR | 24 months
            24-month          |     | 24 months
            24 Months         |     | 24 months
            500 seats         |     | 500 seats
            500 Named Seats   |     | 500 named seats
            12k seats         |     | 12,000 seats
            0,500             |     | 0.5
            0.500             | EUR | EUR 0.50
            .5                |     | 0.5
            ¥5000             | JPY | JPY 5,000
            ¥5000             | CNY | CNY 5,000
            500 kr            | SEK | SEK 500
            1.200             | EUR | EUR 1,200
            1,200             | USD | USD 1,200
            5 pen             |     | 5 pen
            5 PEN             |     | PEN 5
            '  120k  '        |     | 120,000
            1\u200B20k        |     | 120,000
            CHF 1'200.–       |     | CHF 1,200
            CHF 1’200.—       |     | CHF 1,200
            Fr. 1'200.--      |     | CHF 1,200
            95.000,- EUR      |     | EUR 95,000
            95.000,-- €       |     | EUR 95,000
            95.000,— €        |     | EUR 95,000
            € 95.000,-        |     | EUR 95,000
            EUR 500,-         |     | EUR 500
            120 TEUR          |     | EUR 120,000
            120TEUR           |     | EUR 120,000
            TEUR 120          |     | EUR 120,000
            T€ 120            |     | EUR 120,000
            120 T€            |     | EUR 120,000
            kEUR 40           |     | EUR 40,000
            KEUR 40           |     | EUR 40,000
            €k 40             |     | EUR 40,000
            40 k€             |     | EUR 40,000
            40k€              |     | EUR 40,000
            €40k              |     | EUR 40,000
            €m 1.2            |     | EUR 1,200,000
            MEUR 1.2          |     | EUR 1,200,000
            1,2 M€            |     | EUR 1,200,000
            kUSD 40           | EUR | USD 40,000
            40 TCHF           | EUR | CHF 40,000
            95 Tsd. €         |     | EUR 95,000
            95 Tsd €          |     | EUR 95,000
            95 tsd            | EUR | EUR 95,000
            Mio. € 1,2        |     | EUR 1,200,000
            1,2 Mrd. EUR      |     | EUR 1,200,000,000
            40 grand          | USD | USD 40,000
            12 lacs           | INR | INR 1,200,000
            Rs. 12 lac        |     | INR 1,200,000
            Rs 12 lakhs       | PKR | PKR 1,200,000
            ₹3 cr             |     | INR 30,000,000
            3 crore rupees    |     | INR 30,000,000
            5 mn              | EUR | EUR 5,000,000
            $1.5bn            |     | USD 1,500,000,000
            15 Prozent        | EUR | 15%
            15 p.c.           |     | 15%
            15 pour cent      |     | 15%
            15 pct            |     | 15%
            EUR (40,000)      |     | EUR -40,000
            Rs. 5,00,000/-    |     | INR 500,000
            €95,000 per year  |     | EUR 95,000 a year
            €95k p.a.         |     | EUR 95,000 a year
            €95k pa           |     | EUR 95,000 a year
            €95k per annum    |     | EUR 95,000 a year
            95k EUR a year    |     | EUR 95,000 a year
            95k yearly        | EUR | EUR 95,000 a year
            95k annually      | EUR | EUR 95,000 a year
            yearly 95k        | EUR | EUR 95,000 a year
            95k/yr            | EUR | EUR 95,000 a year
            95k / y           | EUR | EUR 95,000 a year
            €95.000 pro Jahr  |     | EUR 95,000 a year
            95 TEUR/Jahr      |     | EUR 95,000 a year
            95k€ par an       |     | EUR 95,000 a year
            5k p.m.           | EUR | EUR 5,000 a month
            5k/mo             | EUR | EUR 5,000 a month
            5k monthly        | EUR | EUR 5,000 a month
            EUR 5 per day     |     | EUR 5 a day
            $150/hr           |     | USD 150 an hour
            20k per quarter   | USD | USD 20,000 a quarter
            €12 per seat      |     | EUR 12 a seat
            €12/seat/month    |     | EUR 12 a seat per month
            €12 per user per month |     | EUR 12 a user per month
            €0.0825 per kWh   |     | EUR 0.0825 a kwh
            €1.20 each        |     | EUR 1.20 a unit
            €900 per contract |     | EUR 900 per contract
            5k one-off        | EUR | EUR 5,000
            5k per month      |     | 5,000 a month
            3% per year       | EUR | 3% a year
            2 days per month  | EUR | 2 days a month
            """)
    void an_amount_is_read_as_it_is_meant(String typed, String currency, String meaning) {
        assertThat(read(typed, currency)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.200        |     | 1,200 or 1.2          | 1200 / 1.2
            1,200        |     | 1,200 or 1.2          | 1200 / 1.2
            1.200 seats  | EUR | 1,200 seats or 1.2    | 1200 seats / 1.2 seats
            1.250%       | EUR | 1,250% or 1.25%       | 1250% / 1.25%
            €1.250m      |     | EUR 1,250,000,000 or EUR 1,250,000 | EUR 1,250,000,000 / EUR 1,250,000
            1,200k       |     | 1,200,000 or 1,200    | 1200000 / 1200
            1,200k       | EUR | EUR 1,200,000 or EUR 1,200 | EUR 1,200,000 / EUR 1,200
            €1234.567    |     | EUR 1,234,567 or EUR 1,234.5670 | EUR 1,234,567 / EUR 1,234.5670
            KWD 1.250    |     | KWD 1,250 or KWD 1.2500 | KWD 1250 / KWD 1.2500
            ¥5000        | EUR | JPY 5,000 or CNY 5,000 | JPY 5,000 / CNY 5,000
            500 kr       |     | SEK 500 or NOK 500 or DKK 500 or ISK 500 | SEK 500 / NOK 500 / DKK 500 / ISK 500
            $500         | MXN | USD 500 or MXN 500    | USD 500 / MXN 500
            2 mil        | EUR | EUR 2,000 or EUR 2,000,000 | EUR 2,000 / EUR 2,000,000
            £1.205 per unit |  | GBP 1,205 a unit or GBP 1.2050 a unit | GBP 1205 a unit / GBP 1.2050 a unit
            €1.205/kWh   |     | EUR 1,205 a kwh or EUR 1.2050 a kwh | EUR 1205 a kwh / EUR 1.2050 a kwh
            """)
    void what_can_mean_two_things_is_refused_with_both_and_with_lines_that_work(
            String typed, String currency, String meanings, String works) {
        Reading.Unclear<Amount> unclear = unclear(typed, currency);
        assertThat(unclear.problem()).contains("“" + typed + "”", meanings);
        assertThat(unclear.works()).containsExactly(works.split(" / "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | no amount yet
            soon          | no number
            €             | no number
            100-120k      | more than one number
            100k to 120k  | more than one number
            120k 15%      | more than one number
            12 34         | more than one number
            10²           | plain digits
            1½            | plain digits
            ABC 5         | “ABC” isn't a currency
            USD 5 EUR     | more than an amount
            120k to us    | more than an amount
            EUR 5 per our agreement | more than an amount
            EUR 5 per seat a site   | more than an amount
            kEUR 40k      | more than an amount
            kEUR 40 USD   | more than an amount
            95k okay      | more than an amount
            95k guv       | more than an amount
            ~120k         | more than an amount
            --5k          | more than an amount
            (-5k)         | more than an amount
            1.2.3         | oddly separated
            1e9           | more than one number
            10x10         | more than one number
            9999999999999999 | too large
            5000000bn     | too large
            0.0000001     | too fine
            15k%          | more than an amount
            120k firm     | more than an amount
            4 Dec         | more than an amount
            """)
    void what_is_no_single_amount_is_refused_with_a_reason_and_a_line_that_works(String typed, String reason) {
        Reading.Unclear<Amount> unclear = unclear(typed, "");
        assertThat(unclear.problem()).contains(reason);
        assertThat(unclear.works())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(Amounts.read(line, "").understood()).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            €95,000 per year        | EUR 95,000 a year
            €95k p.a.               | EUR 95,000 a year
            CHF 1'200.–             | CHF 1,200
            95.000,- EUR            | EUR 95,000
            120 TEUR                | EUR 120,000
            $1.5-2m                 | asks: USD 1,500,000 or USD 2,000,000
            £1.205 per unit         | asks: GBP 1205 a unit or GBP 1.2050 a unit
            about 95k               | asks: EUR 95,000
            New York law            | as typed
            fees paid in 12 months  | as typed
            95k maybe               | asks: EUR 95,000
            CHF 12.50/user/month    | CHF 12.50 a user per month
            24 months               | 24 months
            net 45                  | as typed
            """)
    void the_value_of_a_floor_is_an_amount_or_no_amount_at_all(String typed, String readAs) {
        String read = Amounts.isAttempt(typed, "EUR")
                ? Amounts.read(typed, "EUR")
                        .fold(
                                clear -> Amounts.show(clear.value()),
                                unclear -> "asks: " + String.join(" or ", unclear.works()))
                : "as typed";
        assertThat(read).isEqualTo(readAs);
    }

    @Test
    void what_was_typed_comes_back_as_lines_that_work() {
        assertThat(unclear("100k - 120k", "EUR").works()).containsExactly("EUR 100,000", "EUR 120,000");
        assertThat(unclear("ABC 5", "CHF").works()).containsExactly("CHF 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $1.5-2m             | USD 1,500,000 / USD 2,000,000
            €100-120k           | EUR 100,000 / EUR 120,000
            €5-6k per month     | EUR 5,000 a month / EUR 6,000 a month
            100 to 120 TEUR     | EUR 100,000 / EUR 120,000
            between 100 and 120k EUR | EUR 100,000 / EUR 120,000
            10-15%              | 10% / 15%
            12-18 months        | 12 months / 18 months
            EUR 95,000-100,000  | EUR 95,000 / EUR 100,000
            1.5m–2m             | EUR 1,500,000 / EUR 2,000,000
            """)
    void a_range_is_asked_about_with_both_of_its_ends(String typed, String works) {
        assertThat(unclear(typed, "EUR").problem()).contains("more than one number");
        assertThat(unclear(typed, "EUR").works()).containsExactly(works.split(" / "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about 95k",
                "~95k",
                "ca. 95k",
                "approx. 95k",
                "95k or so",
                "95k-ish",
                "95kish",
                "95k maybe",
                "maybe 95k",
                "95k+",
                ">95k",
                "at least 95k",
                "around €95k",
                "circa 95 TEUR",
                "95k flat",
                "≈ 95k",
                "roughly 95.000"
            })
    void what_is_not_quite_an_amount_is_asked_about_and_the_amount_offered(String typed) {
        assertThat(unclear(typed, "EUR").works()).containsExactly("EUR 95,000");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_amount_of_money_reads_back_as_it_is_shown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000L, random.nextInt(7));
            String code = List.of("EUR", "USD", "JPY", "CHF").get(random.nextInt(4));
            Amount amount = new Amount(number, Unit.money(code));
            assertThat(Amounts.read(Amounts.show(amount), "").understood())
                    .as(Amounts.show(amount))
                    .contains(amount);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New York law",
                "fees paid in 12 months",
                "ten percent",
                "net 45",
                "Net 60",
                "30 June 2027",
                "clause 14.2",
                "ISO 27001 certified",
                "fees paid in the last 12 months",
                "12 months' fees",
                "the law of England",
                "at cost",
                "no exclusivity",
                "delivery by 30 June",
                "two named references",
                "phase 2 only",
                "SLA of 4 hours or better"
            })
    void a_text_without_an_amount_is_no_attempt_at_one(String typed) {
        assertThat(Amounts.isAttempt(typed, "EUR")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120k",
                "95000",
                "15%",
                "24 months",
                "€95,000 per year",
                "about 95k",
                "95k or so",
                "95k maybe",
                "€1.5-2m",
                "100-120k",
                "about 95000",
                "95,000 firm",
                "not below 95,000",
                "10-15%",
                "ABC 95k",
                "95k for the first year",
                "fees of €1.5-2m",
                "99.9% uptime",
                "between 90 and 95",
                "USD 5 EUR",
                "1.200",
                "12½%",
                "12-18 months",
                "£1.205 per unit"
            })
    void an_attempt_at_an_amount_is_seen_as_one(String typed) {
        assertThat(Amounts.isAttempt(typed, "EUR")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "year", "month", "unit", "hour", "seat per month", "kwh", "contract"})
    void an_amount_with_a_rate_reads_back_as_it_is_offered(String per) {
        for (String number : List.of("95000", "1.205", "0.0825", "12.5", "1205000", "-3")) {
            Amount amount = new Amount(new BigDecimal(number), Unit.money("EUR").per(per));
            assertThat(Amounts.read(AmountText.line(amount), "").understood())
                    .as(AmountText.line(amount))
                    .contains(amount);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_typed_ever_throws_and_every_line_offered_works(long seed) {
        Random random = new Random(seed);
        String alphabet = "0123456789.,' -−()%kmKMb€$¥EURkrsUSD\u00a0\u200b\u202e٣٬²½\ud83d\udc4d\u0000\n[|é";
        for (int i = 0; i < 400; i++) {
            String typed = random.ints(random.nextInt(14), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .reduce("", String::concat);
            for (String currency : List.of("", "EUR", "KWD", "no money")) {
                if (Amounts.read(typed, currency) instanceof Reading.Unclear<Amount> unclear) {
                    assertThat(unclear.works())
                            .allSatisfy(line -> assertThat(
                                            Amounts.read(line, currency).understood())
                                    .as("%s for %s in %s", line, typed, currency)
                                    .isPresent());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,", "1 200", "€", "9.9", "-", "(", "EUR ", "a ", "\ud83d", "\u202e1k ", "1'"})
    void a_huge_text_is_answered_at_once(String piece) {
        String huge = piece.repeat(20_000 / piece.length());
        assertThat(unclear(huge, "").problem()).isEqualTo("That's too long for an amount.");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static String read(String typed, String currency) {
        return Amounts.read(typed, currency == null ? "" : currency)
                .fold(clear -> Amounts.show(clear.value()), unclear -> "unclear: " + unclear.problem());
    }

    private static Reading.Unclear<Amount> unclear(String typed, String currency) {
        return Amounts.read(typed, currency == null ? "" : currency)
                .fold(
                        clear -> {
                            throw new AssertionError(typed + " was read as " + Amounts.show(clear.value()));
                        },
                        unclear -> unclear);
    }
}
