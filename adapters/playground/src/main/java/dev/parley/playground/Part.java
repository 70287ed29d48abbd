package dev.parley.playground;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Block.Progress;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A block whose words have been read by the one who may read them, ready to be drawn. */
sealed interface Part {

    record Paragraph(String text) implements Part {}

    record Warning(String text) implements Part {}

    record Quote(String text) implements Part {}

    record Facts(List<Fact> facts) implements Part {}

    record Fact(String label, String value) {}

    record Table(String caption, List<String> columns, List<List<String>> rows) implements Part {}

    /**
     * A chart laid out: x in percent of its width, y in pixels from its top.
     *
     * @param floor how far down the lowest value is
     * @param table the same as a table
     */
    record Chart(String caption, List<Tick> ticks, List<Label> labels, double floor, List<Line> lines, Table table)
            implements Part {}

    /** A value on the scale. */
    record Tick(String text, double y) {}

    /** The name of a point. */
    record Label(String text, double x) {}

    /**
     * A line of a chart.
     *
     * @param path its points as SVG takes them
     */
    record Line(String name, String path, List<Dot> dots) {}

    /**
     * A value of a line.
     *
     * @param said the value with its line and its point
     */
    record Dot(double x, double y, String said) {}

    record Steps(List<Step> steps) implements Part {}

    record Step(String title, Progress progress, String detail) {}

    record Examples(List<String> lines) implements Part {}

    record Actions(List<Button> buttons) implements Part {}

    /** A file to fetch; the index says which block of its message it is. */
    record Document(String fileName, int index) implements Part {}

    /** How far a step has come, in a word. */
    static String said(Progress progress) {
        return switch (progress) {
            case DONE -> "Done";
            case SKIPPED -> "Skipped";
            case NEXT -> "Next";
            case LATER -> "Later";
        };
    }

    static List<Part> of(PrivateMessage message) {
        return of(
                message.blocks(),
                words -> words.fold(PublicText::text, secret -> secret.value().shownIn(message)));
    }

    static List<Part> ofRoom(List<Block<PublicText>> blocks) {
        return of(
                blocks,
                words -> words.fold(PublicText::text, secret -> {
                    throw new IllegalStateException("a secret in a room message");
                }));
    }

    static List<Part> introOf(Form form) {
        return of(form.intro(), reading(form));
    }

    static Function<Text, String> reading(Form form) {
        return words -> words.fold(PublicText::text, secret -> secret.value().shownIn(form));
    }

    private static List<Part> of(List<? extends Block<? extends Text>> blocks, Function<Text, String> read) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            parts.add(of(blocks.get(i), i, read));
        }
        return List.copyOf(parts);
    }

    private static Part of(Block<? extends Text> block, int index, Function<Text, String> read) {
        if (block instanceof Block.Paragraph<? extends Text> paragraph) {
            return new Paragraph(joined(paragraph.words(), read));
        }
        if (block instanceof Block.Warning<? extends Text> warning) {
            return new Warning(joined(warning.words(), read));
        }
        if (block instanceof Block.Quote<? extends Text> quote) {
            return new Quote(joined(quote.words(), read));
        }
        if (block instanceof Block.Facts<? extends Text> facts) {
            return new Facts(facts.facts().stream()
                    .map(fact -> new Fact(fact.label(), read.apply(fact.value())))
                    .toList());
        }
        if (block instanceof Block.Table<? extends Text> table) {
            return new Table(
                    table.caption(),
                    table.columns(),
                    table.rows().stream()
                            .map(row ->
                                    row.stream().map(cell -> read.apply(cell)).toList())
                            .toList());
        }
        if (block instanceof Block.Chart<? extends Text> chart) {
            return new Plot(chart, read).drawn();
        }
        if (block instanceof Block.Steps<? extends Text> steps) {
            return new Steps(steps.steps().stream()
                    .map(step -> new Step(
                            step.title(),
                            step.progress(),
                            step.detail().map(detail -> read.apply(detail)).orElse("")))
                    .toList());
        }
        if (block instanceof Block.Examples<? extends Text> examples) {
            return new Examples(examples.lines());
        }
        if (block instanceof Block.Actions<? extends Text> actions) {
            return new Actions(actions.buttons());
        }
        if (block instanceof Block.Document<? extends Text> document) {
            return new Document(document.fileName(), index);
        }
        throw new IllegalStateException("a block of no known kind");
    }

    private static String joined(List<? extends Text> words, Function<Text, String> read) {
        return words.stream().map(read).collect(Collectors.joining());
    }
}
