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
 * @param <W> the most private words in it: a {@code Block<Open>} may go into a room
 */
public sealed interface Block<W extends Text> {

    /** Running text; its words are joined without anything between them. */
    record Paragraph<W extends Text>(List<W> words) implements Block<W> {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /** Text that must not be overlooked, such as a one-way concession. */
    record Warning<W extends Text>(List<W> words) implements Block<W> {
        public Warning {
            words = List.copyOf(words);
        }
    }

    /** A text that could be said, set apart from what Parley itself says. Line breaks count. */
    record Quote<W extends Text>(List<W> words) implements Block<W> {
        public Quote {
            words = List.copyOf(words);
        }
    }

    /** Labelled values. */
    record Facts<W extends Text>(List<Fact<W>> facts) implements Block<W> {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One labelled value. */
    record Fact<W extends Text>(String label, W value) {
        public Fact {
            Objects.requireNonNull(label);
            Objects.requireNonNull(value);
        }
    }

    /**
     * A table. Every row has as many cells as there are columns.
     *
     * @param caption what it lists, for somebody who cannot see it
     */
    record Table<W extends Text>(String caption, List<String> columns, List<List<W>> rows) implements Block<W> {
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
    }

    /**
     * Lines over the same points: at least one of each. Every line has a value for every point.
     *
     * @param caption what it shows, for somebody who cannot see it too
     * @param along what the points are, such as {@code Entry}
     * @param points the names of the points, in order
     * @param unit what the values count
     */
    record Chart<W extends Text>(String caption, String along, List<String> points, Unit unit, List<Line<W>> lines)
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

        /** The values of a line of this chart, for the one who may read them. */
        public List<Amount> amounts(Line<? extends Text> line, Function<Text, String> read) {
            return line.values().stream()
                    .map(value -> new Amount(new BigDecimal(read.apply(value)), unit))
                    .toList();
        }

        /** The same in words: each value with its point. */
        public String told(Line<? extends Text> line, Function<Text, String> read) {
            List<Amount> amounts = amounts(line, read);
            return IntStream.range(0, points.size())
                    .mapToObj(i -> Amounts.show(amounts.get(i)) + " (" + points.get(i) + ")")
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * A line of a chart.
     *
     * @param values numbers in digits alone, such as {@code -1200.5}
     */
    record Line<W extends Text>(String name, List<W> values) {
        public Line {
            Objects.requireNonNull(name);
            values = List.copyOf(values);
        }
    }

    /** Steps in order, with how far one has come. */
    record Steps<W extends Text>(List<Step<W>> steps) implements Block<W> {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** One step. */
    record Step<W extends Text>(String title, Progress progress, Optional<W> detail) {
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
    record Examples<W extends Text>(List<String> lines) implements Block<W> {
        public Examples {
            lines = List.copyOf(lines);
        }
    }

    /** Buttons; at most one of them is primary. */
    record Actions<W extends Text>(List<Button> buttons) implements Block<W> {
        public Actions {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A file to keep.
     *
     * @param mediaType such as {@code text/csv}
     * @param content its text; of a file that is no text, its bytes in Base64
     */
    record Document<W extends Text>(String fileName, String mediaType, W content) implements Block<W> {
        public Document {
            Objects.requireNonNull(fileName);
            Objects.requireNonNull(mediaType);
            Objects.requireNonNull(content);
        }

        public boolean isText() {
            return mediaType.startsWith("text/");
        }

        /** What is in the file, for the one who may read it. */
        public byte[] bytes(Function<Text, String> read) {
            String text = read.apply(content);
            return isText()
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : Base64.getDecoder().decode(text);
        }
    }
}
