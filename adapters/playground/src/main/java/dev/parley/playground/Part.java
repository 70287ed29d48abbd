package dev.parley.playground;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Block.Progress;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Words;
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

    static List<Part> of(OnlyYou message) {
        return of(
                message.blocks(),
                words -> words.fold(Open::text, secret -> secret.value().shownIn(message)));
    }

    static List<Part> ofRoom(List<Block<Open>> blocks) {
        return of(
                blocks,
                words -> words.fold(Open::text, secret -> {
                    throw new IllegalStateException("a secret in a room message");
                }));
    }

    static List<Part> introOf(Form form) {
        return of(form.intro(), reading(form));
    }

    static Function<Words, String> reading(Form form) {
        return words -> words.fold(Open::text, secret -> secret.value().shownIn(form));
    }

    private static List<Part> of(List<? extends Block<? extends Words>> blocks, Function<Words, String> read) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            parts.add(of(blocks.get(i), i, read));
        }
        return List.copyOf(parts);
    }

    private static Part of(Block<? extends Words> block, int index, Function<Words, String> read) {
        if (block instanceof Block.Paragraph<? extends Words> paragraph) {
            return new Paragraph(joined(paragraph.words(), read));
        }
        if (block instanceof Block.Warning<? extends Words> warning) {
            return new Warning(joined(warning.words(), read));
        }
        if (block instanceof Block.Quote<? extends Words> quote) {
            return new Quote(joined(quote.words(), read));
        }
        if (block instanceof Block.Facts<? extends Words> facts) {
            return new Facts(facts.facts().stream()
                    .map(fact -> new Fact(fact.label(), read.apply(fact.value())))
                    .toList());
        }
        if (block instanceof Block.Table<? extends Words> table) {
            return new Table(
                    table.caption(),
                    table.columns(),
                    table.rows().stream()
                            .map(row ->
                                    row.stream().map(cell -> read.apply(cell)).toList())
                            .toList());
        }
        if (block instanceof Block.Chart<? extends Words> chart) {
            return new Plot(chart, read).drawn();
        }
        if (block instanceof Block.Steps<? extends Words> steps) {
            return new Steps(steps.steps().stream()
                    .map(step -> new Step(
                            step.title(),
                            step.progress(),
                            step.detail().map(detail -> read.apply(detail)).orElse("")))
                    .toList());
        }
        if (block instanceof Block.Examples<? extends Words> examples) {
            return new Examples(examples.lines());
        }
        if (block instanceof Block.Actions<? extends Words> actions) {
            return new Actions(actions.buttons());
        }
        if (block instanceof Block.Document<? extends Words> document) {
            return new Document(document.fileName(), index);
        }
        throw new IllegalStateException("a block of no known kind");
    }

    private static String joined(List<? extends Words> words, Function<Words, String> read) {
        return words.stream().map(read).collect(Collectors.joining());
    }
}
