package dev.parley.core.dispatch;

import dev.parley.core.dates.Dates;
import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import dev.parley.core.reading.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads every argument of a line or a form by its kind, and collects everything that is wrong at once. */
public final class ArgumentValidation {

    private final Command command;
    private final LocalDate today;
    private final Supplier<String> currency;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Amount> amounts = new LinkedHashMap<>();
    private final Map<String, LocalDate> dates = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final boolean pastIsMeant;
    private boolean pastAsked;

    private ArgumentValidation(Command command, RawArguments raw, LocalDate today, Supplier<String> currency) {
        this.command = command;
        this.today = today;
        this.currency = currency;
        this.pastIsMeant = !raw.one(Fields.PAST_IS_MEANT).isEmpty();
        errors.putAll(raw.problems());
        command.spec().arguments().forEach(argument -> check(argument, raw));
    }

    /** Checks what was typed or sent in; {@code currency} is asked only where an amount needs it. */
    static ArgumentValidation of(Command command, RawArguments raw, LocalDate today, Supplier<String> currency) {
        return new ArgumentValidation(command, raw, today, currency);
    }

    /** Checks what is known from elsewhere, by argument name, as it would be typed. */
    public static ArgumentValidation of(Command command, Map<String, String> known, LocalDate today, String currency) {
        return new ArgumentValidation(
                command, new RawArguments(Map.of(), Map.of()).orElse(known), today, () -> currency);
    }

    /** Whether nothing is wrong and nothing that is needed is missing. */
    public boolean fine() {
        return errors.isEmpty() && missing.isEmpty();
    }

    /** What is wrong with what is there. */
    Map<String, String> errors() {
        return errors;
    }

    /** What is wrong, and what is needed but not there. */
    Map<String, String> errorsAndMissing() {
        Map<String, String> all = new LinkedHashMap<>(missing);
        all.putAll(errors);
        return all;
    }

    /** Whether a date has passed and it is not yet known that this is meant. */
    boolean asksAboutPast() {
        return pastAsked;
    }

    /** What was asked for; only where everything is {@link #fine()}. */
    public Arguments arguments(String subject, Arguments.Again again) {
        return new Arguments(subject, texts, amounts, dates, choices, again);
    }

    private void check(Argument argument, RawArguments raw) {
        List<String> given = raw.values().get(argument.name());
        boolean several = argument.kind() == Argument.Kind.PARAGRAPH;
        String typed = raw.one(argument.name());
        String text = several
                ? Cleaned.lines(typed)
                : Cleaned.line(argument.kind() == Argument.Kind.PEOPLE ? oneOnALine(typed) : typed);
        if (text.isEmpty()) {
            if (argument.required()) {
                missing.putIfAbsent(argument.name(), command.missing(argument));
            } else if (given != null) {
                texts.put(argument.name(), "");
            }
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (argument.kind() != Argument.Kind.CHOICES && length > argument.kind().longest()) {
            fail(
                    argument,
                    String.format(
                            Locale.ROOT,
                            "This has %,d characters and %,d fit. Shorten it; everything you typed is still here.",
                            length,
                            argument.kind().longest()));
            return;
        }
        texts.put(argument.name(), text);
        read(argument, text, given == null ? List.of() : given);
    }

    /** People on lines of their own stay apart on one line. */
    private static String oneOnALine(String people) {
        return people.strip().replaceAll("[ \\t]*[,;]?[ \\t]*[\\r\\n]+", ", ");
    }

    private void read(Argument argument, String text, List<String> given) {
        switch (argument.kind()) {
            case AMOUNT ->
                understood(argument, Amounts.read(text, currency.get()))
                        .ifPresent(amount -> amounts.put(argument.name(), amount));
            case AMOUNT_OR_TEXT -> {
                if (Amounts.isAttempt(text, currency.get())) {
                    understood(argument, Amounts.read(text, currency.get()))
                            .ifPresent(amount -> amounts.put(argument.name(), amount));
                }
            }
            case DATE -> understood(argument, Dates.read(text, today)).ifPresent(date -> put(argument, date));
            case CHOICE -> choose(argument, List.of(text), 1);
            case CHOICES -> choose(argument, split(given), Integer.MAX_VALUE);
            case TEXT, PARAGRAPH, PEOPLE, COLLEAGUE, NUMBER -> {}
        }
    }

    private void put(Argument argument, LocalDate date) {
        dates.put(argument.name(), date);
        if (date.isBefore(today) && !pastIsMeant) {
            pastAsked = true;
            fail(argument, Dates.show(date) + " has passed. Change it, or tick below that you mean it.");
        }
    }

    private void choose(Argument argument, List<String> typed, int most) {
        List<String> chosen = new ArrayList<>();
        for (String each : typed) {
            argument.options().stream()
                    .filter(option -> same(option.id(), each) || same(option.label(), each))
                    .findFirst()
                    .ifPresentOrElse(
                            option -> chosen.add(option.id()),
                            () -> fail(argument, "“" + each + "” isn't one of: " + labels(argument) + "."));
        }
        if (chosen.size() > most) {
            fail(argument, "Choose one of: " + labels(argument) + ".");
        }
        choices.put(argument.name(), chosen.stream().distinct().toList());
    }

    private <T> Optional<T> understood(Argument argument, Reading<T> reading) {
        return reading.fold(clear -> Optional.of(clear.value()), unclear -> {
            String works = unclear.works().isEmpty() ? "" : " Try: " + String.join(" or ", unclear.works()) + ".";
            fail(argument, unclear.problem() + works);
            return Optional.empty();
        });
    }

    private void fail(Argument argument, String problem) {
        errors.putIfAbsent(argument.name(), problem);
    }

    private static List<String> split(List<String> given) {
        return given.stream()
                .flatMap(each -> List.of(each.split("[,;]")).stream())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static boolean same(String a, String b) {
        return letters(a).equals(letters(b));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String labels(Argument argument) {
        return String.join(
                ", ",
                argument.options().stream()
                        .map(option -> option.label().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
