package dev.parley.core.dates;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of months and weekdays, in small letters, with their usual short forms: in English, and in the languages
 * that share its letters where a name is no other day or month in any of them. {@code mar} is a month alone: as a
 * weekday it would be Tuesday in three of them.
 */
final class Names {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            MONTHS.put(month.name().toLowerCase(Locale.ROOT), month);
            MONTHS.put(month.name().toLowerCase(Locale.ROOT).substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT).substring(0, 3), day);
        }
        WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        WEEKDAYS.put("weds", DayOfWeek.WEDNESDAY);
        WEEKDAYS.put("thur", DayOfWeek.THURSDAY);
        WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
        // German, French, Spanish, Italian, Dutch, Portuguese, in this order
        each(MONTHS, Month.values(), """
                januar jänner janvier janv enero ene gennaio januari janeiro
                februar februari février févr febrero febbraio fevereiro
                märz maerz mrz mars marzo maart março
                avril avr abril abr aprile
                mai mayo maggio mei maio
                juni juin junio giugno junho
                juli juillet juil julio luglio julho
                août agosto augustus
                septembre septiembre settembre setembro
                oktober okt octobre octubre ottobre outubro
                novembre noviembre novembro
                dezember dez décembre déc diciembre dic dicembre dezembro
                """);
        each(WEEKDAYS, DayOfWeek.values(), """
                montag lundi lunes lunedì maandag segunda-feira
                dienstag mardi martes martedì dinsdag terça-feira
                mittwoch mercredi miércoles mercoledì woensdag quarta-feira
                donnerstag jeudi jueves giovedì donderdag quinta-feira
                freitag vendredi viernes venerdì vrijdag sexta-feira
                samstag sonnabend samedi sábado sabato zaterdag
                sonntag dimanche domingo domenica zondag
                """);
    }

    /** Any month's name, longest first, as part of a pattern. */
    static final String MONTH = anyOf(MONTHS.keySet().toArray(String[]::new));

    /** Any weekday's name, longest first, as part of a pattern. */
    static final String WEEKDAY = anyOf(WEEKDAYS.keySet().toArray(String[]::new));

    /** Short names that are words of their own too, so that only a date beside them shows that a weekday is meant. */
    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = new HashMap<>();

    static {
        each(SHORT_WEEKDAYS, DayOfWeek.values(), """
                mo lu lun
                di
                mi wo mer
                do jeu gio
                fr vr ven vie
                sa za sam sab
                so zo dim dom
                """);
    }

    /** Any weekday's name by a date, longest first, as part of a pattern. */
    static final String WEEKDAY_BESIDE =
            anyOf(Stream.concat(WEEKDAYS.keySet().stream(), SHORT_WEEKDAYS.keySet().stream())
                    .toArray(String[]::new));

    private Names() {}

    static Stream<String> words() {
        return Stream.concat(MONTHS.keySet().stream(), WEEKDAYS.keySet().stream());
    }

    static Month month(String name) {
        return of(MONTHS, name);
    }

    static DayOfWeek weekday(String name) {
        return WEEKDAYS.containsKey(name) ? of(WEEKDAYS, name) : of(SHORT_WEEKDAYS, name);
    }

    /** The text in small letters without accents, in which every name here is found. */
    static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("");
    }

    private static <T> T of(Map<String, T> names, String name) {
        T found = names.get(name.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return found;
    }

    private static <T> void each(Map<String, T> names, T[] values, String lines) {
        String[] line = lines.strip().split("\n");
        for (int i = 0; i < values.length; i++) {
            for (String name : line[i].split(" ")) {
                names.put(name, values[i]);
                names.put(plain(name), values[i]);
            }
        }
    }

    private static String anyOf(String... names) {
        return Arrays.stream(names)
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
