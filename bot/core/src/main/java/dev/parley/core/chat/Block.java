package dev.parley.core.chat;

import dev.parley.core.money.Amount;
import dev.parley.core.money.Amounts;
import dev.parley.core.money.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of a message.
 *
 * @param <W> the most private words in it: a {@code Block<PublicText>} may go into a room, and a {@code Block<String>} is
 *     what is drawn for someone who may read it
 */
public sealed interface Block<W> {

    /** What is done with each kind of block; a new kind does not compile until everybody does something with it. */
    interface Cases<W, R> {
        R paragraph(Paragraph<W> paragraph);

        R warning(Warning<W> warning);

        R quote(Quote<W> quote);

        R facts(Facts<W> facts);

        R table(Table<W> table);

        R chart(Chart<W> chart);

        R steps(Steps<W> steps);

        R examples(Examples<W> examples);

        R actions(Actions<W> actions);

        R document(Document<W> document);
    }

    <R> R fold(Cases<W, R> cases);

    /** The document that it is, if it is one. */
    default Optional<Document<W>> asDocument() {
        return Optional.empty();
    }

    /** The same with other words in it. */
    <V> Block<V> map(Function<? super W, ? extends V> words);

    /** Running text; its words are joined without anything between them. */
    record Paragraph<W>(List<W> words) implements Block<W> {
        public Paragraph {
            words = List.copyOf(words);
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.paragraph(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Paragraph<>(mapped(this.words, words));
        }
    }

    /** Text that must not be overlooked, such as a one-way concession. */
    record Warning<W>(List<W> words) implements Block<W> {
        public Warning {
            words = List.copyOf(words);
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.warning(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Warning<>(mapped(this.words, words));
        }
    }

    /** A text that could be said, set apart from what Parley itself says. Line breaks count. */
    record Quote<W>(List<W> words) implements Block<W> {
        public Quote {
            words = List.copyOf(words);
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.quote(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Quote<>(mapped(this.words, words));
        }
    }

    /** Labelled values. */
    record Facts<W>(List<Fact<W>> facts) implements Block<W> {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.facts(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Facts<>(mapped(facts, fact -> new Fact<>(fact.label(), words.apply(fact.value()))));
        }
    }

    /** One labelled value. */
    record Fact<W>(String label, W value) {
        public Fact {
            Objects.requireNonNull(label);
            Objects.requireNonNull(value);
        }
    }

    /**
     * A table. Every row has as many cells as there are columns.
     *
     * @param caption what it lists, for someone who cannot see it
     */
    record Table<W>(String caption, List<String> columns, List<List<W>> rows) implements Block<W> {
        public Table {
            Objects.requireNonNull(caption);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<W> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " under " + columns.size() + " columns");
                }
            }
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.table(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Table<>(caption, columns, mapped(rows, row -> mapped(row, words)));
        }
    }

    /**
     * Lines over the same points: at least one of each. Every line has a value for every point.
     *
     * @param caption what it shows, for someone who cannot see it too
     * @param along what the points are, such as {@code Entry}
     * @param points the names of the points, in order
     * @param unit what the values count
     */
    record Chart<W>(String caption, String along, List<String> points, Unit unit, List<Line<W>> lines)
            implements Block<W> {
        public Chart {
            Objects.requireNonNull(caption);
            Objects.requireNonNull(along);
            Objects.requireNonNull(unit);
            points = List.copyOf(points);
            lines = List.copyOf(lines);
            if (points.isEmpty() || lines.isEmpty()) {
                throw new IllegalArgumentException("an empty chart");
            }
            for (Line<W> line : lines) {
                if (line.values().size() != points.size()) {
                    throw new IllegalArgumentException(
                            "a line of " + line.values().size() + " values over " + points.size() + " points");
                }
            }
        }

        /** The values of a line of a chart that is shown. */
        public static List<Amount> amounts(Chart<String> chart, Line<String> line) {
            return line.values().stream()
                    .map(value -> new Amount(new BigDecimal(value), chart.unit()))
                    .toList();
        }

        /** The same in words: each value with its point. */
        public static String inWords(Chart<String> chart, Line<String> line) {
            List<Amount> amounts = amounts(chart, line);
            return IntStream.range(0, chart.points().size())
                    .mapToObj(i ->
                            Amounts.show(amounts.get(i)) + " (" + chart.points().get(i) + ")")
                    .collect(Collectors.joining("; "));
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.chart(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Chart<>(
                    caption,
                    along,
                    points,
                    unit,
                    mapped(lines, line -> new Line<>(line.name(), mapped(line.values(), words))));
        }
    }

    /**
     * A line of a chart.
     *
     * @param values numbers in digits alone, such as {@code -1200.5}
     */
    record Line<W>(String name, List<W> values) {
        public Line {
            Objects.requireNonNull(name);
            values = List.copyOf(values);
        }
    }

    /** Steps in order, with how far one has come. */
    record Steps<W>(List<Step<W>> steps) implements Block<W> {
        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.steps(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Steps<>(mapped(
                    steps,
                    step -> new Step<>(
                            step.title(), step.progress(), step.detail().map(words))));
        }
    }

    /** One step. */
    record Step<W>(String title, Progress progress, Optional<W> detail) {
        public Step {
            Objects.requireNonNull(title);
            Objects.requireNonNull(progress);
            Objects.requireNonNull(detail);
        }
    }

    /** How far a step has come. */
    enum Progress {
        DONE,
        SKIPPED,
        NEXT,
        LATER
    }

    /** Lines that can be typed as they stand. */
    record Examples<W>(List<String> lines) implements Block<W> {
        public Examples {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.examples(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Examples<>(lines);
        }
    }

    /** Buttons; at most one of them is primary. */
    record Actions<W>(List<Button> buttons) implements Block<W> {
        public Actions {
            buttons = List.copyOf(buttons);
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.actions(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Actions<>(buttons);
        }
    }

    /**
     * A file to keep.
     *
     * @param mediaType such as {@code text/csv}
     * @param content its text; of a file that is no text, its bytes in Base64
     */
    record Document<W>(String fileName, String mediaType, W content) implements Block<W> {
        public Document {
            Objects.requireNonNull(fileName);
            Objects.requireNonNull(mediaType);
            Objects.requireNonNull(content);
        }

        public boolean isText() {
            return mediaType.startsWith("text/");
        }

        /** What is in the file of a document that is shown. */
        public static byte[] bytes(Document<String> document) {
            return document.isText()
                    ? document.content().getBytes(StandardCharsets.UTF_8)
                    : Base64.getDecoder().decode(document.content());
        }

        @Override
        public Optional<Document<W>> asDocument() {
            return Optional.of(this);
        }

        @Override
        public <R> R fold(Cases<W, R> cases) {
            return cases.document(this);
        }

        @Override
        public <V> Block<V> map(Function<? super W, ? extends V> words) {
            return new Document<>(fileName, mediaType, words.apply(content));
        }
    }

    private static <A, B> List<B> mapped(List<A> all, Function<? super A, ? extends B> each) {
        return all.stream().<B>map(each).toList();
    }
}
