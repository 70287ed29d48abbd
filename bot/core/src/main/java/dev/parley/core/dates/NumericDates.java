package dev.parley.core.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates of digits only, in every order that makes a date of them. */
final class NumericDates {

    private static final Pattern THREE = Pattern.compile("([0-9]{1,4}) ?([./ -]) ?([0-9]{1,2}) ?\\2 ?([0-9]{1,4})");
    private static final Pattern EIGHT = Pattern.compile("[0-9]{8}");
    private static final Pattern TWO = Pattern.compile("([0-9]{1,2}) ?[./-] ?([0-9]{1,2})");

    private NumericDates() {}

    static Optional<Candidates> read(String text, LocalDate today) {
        Matcher three = THREE.matcher(text);
        if (three.matches()) {
            return candidates(orders(three.group(1), three.group(3), three.group(4)));
        }
        if (EIGHT.matcher(text).matches()) {
            return candidates(Stream.concat(
                            orders(text.substring(0, 4), text.substring(4, 6), text.substring(6)).stream(),
                            orders(text.substring(0, 2), text.substring(2, 4), text.substring(4)).stream())
                    .toList());
        }
        Matcher two = TWO.matcher(text);
        return two.matches()
                ? withoutYear(Integer.parseInt(two.group(1)), Integer.parseInt(two.group(2)), today)
                : Optional.empty();
    }

    private static Optional<Candidates> candidates(List<Day> orders) {
        List<LocalDate> dates =
                orders.stream().flatMap(day -> day.date().stream()).toList();
        if (!dates.isEmpty()) {
            return Optional.of(Candidates.of(dates));
        }
        return orders.stream()
                .filter(Day::isWithin)
                .findFirst()
                .map(Day::missing)
                .or(() -> orders.stream().filter(Day::isOfAYear).findFirst().map(day -> Dates.outside()));
    }

    private static List<Day> orders(String first, String second, String third) {
        int middle = Integer.parseInt(second);
        Stream<Day> yearFirst = isYear(first) && third.length() <= 2
                ? Stream.of(new Day(Day.year(first), middle, Integer.parseInt(third)))
                : Stream.empty();
        Stream<Day> yearLast = isYear(third) && first.length() <= 2
                ? Stream.of(
                        new Day(Day.year(third), middle, Integer.parseInt(first)),
                        new Day(Day.year(third), Integer.parseInt(first), middle))
                : Stream.empty();
        return Stream.concat(yearLast, yearFirst).toList();
    }

    private static boolean isYear(String digits) {
        return digits.length() == 2 || digits.length() == 4;
    }

    private static Optional<Candidates> withoutYear(int one, int other, LocalDate today) {
        List<Candidates> orders = Stream.of(new int[] {one, other}, new int[] {other, one})
                .filter(order -> new Day(today.getYear(), order[1], order[0]).isOfAYear())
                .map(order -> Day.of(order[1], order[0], today))
                .toList();
        List<LocalDate> dates = orders.stream()
                .filter(each -> each.problem().isEmpty())
                .flatMap(each -> each.dates().stream())
                .toList();
        return dates.isEmpty() ? orders.stream().findFirst() : Optional.of(Candidates.of(dates));
    }
}
