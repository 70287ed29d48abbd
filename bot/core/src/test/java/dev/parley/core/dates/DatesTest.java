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
            ''                 | There's no date yet.
            soon               | isn't a date I can read
            4                  | isn't a date I can read
            4/12 or 5/12       | isn't a date I can read
            40 Dec             | isn't a date I can read
            99/99/2026         | isn't a date I can read
            1/2.2026           | isn't a date I can read
            5pm soon           | isn't a date I can read
            Q5                 | isn't a date I can read
            week 54            | isn't a date I can read
            Friday 10.12. 9.30 | isn't a date I can read
            mid                | isn't a date I can read
            fine               | isn't a date I can read
            in weeks           | isn't a date I can read
            31 June            | There is no 31 June 2027: the last day of that month is Wednesday 30 June 2027.
            31/06/2026         | There is no 31 June 2026: the last day of that month is Tuesday 30 June 2026.
            2026-02-30         | There is no 30 February 2026: the last day of that month is Saturday 28 February 2026.
            29 Feb             | There is no 29 February 2027: the last day of that month is Sunday 28 February 2027.
            Friday 5 Dec 2026  | 5 December 2026 is a Saturday, not a Friday.
            4 Dec 1999         | I can only read the years 2000 to 2100.
            1999-12-04         | I can only read the years 2000 to 2100.
            2101-01-01         | I can only read the years 2000 to 2100.
            in 9999 years      | I can only read the years 2000 to 2100.
            end of 1999        | I can only read the years 2000 to 2100.
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

    /** A Friday. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            17:00 on 4 Dec                   | 2026-12-04 | day
            4 Dec 17:00                      | 2026-12-04 | day
            4 Dec 5pm                        | 2026-12-04 | day
            4 Dec at 5 pm CET                | 2026-12-04 | day
            4 Dec 5 p.m.                     | 2026-12-04 | day
            COB                              | 2026-11-27 | ""
            EOD                              | 2026-11-27 | ""
            EOD today                        | 2026-11-27 | day
            EOD tomorrow                     | 2026-11-28 | day
            end of day tomorrow              | 2026-11-28 | day
            midnight 4 Dec                   | 2026-12-04 | day
            Friday 4.12                      | 2026-12-04 | ""
            4 Dec 17.30                      | 2026-12-04 | day
            2026-12-04T17:00                 | 2026-12-04 | day
            2026-12-04T17:00:00Z             | 2026-12-04 | day
            2026-12-04 17:00+01:00           | 2026-12-04 | day
            2026-12-04 5pm GMT+1             | 2026-12-04 | day
            end Q1                           | 2027-03-31 | ""
            end of H1                        | 2027-06-30 | ""
            w/c 7 Dec                        | 2026-12-07 | ""
            wc 7 Dec                         | 2026-12-07 | ""
            week commencing 7 Dec            | 2026-12-07 | ""
            w/e 11 Dec                       | 2026-12-11 | ""
            week ending 11 December          | 2026-12-11 | ""
            in a fortnight                   | 2026-12-11 | ""
            two weeks from 4 Dec             | 2026-12-18 | ""
            2 weeks after 4 Dec              | 2026-12-18 | ""
            3 days before 4 Dec              | 2026-12-01 | ""
            the 4th                          | 2026-12-04 | ""
            4th                              | 2026-12-04 | ""
            31st                             | 2026-12-31 | ""
            4th of next month                | 2026-12-04 | ""
            first of December                | 2026-12-01 | ""
            December first                   | 2026-12-01 | ""
            the first                        | 2026-12-01 | ""
            1st                              | 2026-12-01 | ""
            EOY                              | 2026-12-31 | ""
            EOM                              | 2026-11-30 | ""
            EOQ                              | 2026-12-31 | ""
            EOM January                      | 2027-01-31 | ""
            EOM Jan                          | 2027-01-31 | ""
            EOQ1                             | 2027-03-31 | ""
            EOY 2027                         | 2027-12-31 | ""
            end of year                      | 2026-12-31 | ""
            year end                         | 2026-12-31 | ""
            year-end 2027                    | 2027-12-31 | ""
            YE 2026                          | 2026-12-31 | ""
            month end                        | 2026-11-30 | ""
            month-end                        | 2026-11-30 | ""
            Dec end                          | 2026-12-31 | ""
            tmrw                             | 2026-11-28 | ""
            tmr                              | 2026-11-28 | ""
            4. Dezember                      | 2026-12-04 | ""
            4 décembre                       | 2026-12-04 | ""
            le 4 décembre                    | 2026-12-04 | ""
            4 de diciembre                   | 2026-12-04 | ""
            4 de diciembre de 2026           | 2026-12-04 | ""
            4 dicembre                       | 2026-12-04 | ""
            1er décembre                     | 2026-12-01 | ""
            bis zum 4. Dezember              | 2026-12-04 | ""
            nächsten Freitag                 | 2026-12-04 | ""
            vendredi prochain                | 2026-12-04 | ""
            Ende Dezember                    | 2026-12-31 | ""
            Ende des Monats                  | 2026-11-30 | ""
            Monatsende                       | 2026-11-30 | ""
            fin décembre                     | 2026-12-31 | ""
            in 2 Wochen                      | 2026-12-11 | ""
            dans 2 semaines                  | 2026-12-11 | ""
            en dos semanas                   | 2026-12-11 | ""
            tra due settimane                | 2026-12-11 | ""
            morgen                           | 2026-11-28 | ""
            übermorgen                       | 2026-11-29 | ""
            20261204                         | 2026-12-04 | ""
            first Monday of January          | 2027-01-04 | ""
            last Friday of January           | 2027-01-29 | ""
            last Friday in November          | 2026-11-27 | ""
            no later than 4 Dec              | 2026-12-04 | ""
            4 Dec at the latest              | 2026-12-04 | ""
            in 48 hours                      | 2026-11-29 | ""
            48h                              | 2026-11-29 | ""
            24h                              | 2026-11-28 | ""
            tonight                          | 2026-11-27 | ""
            tomorrow morning                 | 2026-11-28 | day
            Monday am                        | 2026-11-30 | day
            9am Monday                       | 2026-11-30 | day
            Mon 7 Dec, 9:00                  | 2026-12-07 | day
            Friday 4 Dec EOD                 | 2026-12-04 | day
            Fri 4 Dec, close of business     | 2026-12-04 | day
            Fri 4 Dec 5pm CET                | 2026-12-04 | day
            4th Dec by noon                  | 2026-12-04 | day
            twenty-first of December         | 2026-12-21 | ""
            4 Dec 17                         | 2017-12-04 | ""
            4 Dec 2030                       | 2030-12-04 | ""
            1700 hrs 4 Dec                   | 2026-12-04 | day
            4 mar                            | 2027-03-04 | ""
            mar 4                            | 2027-03-04 | ""
            sun                              | 2026-11-29 | ""
            Friday next week                 | 2026-12-04 | ""
            Monday next week                 | 2026-11-30 | ""
            next week Monday                 | 2026-11-30 | ""
            Tuesday week 50                  | 2026-12-08 | ""
            Friday after next                | 2026-12-11 | ""
            Friday the 4th                   | 2026-12-04 | ""
            Fri 4th                          | 2026-12-04 | ""
            end of the day                   | 2026-11-27 | ""
            end of business tomorrow         | 2026-11-28 | day
            5pm tomorrow                     | 2026-11-28 | day
            tomorrow 5pm                     | 2026-11-28 | day
            tomorrow EOD                     | 2026-11-28 | day
            10 days                          | 2026-12-07 | ""
            10d                              | 2026-12-07 | ""
            2w                               | 2026-12-11 | ""
            end of Nov                       | 2026-11-30 | ""
            4 December 2026, 17:00 (CET)     | 2026-12-04 | day
            half a year                      | 2027-05-27 | ""
            30/11                            | 2026-11-30 | ""
            30/11 COB                        | 2026-11-30 | day
            end of this month                | 2026-11-30 | ""
            the end of the month             | 2026-11-30 | ""
            last day of the month            | 2026-11-30 | ""
            1 week                           | 2026-12-04 | ""
            two months                       | 2027-01-27 | ""
            Friday of next week              | 2026-12-04 | ""
            Wednesday after next             | 2026-12-09 | ""
            Mon 4th Jan                      | 2027-01-04 | ""
            "New Year's Eve"                 | 2026-12-31 | ""
            Dec 4th, 2026 at 5:00 PM EST     | 2026-12-04 | day
            Fri, 4 Dec 2026, 17:00 Uhr       | 2026-12-04 | day
            vendredi 4 décembre à 17h        | 2026-12-04 | day
            viernes 4 de diciembre a las 17:00 | 2026-12-04 | day
            Freitag, den 4. Dezember         | 2026-12-04 | ""
            Freitag, 4.12., 17 Uhr           | 2026-12-04 | day
            17h00 le 4 décembre              | 2026-12-04 | day
            Friday 4th December 5.30pm       | 2026-12-04 | day
            COB Fri 4 Dec                    | 2026-12-04 | day
            4 Dec – EOD                      | 2026-12-04 | day
            4 Dec, noon (London time)        | 2026-12-04 | day
            vrijdag 4 december               | 2026-12-04 | ""
            4 mei 2027                       | 2027-05-04 | ""
            3 août                           | 2027-08-03 | ""
            31 août                          | 2027-08-31 | ""
            mardi 8 décembre                 | 2026-12-08 | ""
            first thing Monday               | 2026-11-30 | day
            Monday first thing               | 2026-11-30 | day
            Monday morning                   | 2026-11-30 | day
            Thursday evening                 | 2026-12-03 | day
            tomorrow at noon                 | 2026-11-28 | day
            2 days                           | 2026-11-29 | ""
            15th of next month               | 2026-12-15 | ""
            15th of January                  | 2027-01-15 | ""
            15th Jan 5pm                     | 2027-01-15 | day
            Q1 2027 end                      | 2027-03-31 | ""
            end of Q4 2026                   | 2026-12-31 | ""
            end-Q1                           | 2027-03-31 | ""
            next Friday COB                  | 2026-12-04 | day
            next Monday EOD                  | 2026-11-30 | day
            EOD next Monday                  | 2026-11-30 | day
            next Tuesday noon                | 2026-12-01 | day
            2026-12-04 EOD                   | 2026-12-04 | day
            2026/12/04 17:00                 | 2026-12-04 | day
            in two weeks EOD                 | 2026-12-11 | day
            within 5 days                    | 2026-12-02 | ""
            three weeks from today           | 2026-12-18 | ""
            a month from now                 | 2026-12-27 | ""
            six weeks from 1 Dec             | 2027-01-12 | ""
            2 weeks before EOY               | 2026-12-17 | ""
            10 Dec 10                        | 2010-12-10 | ""
            10 December 10am                 | 2026-12-10 | day
            31.12.                           | 2026-12-31 | ""
            31.12                            | 2026-12-31 | ""
            1.1.                             | 2027-01-01 | ""
            1.1.27                           | 2027-01-01 | ""
            1/1                              | 2027-01-01 | ""
            Nov 30 COB                       | 2026-11-30 | day
            Dec. 4th                         | 2026-12-04 | ""
            4 Sept                           | 2027-09-04 | ""
            Sept 4                           | 2027-09-04 | ""
            4 Sept 5pm                       | 2027-09-04 | day
            mañana                           | 2026-11-28 | ""
            demain 17h                       | 2026-11-28 | day
            domani alle 17                   | 2026-11-28 | day
            end of next month                | 2026-12-31 | ""
            jan 27                           | 2027-01-27 | ""
            the day after tomorrow           | 2026-11-29 | ""
            the day before 4 Dec             | 2026-12-03 | ""
            4 Dec at 5                       | 2026-12-04 | day
            EOM Feb                          | 2027-02-28 | ""
            Mon 7-Dec                        | 2026-12-07 | ""
            7-Dec                            | 2026-12-07 | ""
            1 May                            | 2027-05-01 | ""
            may 1st                          | 2027-05-01 | ""
            sat                              | 2026-11-28 | ""
            sun 29 nov                       | 2026-11-29 | ""
            EOP                              | 2026-11-27 | ""
            12 noon 4 Dec                    | 2026-12-04 | day
            4 Dec 12am                       | 2026-12-04 | day
            Thurs EOB                        | 2026-12-03 | day
            EOD Monday                       | 2026-11-30 | day
            EOD Dec 4                        | 2026-12-04 | day
            by EOD on the 4th                | 2026-12-04 | day
            end of day on Friday 4 December  | 2026-12-04 | day
            end of business on 4 Dec         | 2026-12-04 | day
            4 Dec. 2026 17:00                | 2026-12-04 | day
            bis 17 Uhr am 4. Dezember        | 2026-12-04 | day
            2026-12-04 at noon               | 2026-12-04 | day
            w/c Monday 7 Dec                 | 2026-12-07 | ""
            week commencing Monday           | 2026-11-30 | ""
            w/c next Monday                  | 2026-11-30 | ""
            week beginning 7th December      | 2026-12-07 | ""
            by end of next quarter           | 2027-03-31 | ""
            end of this quarter              | 2026-12-31 | ""
            end of January 2027              | 2027-01-31 | ""
            end-January                      | 2027-01-31 | ""
            "by month's end"                 | 2026-11-30 | ""
            EOM next month                   | 2026-12-31 | ""
            EOM December 2026                | 2026-12-31 | ""
            end of the year                  | 2026-12-31 | ""
            in the next 2 weeks              | 2026-12-11 | ""
            next two weeks                   | 2026-12-11 | ""
            next 10 days                     | 2026-12-07 | ""
            in a week                        | 2026-12-04 | ""
            "in two weeks' time"             | 2026-12-11 | ""
            a week from today                | 2026-12-04 | ""
            a week today                     | 2026-12-04 | ""
            a week from tomorrow             | 2026-12-05 | ""
            Monday week                      | 2026-12-07 | ""
            ten days from now                | 2026-12-07 | ""
            10 days from 1 Dec               | 2026-12-11 | ""
            30 days from today               | 2026-12-27 | ""
            30 days                          | 2026-12-27 | ""
            a month                          | 2026-12-27 | ""
            3 months from now                | 2027-02-27 | ""
            6 months                         | 2027-05-27 | ""
            one year                         | 2027-11-27 | ""
            12 months from 4 Dec             | 2027-12-04 | ""
            on the 4th of December           | 2026-12-04 | ""
            Dec-4                            | 2026-12-04 | ""
            December 4th 2026                | 2026-12-04 | ""
            Dec. 4, 2026                     | 2026-12-04 | ""
            the 4th of next month            | 2026-12-04 | ""
            the 15th                         | 2026-12-15 | ""
            15th                             | 2026-12-15 | ""
            friday dec 4                     | 2026-12-04 | ""
            fri 12/4                         | 2026-12-04 | ""
            Fri 4/12                         | 2026-12-04 | ""
            Fri 04.12.                       | 2026-12-04 | ""
            Thursday, 3 December             | 2026-12-03 | ""
            Weds 2 Dec                       | 2026-12-02 | ""
            wednesday                        | 2026-12-02 | ""
            4 Dec?                           | 2026-12-04 | ""
            4 Dec latest                     | 2026-12-04 | ""
            fin de año                       | 2026-12-31 | ""
            fin de mes                       | 2026-11-30 | ""
            lunes 30 de noviembre            | 2026-11-30 | ""
            venerdì 4 dicembre               | 2026-12-04 | ""
            fine mese                        | 2026-11-30 | ""
            entro il 4 dicembre              | 2026-12-04 | ""
            lundi prochain                   | 2026-11-30 | ""
            kommenden Freitag                | 2026-12-04 | ""
            in einer Woche                   | 2026-12-04 | ""
            in zwei Wochen                   | 2026-12-11 | ""
            Ende nächsten Monats             | 2026-12-31 | ""
            Ende Q1                          | 2027-03-31 | ""
            Ende Januar 2027                 | 2027-01-31 | ""
            Jahresende                       | 2026-12-31 | ""
            KW50 Freitag                     | 2026-12-11 | ""
            1. Dezember                      | 2026-12-01 | ""
            31.1.                            | 2027-01-31 | ""
            15 janvier                       | 2027-01-15 | ""
            1er janvier 2027                 | 2027-01-01 | ""
            el 4 de diciembre a las 17h      | 2026-12-04 | day
            mañana a las 10                  | 2026-11-28 | day
            4 dez                            | 2026-12-04 | ""
            4 déc.                           | 2026-12-04 | ""
            4 déc. 2026                      | 2026-12-04 | ""
            vr 4 dec                         | 2026-12-04 | ""
            Fr 4. Dez                        | 2026-12-04 | ""
            Mo., 7. Dez.                     | 2026-12-07 | ""
            Monday this week                 | 2026-11-23 | ""
            "quarter's end"                  | 2026-12-31 | ""
            "year's end"                     | 2026-12-31 | ""
            a week tomorrow                  | 2026-12-05 | ""
            two weeks Monday                 | 2026-12-14 | ""
            31 12 2026                       | 2026-12-31 | ""
            2026 12 04                       | 2026-12-04 | ""
            Di 8.12.                         | 2026-12-08 | ""
            Do 3.12.                         | 2026-12-03 | ""
            fine di dicembre                 | 2026-12-31 | ""
            4 December (Friday) 5pm          | 2026-12-04 | day
            ven 4 dicembre                   | 2026-12-04 | ""
            """)
    void an_everyday_deadline_is_read_and_an_hour_beside_it_is_said_not_to_be_kept(
            String typed, LocalDate day, String note) {
        assertThat(Dates.read(typed, FRIDAY).understood()).contains(day);
        assertThat(Dates.note(typed).isPresent()).isEqualTo(note.equals("day"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            EOD Friday                   | 2026-11-27 2026-12-04 | day
            COB Friday                   | 2026-11-27 2026-12-04 | day
            by close of business Friday  | 2026-11-27 2026-12-04 | day
            end of day Fri               | 2026-11-27 2026-12-04 | day
            5pm Friday                   | 2026-11-27 2026-12-04 | day
            Friday noon                  | 2026-11-27 2026-12-04 | day
            Friday EOD                   | 2026-11-27 2026-12-04 | day
            midnight                     | 2026-11-27 2026-11-28 | day
            noon                         | 2026-11-27 2026-11-28 | day
            5pm                          | 2026-11-27 2026-11-28 | day
            12/5 5pm                     | 2027-05-12 2026-12-05 | day
            COB 12/5                     | 2027-05-12 2026-12-05 | day
            5.12. 17 Uhr                 | 2026-12-05 2027-05-12 | day
            4.12. 17.00                  | 2026-12-04 2027-04-12 | day
            Friday 5.12                  | 2026-12-05 2026-12-04 | ""
            Friday 17.30                 | 2026-11-27 2026-12-04 | day
            Friday 9.30                  | 2027-09-30 2027-10-01 | ""
            next week                    | 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 | ""
            this week                    | 2026-11-27 | ""
            end of next week             | 2026-12-04 2026-12-06 | ""
            early next week              | 2026-11-30 2026-12-01 | ""
            mid next week                | 2026-12-01 2026-12-02 2026-12-03 | ""
            late next week               | 2026-12-03 2026-12-04 | ""
            week after next              | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            mid December                 | 2026-12-14 2026-12-15 2026-12-16 | ""
            mid-December                 | 2026-12-14 2026-12-15 2026-12-16 | ""
            beginning of January         | 2027-01-01 2027-01-04 | ""
            early January                | 2027-01-01 2027-01-04 | ""
            start of Q1                  | 2027-01-01 2027-01-04 | ""
            late January                 | 2027-01-29 2027-01-31 | ""
            Q1                           | 2027-01-01 2027-02-14 2027-03-31 | ""
            H1 2027                      | 2027-01-01 2027-03-31 2027-06-30 | ""
            Q4                           | 2026-12-31 | ""
            Q1/27                        | 2027-01-01 2027-02-14 2027-03-31 | ""
            "Q1 '27"                     | 2027-01-01 2027-02-14 2027-03-31 | ""
            KW 50                        | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            KW50                         | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            week 50                      | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            CW50                         | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            W50                          | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            2026-W50                     | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            KW 50/2026                   | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            week of 7 Dec                | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            two weeks from Friday        | 2026-12-11 2026-12-18 | ""
            a week on Friday             | 2026-12-04 2026-12-11 | ""
            Friday week                  | 2026-12-04 2026-12-11 | ""
            the 27th                     | 2026-11-27 2026-12-27 | ""
            the 26th                     | 2026-11-26 2026-12-26 | ""
            Freitag                      | 2026-11-27 2026-12-04 | ""
            viernes                      | 2026-11-27 2026-12-04 | ""
            am Freitag                   | 2026-11-27 2026-12-04 | ""
            bis Freitag                  | 2026-11-27 2026-12-04 | ""
            nächste Woche                | 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 | ""
            la semaine prochaine         | 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 | ""
            la próxima semana            | 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 | ""
            Mitte Januar                 | 2027-01-14 2027-01-15 2027-01-16 | ""
            mi-janvier                   | 2027-01-14 2027-01-15 2027-01-16 | ""
            Freitag morgen               | 2026-11-27 2026-12-04 | day
            December                     | 2026-12-01 2026-12-15 2026-12-31 | ""
            Dec 2026                     | 2026-12-01 2026-12-15 2026-12-31 | ""
            12/2026                      | 2026-12-01 2026-12-15 2026-12-31 | ""
            2027                         | 2027-01-01 2027-07-01 2027-12-31 | ""
            next month                   | 2026-12-01 2026-12-15 2026-12-31 | ""
            this month                   | 2026-11-30 | ""
            next quarter                 | 2027-01-01 2027-02-14 2027-03-31 | ""
            next year                    | 2027-01-01 2027-07-01 2027-12-31 | ""
            04122026                     | 2026-12-04 2026-04-12 | ""
            10 working days              | 2026-12-11 | ""
            5 business days              | 2026-12-04 | ""
            second week of January       | 2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08 | ""
            4 or 5 Dec                   | 2026-12-04 2026-12-05 | ""
            Thursday or Friday           | 2026-12-03 2026-11-27 2026-12-04 | ""
            4-5 Dec                      | 2026-12-04 2026-12-05 | ""
            between 4 and 8 Dec          | 2026-12-04 2026-12-08 | ""
            before 4 Dec                 | 2026-12-03 2026-12-04 | ""
            in 4 hours                   | 2026-11-27 2026-11-28 | day
            2-4pm Friday                 | 2026-11-27 2026-12-04 | day
            the weekend                  | 2026-11-28 2026-11-29 | ""
            this weekend                 | 2026-11-28 2026-11-29 | ""
            next weekend                 | 2026-12-05 2026-12-06 | ""
            may                          | 2027-05-01 2027-05-15 2027-05-31 | ""
            in may                       | 2027-05-01 2027-05-15 2027-05-31 | ""
            EOW                          | 2026-11-27 2026-11-29 | ""
            mid-November                 | 2026-11-14 2026-11-15 2026-11-16 | ""
            by the end of the week       | 2026-11-27 2026-11-29 | ""
            by end of play Friday        | 2026-11-27 2026-12-04 | day
            by Friday lunchtime          | 2026-11-27 2026-12-04 | day
            last working day of December | 2026-12-31 | ""
            3/4 Dec                      | 2026-12-03 2026-12-04 | ""
            EOD 31 June                  | 2027-06-30 | day
            earlier next week            | 2026-11-30 2026-12-01 | ""
            Monday the 4th               | 2026-12-04 2026-12-07 | ""
            last business day of January | 2027-01-29 | ""
            Freitag früh                 | 2026-11-27 2026-12-04 | day
            by Christmas                 | 2026-12-24 2026-12-25 | ""
            5 pm. on Friday              | 2026-11-27 2026-12-04 | day
            EOD PST Friday               | 2026-11-27 2026-12-04 | day
            4/12 at noon                 | 2026-12-04 2027-04-12 | day
            EOD 4/12/2026                | 2026-12-04 2026-04-12 | day
            sexta-feira                  | 2026-11-27 2026-12-04 | ""
            early Friday                 | 2026-11-27 2026-12-04 | ""
            late Friday                  | 2026-11-27 2026-12-04 | ""
            this Friday                  | 2026-11-27 2026-12-04 | ""
            this Friday 5pm              | 2026-11-27 2026-12-04 | day
            10:00                        | 2026-11-27 2026-11-28 | day
            4.12.2026 10:00              | 2026-12-04 2026-04-12 | day
            04.12.26, 10 Uhr             | 2026-12-04 2026-04-12 2004-12-26 | day
            04/12/26 10am                | 2026-12-04 2026-04-12 2004-12-26 | day
            12-05 5pm                    | 2027-05-12 2026-12-05 | day
            5pm 12-05                    | 2027-05-12 2026-12-05 | day
            Tue or Wed                   | 2026-12-01 2026-12-02 | ""
            Mon-Fri                      | 2026-11-30 2026-11-27 2026-12-04 | ""
            5-6pm Friday                 | 2026-11-27 2026-12-04 | day
            31.12.26                     | 2026-12-31 2031-12-26 | ""
            week 1                       | 2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08 | ""
            KW 1 2027                    | 2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08 | ""
            W53                          | 2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-01 | ""
            Ende nächster Woche          | 2026-12-04 2026-12-06 | ""
            Ende der Woche               | 2026-11-27 2026-11-29 | ""
            Ende KW 50                   | 2026-12-11 2026-12-13 | ""
            end of week 50               | 2026-12-11 2026-12-13 | ""
            start of next week           | 2026-11-30 2026-12-01 | ""
            beginning of next week       | 2026-11-30 2026-12-01 | ""
            start of next month          | 2026-12-01 2026-12-02 | ""
            mid next month               | 2026-12-14 2026-12-15 2026-12-16 | ""
            early next month             | 2026-12-01 2026-12-02 | ""
            Q1 start                     | 2027-01-01 2027-01-04 | ""
            Jan 2027                     | 2027-01-01 2027-01-15 2027-01-31 | ""
            "January '27"                | 2027-01-01 2027-01-15 2027-01-31 | ""
            Jan-27                       | 2027-01-27 2027-01-31 | ""
            EOW next week                | 2026-12-04 2026-12-06 | ""
            4 Dec or 5 Dec               | 2026-12-04 2026-12-05 | ""
            30 Feb 5pm                   | 2027-02-28 | day
            Friday 5 Dec COB             | 2026-12-05 2026-12-04 | day
            29 Feb                       | 2027-02-28 | ""
            5pm Thursday or Friday       | 2026-12-03 2026-11-27 2026-12-04 | day
            next week early              | 2026-11-30 2026-12-01 | ""
            Dec-26                       | 2026-12-26 2026-12-31 | ""
            Dec-31                       | 2026-12-31 2031-12-31 | ""
            Friday at 5                  | 2026-11-27 2026-12-04 | day
            at 5 on Friday               | 2026-11-27 2026-12-04 | day
            second half of January       | 2027-01-29 2027-01-31 | ""
            4.12                         | 2026-12-04 2027-04-12 | ""
            Friday 10.12.                | 2026-12-10 2026-12-11 | ""
            Fri COB                      | 2026-11-27 2026-12-04 | day
            EOD 4/12                     | 2026-12-04 2027-04-12 | day
            COB, Friday                  | 2026-11-27 2026-12-04 | day
            COB (Fri)                    | 2026-11-27 2026-12-04 | day
            by noon Friday               | 2026-11-27 2026-12-04 | day
            before noon on Friday        | 2026-11-27 2026-12-04 | day
            before 5pm Friday            | 2026-11-27 2026-12-04 | day
            by 5 on Friday               | 2026-11-27 2026-12-04 | day
            "5 o'clock Friday"           | 2026-11-27 2026-12-04 | day
            17.00 Friday                 | 2026-11-27 2026-12-04 | day
            Friday at 17                 | 2026-11-27 2026-12-04 | day
            Friday, 5 p.m. CET           | 2026-11-27 2026-12-04 | day
            Friday 5PM EST               | 2026-11-27 2026-12-04 | day
            Friday 1700                  | 2026-11-27 2026-12-04 | day
            Friday 1700h                 | 2026-11-27 2026-12-04 | day
            Friday 17h30                 | 2026-11-27 2026-12-04 | day
            4.12.2026, 17:00 Uhr         | 2026-12-04 2026-04-12 | day
            am 4.12. um 17 Uhr           | 2026-12-04 2027-04-12 | day
            noon on 12/5                 | 2027-05-12 2026-12-05 | day
            12/5/26 5pm                  | 2026-05-12 2026-12-05 2012-05-26 | day
            12/5 COB                     | 2027-05-12 2026-12-05 | day
            w/c 7/12                     | 2026-12-07 2027-07-12 | ""
            w/c 07.12.                   | 2026-12-07 2027-07-12 | ""
            wk of 7 Dec                  | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            the week of Dec 7            | 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 | ""
            first week of December       | 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 | ""
            last week of January         | 2027-01-25 2027-01-26 2027-01-27 2027-01-28 2027-01-29 | ""
            second half of Q1            | 2027-03-30 2027-03-31 | ""
            by Q1                        | 2027-01-01 2027-02-14 2027-03-31 | ""
            late next month              | 2026-12-30 2026-12-31 | ""
            mid Q1                       | 2027-02-13 2027-02-14 2027-02-15 | ""
            mid-Jan                      | 2027-01-14 2027-01-15 2027-01-16 | ""
            within the week              | 2026-11-27 | ""
            within the next week         | 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 | ""
            4-12-2026                    | 2026-12-04 2026-04-12 | ""
            4 12 2026                    | 2026-12-04 2026-04-12 | ""
            Monday or Tuesday            | 2026-11-30 2026-12-01 | ""
            Mon/Tue                      | 2026-11-30 2026-12-01 | ""
            sometime next week           | 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 | ""
            principios de enero          | 2027-01-01 2027-01-04 | ""
            entro venerdì                | 2026-11-27 2026-12-04 | ""
            vendredi                     | 2026-11-27 2026-12-04 | ""
            vendredi 17h                 | 2026-11-27 2026-12-04 | day
            "d'ici vendredi"             | 2026-11-27 2026-12-04 | ""
            avant le 4 décembre          | 2026-12-03 2026-12-04 | ""
            vor dem 4. Dezember          | 2026-12-03 2026-12-04 | ""
            nächsten Monat               | 2026-12-01 2026-12-15 2026-12-31 | ""
            Anfang Januar                | 2027-01-01 2027-01-04 | ""
            1.12.                        | 2026-12-01 2027-01-12 | ""
            hasta el viernes             | 2026-11-27 2026-12-04 | ""
            Mo 7.12.                     | 2026-12-07 2027-07-12 | ""
            1700 Friday                  | 2026-11-27 2026-12-04 | day
            a week Friday                | 2026-12-04 2026-12-11 | ""
            """)
    void what_is_more_than_one_day_or_could_be_is_answered_with_days_to_choose(String typed, String days, String note) {
        Reading.Unclear<LocalDate> unclear = unclear(typed, FRIDAY);
        assertThat(unclear.works()).containsExactly(days.split(" "));
        assertThat(unclear.problem().endsWith("I keep the day, not the hour.")).isEqualTo(note.equals("day"));
    }

    @Test
    void a_day_typed_with_an_hour_says_that_the_hour_is_not_kept() {
        assertThat(unclear("EOD Friday", FRIDAY).problem())
                .isEqualTo("“EOD Friday” can mean Friday 27 November 2026 or Friday 4 December 2026."
                        + " I keep the day, not the hour.");
        assertThat(Dates.note("4 Dec 5pm")).contains("I keep the day, not the hour.");
        assertThat(Dates.note("4 Dec")).isEmpty();
        assertThat(Dates.note("soon")).isEmpty();
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
                "4",
                "31",
                "12",
                "99",
                "0",
                "2026",
                "2101",
                "/",
                "-",
                ".",
                " ",
                " ",
                "dec",
                "feb",
                "may",
                "friday",
                "sun",
                "next ",
                "this ",
                "in ",
                "a ",
                "week",
                "month",
                "end of ",
                "q1",
                "q9",
                "'",
                "th",
                "of ",
                "the ",
                "\u0000",
                "\ud83d",
                "٤",
                "²",
                "17:00 ",
                "5pm ",
                " eod ",
                "week ",
                "kw ",
                "mid ",
                "early ",
                "last ",
                " or ",
                "before ",
                "w/c ",
                " from ",
                "h1 ",
                "4th ",
                "working ",
                "noon ",
                "at ",
                "ende ",
                "dezember ",
                "y",
                "(",
                ")",
                "EOW",
                "9999",
                "years");
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
                .isEqualTo("That's too long for a date.");
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
