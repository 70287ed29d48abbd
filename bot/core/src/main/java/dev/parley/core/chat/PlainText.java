package dev.parley.core.chat;

import dev.parley.core.chat.Block.Progress;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders messages as plain text: what a screen reader or a notification says. */
final class PlainText {

    private PlainText() {}

    static String of(PrivateMessage message, UnaryOperator<String> typed) {
        Function<Text, String> read =
                words -> words.fold(PublicText::text, secret -> secret.value().shownIn(message));
        return Stream.concat(
                        Stream.of(message.title()), message.blocks().stream().map(block -> block(block, read, typed)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static String of(RoomMessage message) {
        Function<Text, String> read = words -> words.fold(PublicText::text, secret -> {
            throw new IllegalStateException("a secret in a room message");
        });
        return Stream.concat(
                        message.blocks().stream().map(block -> block(block, read, UnaryOperator.identity())),
                        Stream.of(message.attribution()))
                .collect(Collectors.joining("\n"));
    }

    private static String block(Block<? extends Text> block, Function<Text, String> read, UnaryOperator<String> typed) {
        if (block instanceof Block.Paragraph<? extends Text> p) {
            return joined(p.words(), read);
        }
        if (block instanceof Block.Warning<? extends Text> w) {
            return joined(w.words(), read);
        }
        if (block instanceof Block.Quote<? extends Text> q) {
            return joined(q.words(), read);
        }
        if (block instanceof Block.Facts<? extends Text> f) {
            return f.facts().stream()
                    .map(fact -> fact.label() + ": " + read.apply(fact.value()))
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Table<? extends Text> t) {
            return Stream.concat(
                            Stream.of(t.caption() + ":"),
                            t.rows().stream().map(row -> row(t.columns(), row, read, typed)))
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Chart<? extends Text> c) {
            return Stream.concat(
                            Stream.of(c.caption() + ":"), c.lines().stream().map(line -> line(c, line, read)))
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Steps<? extends Text> s) {
            return s.steps().stream()
                    .map(step -> said(step.progress())
                            + step.title()
                            + step.detail()
                                    .map(detail -> ": " + read.apply(detail))
                                    .orElse(""))
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Examples<? extends Text> e) {
            return e.lines().stream().map(typed).collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Document<? extends Text> d) {
            return d.fileName();
        }
        return "";
    }

    private static String joined(List<? extends Text> words, Function<Text, String> read) {
        return words.stream().map(read).collect(Collectors.joining());
    }

    private static String row(
            List<String> columns,
            List<? extends Text> cells,
            Function<Text, String> read,
            UnaryOperator<String> typed) {
        return Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .filter(i -> !read.apply(cells.get(i)).isEmpty())
                .map(i -> columns.get(i) + ": "
                        + (i == 0 ? typed.apply(read.apply(cells.get(i))) : read.apply(cells.get(i))))
                .collect(Collectors.joining("; "));
    }

    private static String line(
            Block.Chart<? extends Text> chart, Block.Line<? extends Text> line, Function<Text, String> read) {
        return line.name() + ": " + chart.told(line, read);
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
