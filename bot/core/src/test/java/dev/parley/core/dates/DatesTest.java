package dev.parley.core.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.reading.Reading;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-04             | Friday 4 December 2026
            2026/12/04             | Friday 4 December 2026
            2020-02-29             | Saturday 29 February 2020
            4 Dec                  | Friday 4 December 2026
            Dec 4                  | Friday 4 December 2026
            dec. 4                 | Friday 4 December 2026
            4 DECEMBER 2026        | Friday 4 December 2026
            4th of Dec             | Friday 4 December 2026
            December the 4th       | Friday 4 December 2026
            December 4, 2026       | Friday 4 December 2026
            4-Dec-26               | Friday 4 December 2026
            4 Dec ’26              | Friday 4 December 2026
            2026 Dec 04            | Friday 4 December 2026
            4dec                   | Friday 4 December 2026
            Friday 4 December 2026 | Friday 4 December 2026
            Fri, Dec 4             | Friday 4 December 2026
            4 December (Friday)    | Friday 4 December 2026
            Friday 4/12/2026       | Friday 4 December 2026
            by 4   Dec.            | Friday 4 December 2026
            ４　Ｄｅｃ                  | Friday 4 December 2026
            ٤ Dec                  | Friday 4 December 2026
            4\u00A0Dec\u200B!      | Friday 4 December 2026
            25 Nov                 | Wednesday 25 November 2026
            1 Sept                 | Wednesday 1 September 2027
            3 March                | Wednesday 3 March 2027
            31/12/2026             | Thursday 31 December 2026
            12/31/2026             | Thursday 31 December 2026
            31.12.2026             | Thursday 31 December 2026
            5/5/2027               | Wednesday 5 May 2027
            5.5.                   | Wednesday 5 May 2027
            31/12                  | Thursday 31 December 2026
            Friday                 | Friday 27 November 2026
            this Friday            | Friday 27 November 2026
            tues                   | Tuesday 1 December 2026
            next Monday            | Monday 30 November 2026
            next Wednesday         | Wednesday 2 December 2026
            today                  | Wednesday 25 November 2026
            Tomorrow               | Thursday 26 November 2026
            day after tomorrow     | Friday 27 November 2026
            in 3 weeks             | Wednesday 16 December 2026
            3 weeks                | Wednesday 16 December 2026
            in ten days            | Saturday 5 December 2026
            in a month             | Friday 25 December 2026
            two months from now    | Monday 25 January 2027
            within a fortnight     | Wednesday 9 December 2026
            in 3 months            | Thursday 25 February 2027
            end of day             | Wednesday 25 November 2026
            end of month           | Monday 30 November 2026
            EOM                    | Monday 30 November 2026
            the end of next month  | Thursday 31 December 2026
            end of the quarter     | Thursday 31 December 2026
            end of next quarter    | Wednesday 31 March 2027
            EOQ                    | Thursday 31 December 2026
            EOY                    | Thursday 31 December 2026
            year-end               | Thursday 31 December 2026
            end of next year       | Friday 31 December 2027
            end of Q1              | Wednesday 31 March 2027
            end of Q1 2028         | Friday 31 March 2028
            end of February        | Sunday 28 February 2027
            end of Feb 2028        | Tuesday 29 February 2028
            end of 2027            | Friday 31 December 2027
            """)
    void a_date_is_read_as_the_day_it_means(String typed, String day) {
        assertThat(Dates.read(typed, TODAY).<String>fold(clear -> Dates.show(clear.value()), Reading.Unclear::problem))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4/12/2026       | Friday 4 December 2026 or Sunday 12 April 2026 | 2026-12-04 2026-04-12
            04.12.2026      | Friday 4 December 2026 or Sunday 12 April 2026 | 2026-12-04 2026-04-12
            4/12            | Friday 4 December 2026 or Monday 12 April 2027 | 2026-12-04 2027-04-12
            5/6/27          | Saturday 5 June 2027 or Thursday 6 May 2027 | 2027-06-05 2027-05-06
            05/06/27        | Saturday 5 June 2027 or Thursday 6 May 2027 or Monday 27 June 2005 | 2027-06-05 2027-05-06 2005-06-27
            10 Oct          | Sunday 10 October 2027 or Saturday 10 October 2026 | 2027-10-10 2026-10-10
            Wednesday       | Wednesday 25 November 2026 or Wednesday 2 December 2026 | 2026-11-25 2026-12-02
            next Friday     | Friday 27 November 2026 or Friday 4 December 2026 | 2026-11-27 2026-12-04
            end of week     | Friday 27 November 2026 or Sunday 29 November 2026 | 2026-11-27 2026-11-29
            EOW             | Friday 27 November 2026 or Sunday 29 November 2026 | 2026-11-27 2026-11-29
            end of next week | Friday 4 December 2026 or Sunday 6 December 2026 | 2026-12-04 2026-12-06
            end of Q3       | Thursday 30 September 2027 or Wednesday 30 September 2026 | 2027-09-30 2026-09-30
            end of October  | Sunday 31 October 2027 or Saturday 31 October 2026 | 2027-10-31 2026-10-31
            """)
    void what_can_mean_two_days_is_refused_with_both_written_out(String typed, String meanings, String works) {
        Reading.Unclear<LocalDate> unclear = unclear(typed, TODAY);
        assertThat(unclear.problem()).isEqualTo("“" + typed + "” can mean " + meanings + ".");
        assertThat(unclear.works()).containsExactly(works.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                 | There is no date yet.
            soon               | not a date that can be read
            next week          | not a date that can be read
            December           | not a date that can be read
            December 2026      | not a date that can be read
            Q1                 | not a date that can be read
            4                  | not a date that can be read
            4/12 or 5/12       | not a date that can be read
            4 Dec 17:00        | not a date that can be read
            40 Dec             | not a date that can be read
            99/99/2026         | not a date that can be read
            1/2.2026           | not a date that can be read
            in weeks           | not a date that can be read
            10 working days    | not a date that can be read
            31 June            | There is no 31 June 2027: the last day of that month is Wednesday 30 June 2027.
            31/06/2026         | There is no 31 June 2026: the last day of that month is Tuesday 30 June 2026.
            2026-02-30         | There is no 30 February 2026: the last day of that month is Saturday 28 February 2026.
            29 Feb             | There is no 29 February 2027: the last day of that month is Sunday 28 February 2027.
            Friday 5 Dec 2026  | 5 December 2026 is a Saturday, not a Friday.
            4 Dec 1999         | Only the years 2000 to 2100 can be read.
            1999-12-04         | Only the years 2000 to 2100 can be read.
            2101-01-01         | Only the years 2000 to 2100 can be read.
            in 9999 years      | Only the years 2000 to 2100 can be read.
            end of 1999        | Only the years 2000 to 2100 can be read.
            """)
    void what_is_no_date_is_refused_with_a_reason_and_lines_that_work(String typed, String reason) {
        Reading.Unclear<LocalDate> unclear = unclear(typed, TODAY);
        assertThat(unclear.problem()).contains(reason);
        assertThat(unclear.works())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(Dates.read(line, TODAY).understood()).isPresent());
    }

    @Test
    void a_wrong_weekday_is_answered_with_the_date_and_with_the_nearest_such_weekday() {
        assertThat(unclear("Friday 5 Dec 2026", TODAY).works()).containsExactly("2026-12-05", "2026-12-04");
        assertThat(unclear("Monday 5 Dec 2026", TODAY).works()).containsExactly("2026-12-05", "2026-12-07");
    }

    @Test
    void next_friday_is_clear_where_both_meanings_fall_on_one_day() {
        assertThat(Dates.read("next Friday", LocalDate.of(2026, 11, 22)).understood())
                .contains(LocalDate.of(2026, 11, 27));
        assertThat(Dates.read("next Friday", LocalDate.of(2026, 11, 27)).understood())
                .contains(LocalDate.of(2026, 12, 4));
    }

    @Test
    void months_end_where_they_end() {
        assertThat(Dates.read("in a month", LocalDate.of(2027, 1, 31)).understood())
                .contains(LocalDate.of(2027, 2, 28));
        assertThat(Dates.read("end of month", LocalDate.of(2028, 2, 29)).understood())
                .contains(LocalDate.of(2028, 2, 29));
        assertThat(Dates.read("29 Feb", LocalDate.of(2027, 12, 1)).understood()).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void only_days_before_today_are_past() {
        assertThat(Dates.isPast(TODAY, TODAY)).isFalse();
        assertThat(Dates.isPast(TODAY.minusDays(1), TODAY)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_unmistakable_way_to_write_a_day_reads_back_as_that_day(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            LocalDate today = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(30_000));
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_500));
            for (String pattern : List.of(
                    "uuuu-MM-dd",
                    "uuuu/M/d",
                    "d MMMM uuuu",
                    "d MMM uuuu",
                    "MMMM d, uuuu",
                    "MMM d uuuu",
                    "EEEE d MMMM uuuu",
                    "EEE, d MMM uuuu",
                    "dd-MMM-uuuu",
                    "d. MMM uuuu")) {
                String written =
                        DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
                assertThat(Dates.read(written, today).understood()).as(written).contains(day);
                assertThat(Dates.read(written.toUpperCase(Locale.ROOT), today).understood())
                        .as(written)
                        .contains(day);
            }
            numericForms(day, today);
            countedForms(today, random.nextInt(400));
        }
    }

    private static void numericForms(LocalDate day, LocalDate today) {
        for (String pattern : List.of("d/M/uuuu", "M/d/uuuu", "dd.MM.uuuu", "MM-dd-uuuu")) {
            String written =
                    DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
            boolean oneMeaning = day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue();
            if (oneMeaning) {
                assertThat(Dates.read(written, today).understood()).as(written).contains(day);
            } else {
                assertThat(unclear(written, today).works()).hasSize(2).contains(day.toString());
            }
        }
    }

    private static void countedForms(LocalDate today, int days) {
        LocalDate day = today.plusDays(days);
        assertThat(Dates.read("in " + days + " days", today).understood()).contains(day);
        String withoutYear =
                DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(day);
        if (days < 365 && ChronoUnit.DAYS.between(day.minusYears(1), today) > 60 && !withoutYear.equals("29 Feb")) {
            assertThat(Dates.read(withoutYear, today).understood())
                    .as("%s on %s", withoutYear, today)
                    .contains(day);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_typed_ever_throws_and_every_line_offered_works(long seed) {
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "4", "31", "12", "99", "0", "2026", "2101", "/", "-", ".", " ", " ", "dec", "feb", "may", "friday",
                "sun", "next ", "this ", "in ", "a ", "week", "month", "end of ", "q1", "q9", "'", "th", "of ", "the ",
                "\u0000", "\ud83d", "٤", "²", "(", ")", "EOW", "9999", "years");
        for (int i = 0; i < 500; i++) {
            String typed = random.ints(random.nextInt(7), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .reduce("", String::concat);
            LocalDate today = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(36_000));
            if (Dates.read(typed, today) instanceof Reading.Unclear<LocalDate> unclear) {
                assertThat(unclear.works())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(Dates.read(line, today).understood())
                                .as("%s for %s on %s", line, typed, today)
                                .isPresent());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4/", "a ", "friday ", "\ud83d", " ", "in "})
    void a_huge_text_is_answered_at_once(String piece) {
        assertThat(unclear(piece.repeat(100_000 / piece.length()), TODAY).problem())
                .isEqualTo("That is too long for a date.");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static Reading.Unclear<LocalDate> unclear(String typed, LocalDate today) {
        return Dates.read(typed, today)
                .fold(
                        clear -> {
                            throw new AssertionError(typed + " was read as " + clear.value());
                        },
                        unclear -> unclear);
    }
}
