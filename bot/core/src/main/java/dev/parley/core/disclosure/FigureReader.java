package dev.parley.core.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads running text generously: every number that a reader could see, in every size, range and unit that it may have. It is
 * the opposite of the strict reader behind forms: what is unclear has all its meanings here.
 */
final class FigureReader {

    private static final Set<String> CONNECTORS =
            Nouns.words("- ~ / , to or and & bis a until through till ; und oder et ou");

    private final Tokens tokens;
    private final boolean spelled;
    private final List<Sighting> sightings = new ArrayList<>();
    private final Set<Figure> figures = new LinkedHashSet<>();

    private FigureReader(String plain, String dealCurrency, boolean spelled) {
        this.tokens = new Tokens(plain, dealCurrency);
        this.spelled = spelled;
    }

    /**
     * The figures of a text.
     *
     * @param plain as {@link Visible} and plain typing leave it
     * @param spelled whether numbers in words were turned into digits before
     */
    static Set<Figure> read(String plain, String dealCurrency, boolean spelled) {
        return new FigureReader(plain, dealCurrency, spelled).read();
    }

    /** A number with what stands around it; {@code sizes} and {@code measures} are all that it may have. */
    private static final class Sighting {
        private final int from;
        private final int to;
        private final List<Digits.Part> parts;
        private final Set<Integer> sizes;
        private final List<Measure> measures;

        Sighting(int from, int to, List<Digits.Part> parts, Set<Integer> sizes, List<Measure> measures) {
            this.from = from;
            this.to = to;
            this.parts = parts;
            this.sizes = sizes;
            this.measures = new ArrayList<>(measures);
        }

        private boolean isOpen() {
            return measures.stream().allMatch(Measure.BARE::equals);
        }
    }

    /**
     * A number as it is written, with all that it can be.
     *
     * @param written with the unit that it has, such as {@code 60 days}
     */
    record Seen(String written, Set<Figure> figures) {}

    /** The numbers of a text, each with its readings. */
    static List<Seen> each(String plain, String dealCurrency) {
        FigureReader reader = new FigureReader(plain, dealCurrency, false);
        reader.read();
        return reader.sightings.stream()
                .map(sighting -> reader.seen(plain, sighting))
                .toList();
    }

    private Seen seen(String plain, Sighting sighting) {
        Set<Figure> before = Set.copyOf(figures);
        figures.clear();
        emit(sighting);
        Set<Figure> own = Set.copyOf(figures);
        figures.addAll(before);
        return new Seen(
                plain.substring(
                        tokens.at(sighting.from).start(),
                        tokens.at(Math.max(sighting.from + 1, sighting.to) - 1).end()),
                own);
    }

    private Set<Figure> read() {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.isNumber(at)) {
                sighting(at).ifPresent(sightings::add);
            } else if (tokens.isWord(at)) {
                share(at).ifPresent(this::add);
            }
        }
        for (int i = sightings.size() - 2; i >= 0; i--) {
            inherit(sightings.get(i), sightings.get(i + 1));
        }
        for (int i = 0; i < sightings.size(); i++) {
            emit(sightings.get(i));
            if (i + 1 < sightings.size()) {
                join(sightings.get(i), sightings.get(i + 1));
            }
        }
        return figures;
    }

    private Optional<Sighting> sighting(int at) {
        Surroundings around = new Surroundings(tokens, at);
        boolean named = tokens.isGlued(at) && tokens.isWord(at - 1);
        boolean plain = around.sizes().isEmpty() && tokens.at(at).text().chars().allMatch(Character::isDigit);
        if (named && plain && around.from() == at) {
            // FY25, PO4500 and x120 are names
            return Optional.empty();
        }
        return Optional.of(new Sighting(
                around.from(), around.to(), Digits.readings(tokens.at(at).text()), around.sizes(), around.measures()));
    }

    /** A share in words: half, a third. */
    private Optional<Figure> share(int at) {
        boolean one = tokens.is(at - 1, "a") || tokens.is(at - 1, "one");
        boolean whole = tokens.is(at + 1, "off") || (tokens.is(at + 1, "of") && tokens.is(at + 2, "the"));
        int percent = switch (tokens.at(at).text()) {
            case "half" -> 50;
            case "quarter" -> one && whole ? 25 : 0;
            case "fifth" -> one ? 20 : 0;
            case "tenth" -> one ? 10 : 0;
            default -> 0;
        };
        return percent == 0
                ? Optional.empty()
                : Optional.of(new Figure(BigDecimal.valueOf(percent), Measure.PERCENT, true));
    }

    /** In a range or a list such as 100-120k and €100 or 120k, what is said at one end holds for the other too. */
    private void inherit(Sighting first, Sighting second) {
        if (!connected(first, second)) {
            return;
        }
        boolean sized = !first.sizes.isEmpty();
        if (!sized && !second.sizes.isEmpty()) {
            first.sizes.add(0);
            first.sizes.addAll(second.sizes);
        }
        boolean firstOpen = first.isOpen();
        boolean secondOpen = second.isOpen();
        if (firstOpen && !secondOpen) {
            first.measures.addAll(second.measures);
        } else if (!firstOpen && secondOpen) {
            second.measures.addAll(first.measures);
        }
    }

    private boolean connected(Sighting first, Sighting second) {
        return second.from - first.to <= 2 && tokens.areAllOf(first.to, second.from, CONNECTORS);
    }

    private void emit(Sighting sighting) {
        for (Digits.Part part : sighting.parts) {
            if (part.last()) {
                Set<Integer> sizes = sighting.sizes.isEmpty() ? Set.of(0) : sighting.sizes;
                sighting.measures.forEach(measure -> {
                    boolean span = measure.kind() == Measure.Kind.SPAN;
                    (span ? Set.of(0) : sizes).forEach(size -> add(part.number(), size, measure));
                });
            } else {
                add(part.number(), 0, Measure.BARE);
            }
        }
    }

    /** Two numbers that are one: 87 thousand 500, 2 years and 6 months. */
    private void join(Sighting first, Sighting second) {
        int between = second.from - first.to;
        boolean near = between == 0 || (between == 1 && (tokens.is(first.to, "and") || tokens.is(first.to, ",")));
        if (!near) {
            return;
        }
        for (Digits.Part high : first.parts) {
            for (Digits.Part low : second.parts) {
                sum(first, high, second, low);
            }
        }
    }

    private void sum(Sighting first, Digits.Part high, Sighting second, Digits.Part low) {
        for (int size : first.sizes) {
            BigDecimal bound = BigDecimal.ONE.scaleByPowerOfTen(size);
            BigDecimal whole = high.number().scaleByPowerOfTen(size);
            Set<Integer> lowSizes = second.sizes.isEmpty() ? Set.of(0) : second.sizes;
            lowSizes.stream()
                    .map(lowSize -> low.number().scaleByPowerOfTen(lowSize))
                    .filter(rest -> rest.compareTo(bound) < 0)
                    .forEach(rest -> second.measures.forEach(measure -> {
                        Measure shared = measure.kind() == Measure.Kind.BARE ? Measure.MONEY : measure;
                        add(whole.add(rest), 0, shared);
                        first.measures.forEach(own -> add(whole.add(rest), 0, own));
                    }));
        }
        boolean years = first.measures.contains(Measure.span("year"));
        if (years && second.measures.contains(Measure.span("month"))) {
            add(high.number().multiply(BigDecimal.valueOf(12)).add(low.number()), 0, Measure.span("month"));
        }
    }

    private void add(BigDecimal number, int size, Measure measure) {
        boolean sized = size > 0 && measure.kind() == Measure.Kind.BARE;
        // 120k is money to any reader
        add(new Figure(number.scaleByPowerOfTen(size), sized ? Measure.MONEY.per(measure.rate()) : measure, spelled));
    }

    private void add(Figure figure) {
        figures.add(figure);
    }
}
