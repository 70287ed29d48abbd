package dev.parley.core.disclosure;

import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.LeakCheck;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.Direction;
import dev.parley.core.disclosure.FigureReader.Seen;
import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import dev.parley.core.money.Unit;
import dev.parley.core.reading.PlainTyping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holds what our side is about to say or to log against its own walk-away on an issue: a reservation point is a constraint, and
 * giving it up should be a choice ({@code power}). What is no figure, or of another kind than the limit, is not compared.
 */
public final class LimitCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** What makes a share one that goes off a value. */
    private static final Pattern REDUCTION = Pattern.compile(
            "\\b(?:off|discount|less|lower|down|cut|cheaper|minus|reduc\\w*|rebate|rabatt|nachlass|remise)\\b|[-\u2212]\\s*[0-9]",
            Pattern.CASE_INSENSITIVE);
    /** Amounts beside a price that are no price. */
    private static final Set<String> BESIDE =
            Nouns.words("credit rebate bonus prepayment deposit penalty voucher refund cashback retainer advance");

    private final int place;
    private final DealIssue issue;
    private final Confidential point;
    private final String currency;

    private LimitCheck(int place, DealIssue issue, Confidential point, String currency) {
        this.place = place;
        this.issue = issue;
        this.point = point;
        this.currency = currency;
    }

    /** What a figure is to our own limit. */
    public enum Verdict {
        /** Worse for us than where we walk away. */
        BEYOND,
        /** The limit itself. */
        AT,
        /** It cannot be said before the direction of the limit is known. */
        UNCLEAR
    }

    /**
     * What was found on one issue.
     *
     * @param place of the issue among those of the deal, from 0
     * @param issue its name
     * @param said in a sentence, for our own eyes
     */
    public record Finding(int place, String issue, Verdict verdict, Confidential said) {
        public Finding {
            Objects.requireNonNull(issue);
            Objects.requireNonNull(verdict);
            Objects.requireNonNull(said);
        }
    }

    /** At most one finding for each issue that has a reservation point. */
    public static List<Finding> of(Statement statement, List<DealIssue> issues, String currency) {
        return IntStream.range(0, issues.size())
                .boxed()
                .flatMap(place -> issues.get(place).reservationPoint().stream()
                        .flatMap(point ->
                                new LimitCheck(place, issues.get(place), point, currency).find(statement).stream()))
                .toList();
    }

    /** What its owner has to say about a reservation point of which it is not clear whether it is a floor or a ceiling. */
    public static Optional<Confidential> question(DealIssue issue, String currency) {
        return issue.direction().isPresent()
                ? Optional.empty()
                : issue.reservationPoint()
                        .flatMap(point -> new LimitCheck(0, issue, point, currency)
                                .limits().keySet().stream()
                                        .filter(each -> each.figures().stream().anyMatch(LimitCheck::isComparable))
                                        .findFirst()
                                        .map(limit -> unclear(issue, limit)));
    }

    private static boolean isComparable(Figure figure) {
        return figure.isOfTheKindOf(figure);
    }

    private Map<Seen, List<Figure>> limits() {
        Map<Seen, List<Figure>> limits = new LinkedHashMap<>();
        point.isRevealedBy(new PointReader(limits));
        return limits;
    }

    private Optional<Finding> find(Statement statement) {
        boolean on = !statement.on().isBlank() && names(statement.on());
        List<Seen> figures = new ArrayList<>();
        if (on) {
            statement.figure().forEach(text -> figures.addAll(seen(text)));
        }
        List<String> naming = statement.words().stream().filter(this::names).toList();
        naming.forEach(text -> figures.addAll(seen(text)));
        List<Seen> shares = statement.words().stream()
                .filter(text -> (on || names(text)) && REDUCTION.matcher(text).find())
                .flatMap(text -> seen(text).stream())
                .filter(each -> each.figures().stream().anyMatch(LimitCheck::isShare))
                .toList();
        return limits().entrySet().stream()
                .flatMap(limit -> against(limit.getKey(), limit.getValue(), figures, shares).stream())
                .findFirst();
    }

    /** Takes a private value apart without handing its text to anybody else. */
    private final class PointReader implements LeakCheck {
        private final Map<Seen, List<Figure>> limits;

        PointReader(Map<Seen, List<Figure>> limits) {
            this.limits = limits;
        }

        @Override
        public boolean reveals(String secret) {
            seen(secret).forEach(each -> limits.put(each, List.copyOf(each.figures())));
            return false;
        }

        @Override
        public boolean mentions(String name) {
            return false;
        }
    }

    private Optional<Finding> against(Seen limit, List<Figure> readings, List<Seen> figures, List<Seen> shares) {
        List<Seen> alike =
                figures.stream().filter(each -> isAlike(each, readings)).toList();
        Optional<Finding> at = at(alike, readings);
        Optional<Direction> direction = issue.direction();
        if (direction.isEmpty()) {
            return at.or(() -> alike.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Finding(place, issue.name(), Verdict.UNCLEAR, unclear(issue, limit))));
        }
        return beyond(alike, limit, readings, direction.get())
                .or(() -> alike.stream()
                        .flatMap(each -> shares.stream()
                                .flatMap(share -> reckoned(each, share, limit, readings, direction.get()).stream()))
                        .findFirst())
                .or(() -> at);
    }

    /** Whether it may be a position on what the limit is on: neither a credit beside it nor a number short of its thousands. */
    private static boolean isAlike(Seen seen, List<Figure> points) {
        boolean beside = seen.figures().stream()
                .anyMatch(figure -> figure.measure().kind() == Measure.Kind.COUNT
                        && figure.measure().names().stream().anyMatch(BESIDE::contains));
        return !beside
                && seen.figures().stream()
                        .anyMatch(figure -> points.stream()
                                .anyMatch(point -> figure.isOfTheKindOf(point) && !isShortOf(figure, point)));
    }

    private static boolean isShortOf(Figure figure, Figure point) {
        return figure.measure().kind() == Measure.Kind.BARE
                && figure.number().multiply(HUNDRED).compareTo(point.number()) < 0;
    }

    private Optional<Finding> beyond(List<Seen> figures, Seen limit, List<Figure> points, Direction direction) {
        return figures.stream()
                .filter(each -> isBeyond(each, points, direction))
                .findFirst()
                .map(each -> new Finding(
                        place,
                        issue.name(),
                        Verdict.BEYOND,
                        new Confidential(
                                each.written() + " is " + than(points, direction) + " (" + limit.written() + ").")));
    }

    private Optional<Finding> at(List<Seen> figures, List<Figure> points) {
        return figures.stream()
                .filter(each -> each.figures().stream()
                        .anyMatch(figure -> points.stream().anyMatch(point -> isAt(figure, point))))
                .findFirst()
                .map(each -> new Finding(
                        place,
                        issue.name(),
                        Verdict.AT,
                        new Confidential(each.written() + " is your noted walk-away on " + issue.name() + ".")));
    }

    private static boolean isAt(Figure figure, Figure point) {
        return figure.isOfTheKindOf(point) && figure.comparedTo(point) == 0;
    }

    /** Only if it is in every reading of both. */
    private static boolean isBeyond(Seen said, List<Figure> points, Direction direction) {
        List<Integer> compared = said.figures().stream()
                .flatMap(figure -> points.stream().filter(figure::isOfTheKindOf).map(figure::comparedTo))
                .toList();
        Predicate<Integer> worse = each -> direction == Direction.FLOOR ? each < 0 : each > 0;
        return !compared.isEmpty() && compared.stream().allMatch(worse);
    }

    /** A share off a value in the same message is reckoned before anybody else does. */
    private Optional<Finding> reckoned(Seen value, Seen share, Seen limit, List<Figure> points, Direction direction) {
        Set<Figure> left = value.figures().stream()
                .filter(figure -> figure.measure().kind() == Measure.Kind.MONEY
                        || figure.measure().kind() == Measure.Kind.BARE)
                .flatMap(figure -> share.figures().stream()
                        .filter(LimitCheck::isShare)
                        .map(percent -> new Figure(
                                figure.number()
                                        .multiply(HUNDRED.subtract(percent.number()))
                                        .divide(HUNDRED),
                                figure.measure(),
                                false)))
                .collect(Collectors.toUnmodifiableSet());
        Seen after = new Seen(share.written(), left);
        if (left.isEmpty() || !isBeyond(after, points, direction)) {
            return Optional.empty();
        }
        String shown = left.stream()
                .map(Figure::number)
                .min(BigDecimal::compareTo)
                .map(number -> Amounts.show(new Amount(number, Unit.NONE)))
                .orElse("");
        return Optional.of(new Finding(
                place,
                issue.name(),
                Verdict.BEYOND,
                new Confidential(share.written() + " off " + value.written() + " would be " + shown + ", "
                        + than(points, direction) + " (" + limit.written() + ").")));
    }

    private String than(List<Figure> points, Direction direction) {
        if (direction == Direction.FLOOR) {
            return "below your walk-away on " + issue.name();
        }
        boolean span = points.stream().allMatch(point -> point.measure().kind() == Measure.Kind.SPAN);
        return (span ? "beyond" : "above") + " your limit on " + issue.name();
    }

    private static Confidential unclear(DealIssue issue, Seen limit) {
        return new Confidential("Is " + limit.written() + " the least or the most you accept on " + issue.name() + "?");
    }

    private static boolean isShare(Figure figure) {
        return figure.measure().kind() == Measure.Kind.PERCENT
                && figure.number().compareTo(HUNDRED) < 0;
    }

    private List<Seen> seen(String text) {
        return FigureReader.each(EnglishNumbers.toDigits(PlainTyping.of(Visible.of(text))), currency);
    }

    /** Whether a text says the name of the issue, or a word of it that is long enough to mean it. */
    private boolean names(String text) {
        Set<String> said = words(text);
        return words(issue.name()).stream().filter(word -> word.length() >= 4).anyMatch(said::contains)
                || said.containsAll(words(issue.name()));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(PlainTyping.of(Visible.of(text))
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(Nouns::singular)
                .collect(Collectors.toUnmodifiableSet());
    }
}
