package dev.parley.core.disclosure;

import dev.parley.core.dates.Dates;
import dev.parley.core.dates.NamedDay;
import dev.parley.core.reading.PlainTyping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The figures and days that a text names, in all their readings. */
final class Figures {

    /** Digits that are typed one by one, so that they are not taken for a number. */
    private static final Pattern APART = Pattern.compile("(?<![0-9])[0-9](?:[ ._-][0-9](?![0-9])){2,}");

    private static final Pattern LETTERS_FOR_ZEROS =
            Pattern.compile("(?<![\\p{L}0-9])[0-9][0-9.,]*[oO][0-9oO.,]*[oO](?![\\p{L}])");
    private static final Pattern ISH = Pattern.compile("(?<=[0-9])-?ish(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_DAY =
            Pattern.compile("(?<![\\p{L}0-9.,/-])([0-9]{1,2})[/.]([0-9]{1,2})(?![\\p{L}0-9/,-]| ?%|[.][0-9])");
    private static final Pattern BETWEEN = Pattern.compile("[^0-9]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]*");

    private final String visible;
    private final String dealCurrency;
    private final OtherLanguages words;
    private final List<NamedDay> days;
    private final Set<Figure> figures = new LinkedHashSet<>();

    /** Of a text as {@link Visible} leaves it. */
    Figures(String visible, String dealCurrency) {
        this.visible = visible;
        this.dealCurrency = dealCurrency;
        this.words = new OtherLanguages(visible);
        String plain = unescaped(PlainTyping.of(visible));
        days = Dates.within(plain);
        String text = without(days, plain);
        read(text);
        String joined = joined(text);
        if (!joined.equals(text)) {
            read(joined);
        }
    }

    private void read(String text) {
        figures.addAll(FigureReader.read(text, dealCurrency, false));
        String digits = EnglishNumbers.toDigits(text);
        if (!digits.equals(text)) {
            Set<Figure> spelled = FigureReader.read(digits, dealCurrency, true);
            spelled.stream()
                    .filter(each -> !figures.contains(new Figure(each.number(), each.measure(), false)))
                    .forEach(figures::add);
        }
    }

    /** Addresses of web pages carry their signs in code. */
    private static String unescaped(String plain) {
        return plain.indexOf('%') < 0
                ? plain
                : plain.replace("%25", "%")
                        .replace("%2C", ",")
                        .replace("%2c", ",")
                        .replace("%20", " ");
    }

    private static String joined(String text) {
        String zeros = LETTERS_FOR_ZEROS
                .matcher(ISH.matcher(text).replaceAll(""))
                .replaceAll(run -> run.group().replaceAll("[oO]", "0"));
        return APART.matcher(zeros)
                .replaceAll(run -> BETWEEN.matcher(run.group()).replaceAll(""));
    }

    private static String without(List<NamedDay> days, String plain) {
        StringBuilder text = new StringBuilder(plain);
        days.forEach(day -> {
            for (int at = day.start(); at < day.end(); at++) {
                text.setCharAt(at, ';');
            }
        });
        return text.toString();
    }

    /** Whether there is nothing here that could be seen in another text. */
    boolean isEmpty() {
        return figures.isEmpty() && days.isEmpty() && !words.isPossible();
    }

    /** Whether a reader of this text learns any figure or day of {@code secret}. */
    boolean reveal(Figures secret) {
        return secret.days.stream().anyMatch(this::names)
                || anyOf(secret, figures)
                || (words.isPossible() && anyOf(secret, spelled(secret)));
    }

    private boolean names(NamedDay day) {
        return days.stream().anyMatch(day::canBe)
                || SHORT_DAY.matcher(visible).results().anyMatch(digits -> {
                    int one = Integer.parseInt(digits.group(1));
                    int other = Integer.parseInt(digits.group(2));
                    int month = day.day().getMonthValue();
                    int date = day.day().getDayOfMonth();
                    return (one == month && other == date) || (one == date && other == month);
                });
    }

    private static boolean anyOf(Figures secret, Set<Figure> seen) {
        if (secret.figures.isEmpty() || seen.isEmpty()) {
            return false;
        }
        boolean alone =
                secret.figures.size() == 1 && NO_LETTERS.matcher(secret.visible).matches();
        return secret.figures.stream().anyMatch(figure -> seen.stream().anyMatch(each -> figure.isSeenIn(each, alone)));
    }

    private Set<Figure> spelled(Figures secret) {
        String digits =
                words.inDigits(secret.figures.stream().flatMap(Figure::spoken).collect(Collectors.toUnmodifiableSet()));
        return words.is(digits) ? Set.of() : FigureReader.read(PlainTyping.of(digits), dealCurrency, true);
    }
}
