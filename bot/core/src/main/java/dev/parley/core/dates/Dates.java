package dev.parley.core.dates;

import dev.parley.core.reading.PlainTyping;
import dev.parley.core.reading.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads dates strictly: what can mean two days is not guessed at. Any text at all can be given. */
public final class Dates {

    private static final int LONGEST = 100;
    private static final DateTimeFormatter WRITTEN_OUT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final String DAY_NOT_HOUR = "I keep the day, not the hour.";
    private static final List<BiFunction<String, LocalDate, Optional<Candidates>>> RULES = List.of(
            NumericDates::read,
            NamedDates::read,
            Weekdays::read,
            Spans::read,
            Ends::read,
            Stretches::read,
            Offsets::read);

    private Dates() {}

    /**
     * Reads one day such as {@code 2026-12-04}, {@code 4 Dec}, {@code Friday}, {@code in 3 weeks}, {@code end of
     * quarter}. Years 2000 to 2100 are read, past days too.
     *
     * @param today the day on which it is typed, where it is typed
     */
    public static Reading<LocalDate> read(String text, LocalDate today) {
        if (text.length() > LONGEST) {
            return unclear("That's too long for a date.", List.of(), today);
        }
        String typed = PlainTyping.of(text);
        if (typed.isEmpty()) {
            return unclear("There's no date yet.", List.of(), today);
        }
        String echo = "“" + PlainTyping.echo(typed) + "”";
        String bare = Wording.of(Names.plain(typed));
        return candidates(bare, today)
                .map(candidates -> reading(candidates, echo, "", today))
                .or(() -> withoutTime(bare, today)
                        .map(candidates -> reading(candidates, echo, " " + DAY_NOT_HOUR, today)))
                .or(() -> Offsets.several(bare, today).map(candidates -> reading(candidates, echo, "", today)))
                .orElseGet(() -> unclear(echo + " isn't a date I can read.", List.of(), today));
    }

    /** What to say beside a day that was typed with a time of day; empty where there was none. */
    public static Optional<String> note(String text) {
        // whether there is a time beside it does not hang on the day on which it is read
        LocalDate today = LocalDate.of(2024, 1, 1);
        String bare = text.length() > LONGEST ? "" : Wording.of(Names.plain(PlainTyping.of(text)));
        return candidates(bare, today).isEmpty() && withoutTime(bare, today).isPresent()
                ? Optional.of(DAY_NOT_HOUR)
                : Optional.empty();
    }

    /** What a text can mean, by the first rule that knows it. */
    static Optional<Candidates> candidates(String bare, LocalDate today) {
        return RULES.stream().flatMap(rule -> rule.apply(bare, today).stream()).findFirst();
    }

    private static Optional<Candidates> withoutTime(String bare, LocalDate today) {
        return TimeOfDay.leftOut(bare)
                .flatMap(rest -> rest.isEmpty()
                        ? Optional.of(TimeOfDay.alone(today))
                        : candidates(rest, today).or(() -> Offsets.several(rest, today)));
    }

    /** The day written out, such as {@code Friday 4 December 2026}. */
    public static String show(LocalDate date) {
        return WRITTEN_OUT.format(date);
    }

    /**
     * The days that running text names by month and day, a few digits with every meaning that they have.
     *
     * @param plain as {@link PlainTyping} leaves it
     */
    public static List<NamedDay> within(String plain) {
        return DayFinder.find(plain);
    }

    /** The words by which months and weekdays go, such as {@code june} and {@code fri}. */
    public static Stream<String> words() {
        return Names.words();
    }

    public static boolean isPast(LocalDate date, LocalDate today) {
        return date.isBefore(today);
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static boolean isWithin(int year) {
        return year >= 2000 && year <= 2100;
    }

    static Candidates outside() {
        return Candidates.none("I can only read the years 2000 to 2100.");
    }

    private static Reading<LocalDate> reading(Candidates candidates, String echo, String note, LocalDate today) {
        List<LocalDate> dates = candidates.dates().stream()
                .filter(date -> isWithin(date.getYear()))
                .toList();
        if (candidates.problem().isPresent()) {
            return unclear(candidates.problem().get() + note, dates, today);
        }
        if (dates.isEmpty()) {
            return reading(outside(), echo, "", today);
        }
        if (dates.size() == 1) {
            return new Reading.Clear<>(dates.get(0));
        }
        String meanings = dates.stream().map(Dates::show).collect(Collectors.joining(" or "));
        return unclear(echo + " can mean " + meanings + "." + note, dates, today);
    }

    private static Reading<LocalDate> unclear(String problem, List<LocalDate> instead, LocalDate today) {
        Stream<String> works = instead.isEmpty()
                ? Stream.of(today.plusWeeks(2).toString(), "in 2 weeks", "end of month")
                : instead.stream().map(LocalDate::toString);
        return new Reading.Unclear<>(problem, works.toList());
    }
}
