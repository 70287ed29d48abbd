package dev.parley.core.chat;

import dev.parley.core.chat.Block.Progress;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders blocks as plain text: what a screen reader or a notification says. */
final class PlainText implements Block.Cases<String, String> {

    private final UnaryOperator<String> typed;

    private PlainText(UnaryOperator<String> typed) {
        this.typed = typed;
    }

    static String of(PrivateMessage message, UnaryOperator<String> typed) {
        PlainText text = new PlainText(typed);
        return Stream.concat(
                        Stream.of(message.title()), message.shown().stream().map(block -> block.fold(text)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static String of(RoomMessage message) {
        PlainText text = new PlainText(UnaryOperator.identity());
        return Stream.concat(message.shown().stream().map(block -> block.fold(text)), Stream.of(message.attribution()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String paragraph(Block.Paragraph<String> paragraph) {
        return String.join("", paragraph.words());
    }

    @Override
    public String warning(Block.Warning<String> warning) {
        return String.join("", warning.words());
    }

    @Override
    public String quote(Block.Quote<String> quote) {
        return String.join("", quote.words());
    }

    @Override
    public String facts(Block.Facts<String> facts) {
        return facts.facts().stream()
                .map(fact -> fact.label() + ": " + fact.value())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String table(Block.Table<String> table) {
        return Stream.concat(
                        Stream.of(table.caption() + ":"), table.rows().stream().map(row -> row(table.columns(), row)))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String chart(Block.Chart<String> chart) {
        return Stream.concat(
                        Stream.of(chart.caption() + ":"),
                        chart.lines().stream().map(line -> line.name() + ": " + Block.Chart.inWords(chart, line)))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String steps(Block.Steps<String> steps) {
        return steps.steps().stream()
                .map(step -> said(step.progress())
                        + step.title()
                        + step.detail().map(detail -> ": " + detail).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String examples(Block.Examples<String> examples) {
        return examples.lines().stream().map(typed).collect(Collectors.joining("\n"));
    }

    @Override
    public String actions(Block.Actions<String> actions) {
        return "";
    }

    @Override
    public String document(Block.Document<String> document) {
        return document.fileName();
    }

    private String row(List<String> columns, List<String> cells) {
        return Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .filter(i -> !cells.get(i).isEmpty())
                .map(i -> columns.get(i) + ": " + (i == 0 ? typed.apply(cells.get(i)) : cells.get(i)))
                .collect(Collectors.joining("; "));
    }

    private static String said(Progress progress) {
        return switch (progress) {
            case DONE -> "Done: ";
            case SKIPPED -> "Skipped: ";
            case NEXT -> "Next: ";
            case LATER -> "Later: ";
        };
    }
}
