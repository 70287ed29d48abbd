package dev.parley.playground.draw;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Block.Progress;
import dev.parley.core.chat.Button;
import java.util.List;
import java.util.stream.IntStream;

/** A block whose words have been read by the one who may read them, ready to be drawn. */
public sealed interface Part {

    public record Paragraph(String text) implements Part {}

    public record Warning(String text) implements Part {}

    public record Quote(String text) implements Part {}

    public record Facts(List<Fact> facts) implements Part {}

    public record Fact(String label, String value) {}

    public record Table(String caption, List<String> columns, List<List<String>> rows) implements Part {}

    /**
     * A chart laid out: x in percent of its width, y in pixels from its top.
     *
     * @param floor how far down the lowest value is
     * @param table the same as a table
     */
    public record Chart(
            String caption, List<Tick> ticks, List<Label> labels, double floor, List<Line> lines, Table table)
            implements Part {}

    /** A value on the scale. */
    public record Tick(String text, double y) {}

    /** The name of a point. */
    public record Label(String text, double x) {}

    /**
     * A line of a chart.
     *
     * @param path its points as SVG takes them
     */
    public record Line(String name, String path, List<Dot> dots) {}

    /**
     * A value of a line.
     *
     * @param said the value with its line and its point
     */
    public record Dot(double x, double y, String said) {}

    public record Steps(List<Step> steps) implements Part {}

    public record Step(String title, Progress progress, String detail) {}

    public record Examples(List<String> lines) implements Part {}

    public record Actions(List<Button> buttons) implements Part {}

    /** A file to fetch; the index says which block of its message it is. */
    public record Document(String fileName, int index) implements Part {}

    /** How far a step has come, in a word. */
    public static String said(Progress progress) {
        return switch (progress) {
            case DONE -> "Done";
            case SKIPPED -> "Skipped";
            case NEXT -> "Next";
            case LATER -> "Later";
        };
    }

    /** The parts that these blocks are drawn as. */
    public static List<Part> of(List<Block<String>> blocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> blocks.get(i).fold(new Drawn(i)))
                .toList();
    }

    /** How each kind of block is drawn, at its index in the message. */
    public record Drawn(int index) implements Block.Cases<String, Part> {

        @Override
        public Part paragraph(Block.Paragraph<String> paragraph) {
            return new Paragraph(String.join("", paragraph.words()));
        }

        @Override
        public Part warning(Block.Warning<String> warning) {
            return new Warning(String.join("", warning.words()));
        }

        @Override
        public Part quote(Block.Quote<String> quote) {
            return new Quote(String.join("", quote.words()));
        }

        @Override
        public Part facts(Block.Facts<String> facts) {
            return new Facts(facts.facts().stream()
                    .map(fact -> new Fact(fact.label(), fact.value()))
                    .toList());
        }

        @Override
        public Part table(Block.Table<String> table) {
            return new Table(table.caption(), table.columns(), table.rows());
        }

        @Override
        public Part chart(Block.Chart<String> chart) {
            return new Plot(chart).drawn();
        }

        @Override
        public Part steps(Block.Steps<String> steps) {
            return new Steps(steps.steps().stream()
                    .map(step -> new Step(
                            step.title(), step.progress(), step.detail().orElse("")))
                    .toList());
        }

        @Override
        public Part examples(Block.Examples<String> examples) {
            return new Examples(examples.lines());
        }

        @Override
        public Part actions(Block.Actions<String> actions) {
            return new Actions(actions.buttons());
        }

        @Override
        public Part document(Block.Document<String> document) {
            return new Document(document.fileName(), index);
        }
    }
}
