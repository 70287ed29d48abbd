package dev.parley.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.LeakCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Spellings by the thousand: what is noted in one of them is found in every other. */
class GeneratedGuardTest {

    private static final List<String> NOTES = List.of(
            "%s",
            "not below %s",
            "us %s",
            "total budget %s",
            "may go down to %s if Lars agrees",
            "Buy from Soylent at %s",
            "%s floor",
            "floor: %s",
            "our limit is %s per year",
            "%s p.a.",
            "up to %s",
            "min %s",
            "we'd take %s, no less");

    private final List<String> missed = new ArrayList<>();

    @Test
    void no_usual_spelling_of_an_amount_is_missed() {
        Random random = new Random(5);
        for (int i = 0; i < 120; i++) {
            long amount = i % 3 == 0 ? 1000L * (11 + random.nextInt(480)) : 100L * (110 + random.nextInt(4800));
            String note =
                    String.format(NOTES.get(i % NOTES.size()), i % 2 == 0 ? thousands(amount) + "k" : by(",", amount));
            amounts(amount).forEach(text -> hold(note, text));
        }
        assertThat(missed).isEmpty();
    }

    private static Stream<String> amounts(long amount) {
        String k = thousands(amount);
        String m = new BigDecimal(amount).movePointLeft(6).stripTrailingZeros().toPlainString();
        String comma = by(",", amount);
        String point = by(".", amount);
        Stream<String> digits = Stream.of(
                comma,
                point,
                by(" ", amount),
                by("'", amount),
                "" + amount,
                comma + ".00",
                point + ",00",
                point + ",-");
        Stream<String> sized = Stream.of(
                "%sk",
                "%s k",
                "%sK",
                "%s thousand",
                "%s grand",
                "%s mille",
                "€%sk",
                "%sk€",
                "%sk EUR",
                "%s TEUR",
                "TEUR %s",
                "kEUR %s",
                "k€ %s",
                "€k %s",
                "%s T€",
                "%s Tsd. €",
                "K€%s",
                "~%sk",
                "approx. %sk",
                "%sk/yr",
                "price of %sk.",
                "%sk?",
                "(%sk)",
                "*%sk*",
                "10-%sk",
                "from 10 to %sk",
                "between 10k and %sk",
                "%sk - 900k",
                "%s–900k",
                "€%s-900k",
                "%s to 900 thousand",
                "5k, %sk, 900k",
                "price=%sk",
                "%sk+",
                "≥%sk",
                "%sk USD",
                "\"%sk\"",
                "%sk excl. VAT",
                "%sk all in",
                "your %sk proposal",
                "a %sk deal",
                "%sk-ish",
                "%s thousand euros");
        Stream<String> whole = Stream.of(
                "EUR %s",
                "%s €",
                "%s per year",
                "%s p.a.",
                "`%s`",
                "%s/month",
                "%s a seat",
                "price:%s",
                "$%s",
                "%s dollars",
                "%s net",
                "%s flat",
                "%s plus VAT",
                "EUR -%s",
                "total: %s",
                "USD%s",
                "%sEUR",
                "https://x.example/q?amount=%s");
        return Stream.of(
                        digits,
                        Stream.of(m + "m", m + " million", m + "M", m + " Mio. €", k.replace('.', ',') + " T€"),
                        sized.map(shape -> String.format(shape, k)),
                        whole.map(shape -> String.format(shape, comma)))
                .flatMap(each -> each);
    }

    @Test
    void no_usual_spelling_of_a_share_is_missed() {
        for (int share : new int[] {3, 5, 7, 8, 11, 12, 15, 17, 22, 23, 30, 40}) {
            for (String note : List.of("%d%%", "up to %d%%", "%d percent", "max %d%% off", "discount %d%%")) {
                Stream.of(
                                "%d%%",
                                "%d %%",
                                "%d percent",
                                "%d per cent",
                                "%dpct",
                                "%d.0%%",
                                "%d,0 %%",
                                "%d%% off",
                                "~%d%%",
                                "-%d%%",
                                "1-%d%%",
                                "between 1 and %d%%",
                                "%d Prozent",
                                "%d p.c.",
                                "%d pour cent",
                                "%d off",
                                "%d percentage points",
                                "%d%%-discount",
                                "discount of %d%%",
                                "%d por ciento",
                                "%d﹪")
                        .forEach(text -> hold(String.format(note, share), String.format(text, share)));
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void no_usual_spelling_of_a_time_or_a_count_is_missed() {
        for (int months : new int[] {6, 12, 18, 24, 36, 60}) {
            for (String note : List.of("%d months", "at least %d months", "%d-month term", "term %d months")) {
                Stream<String> shapes = Stream.of(
                        "%d months",
                        "%d month term",
                        "%d-month",
                        "%d mos.",
                        "%d mths",
                        "%dmo",
                        "%dm",
                        "%d Monate",
                        "%d mois",
                        "a %d-month term",
                        "%d+ months",
                        "1-%d months",
                        "%d  months");
                Stream.concat(
                                shapes.map(shape -> String.format(shape, months)),
                                Stream.of(months / 3 + " quarters", years(months) + " years", years(months) + "yr"))
                        .forEach(text -> hold(String.format(note, months), text));
            }
        }
        for (int seats : new int[] {120, 400, 650, 1200}) {
            for (String note : List.of("%d seats", "at least %d seats", "%d users")) {
                Stream.of(
                                "%d seats",
                                "%d users",
                                "%d licences",
                                "%d named users",
                                "seats: %d",
                                "%d-seat",
                                "%d accounts",
                                "%d")
                        .forEach(text -> hold(String.format(note, seats), String.format(text, seats)));
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void at_most_one_harmless_sentence_in_fifty_is_stopped() {
        List<String> secrets = List.of(
                "110k floor",
                "95k",
                "15%",
                "24 months",
                "12 months",
                "net 60",
                "650 seats",
                "23%",
                "EUR 5,000",
                "3 years",
                "7%",
                "1.2m",
                "€90 per user",
                "30 days",
                "Buy from Soylent at 69.8k",
                "us 40k, them 90k",
                "5%",
                "25%",
                "2 engineers",
                "20k",
                "60 months",
                "1 month",
                "4%",
                "250 seats",
                "18 months");
        List<String> harmless = List.of(
                "Thanks for the call today, we will get back to you by Friday.",
                "We can meet at 15:00 or 16:30 CET on Tuesday.",
                "Our team of 12 engineers supports 24/7.",
                "ISO 27001 and SOC 2 reports are attached.",
                "See section 7.2 and annex 3 of the draft.",
                "Let us agree on the agenda first: 1. price 2. term 3. support.",
                "We have 3 open points and 2 decisions to take.",
                "Version 4.1 goes live in Q3 2027.",
                "The pilot covers 2 regions with 15 people.",
                "Please review clause 14.3(b) and page 36.",
                "Uptime of 99.9% is standard.",
                "Ticket #4821 is closed.",
                "Room 250, second floor.",
                "One of our engineers and two of yours will join.",
                "Half of the team is in Berlin.",
                "Windows 11 and iOS 17 are supported.",
                "It took 5 minutes.",
                "A quarter of an hour is enough.",
                "He has 20 years of experience.",
                "10 GB of storage per tenant.",
                "Delivery in weeks 12 to 18.",
                "30 participants joined the workshop.",
                "The first 6 slides show the roadmap.",
                "P1 incidents are handled in 4 hours.",
                "Since 2012 we have served 40 countries.");
        long stopped = harmless.stream()
                .map(text -> OutgoingText.of(text, "EUR"))
                .mapToLong(text -> secrets.stream().filter(text::reveals).count())
                .sum();
        assertThat(stopped).isLessThanOrEqualTo(secrets.size() * harmless.size() / 50);
    }

    private void hold(String note, String text) {
        LeakCheck check = OutgoingText.of(text, "EUR");
        if (!check.reveals(note)) {
            missed.add(note + " | " + text);
        }
    }

    private static String thousands(long amount) {
        return new BigDecimal(amount).movePointLeft(3).stripTrailingZeros().toPlainString();
    }

    private static String years(int months) {
        return new BigDecimal(months).divide(BigDecimal.valueOf(12)).toPlainString();
    }

    private static String by(String separator, long amount) {
        StringBuilder digits = new StringBuilder(String.format(Locale.ROOT, "%d", amount));
        IntStream.iterate(digits.length() - 3, at -> at > 0, at -> at - 3).forEach(at -> digits.insert(at, separator));
        return digits.toString();
    }
}
