package dev.parley.teams.draw;

import static dev.parley.teams.draw.Texts.bold;
import static dev.parley.teams.draw.Texts.paragraph;
import static dev.parley.teams.draw.Texts.quiet;
import static dev.parley.teams.draw.Texts.run;
import static dev.parley.teams.draw.Texts.subtle;
import static dev.parley.teams.draw.Texts.typed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Block;
import dev.parley.core.platform.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tables: as such where there is room for their columns; where a card is too narrow for more than three, such as on a
 * phone, row by row. Teams chooses by {@code targetWidth}. A client that does not know it shows both, so the rows, which
 * can be read everywhere, come first.
 */
final class Tables {

    private static final int NARROW = 3;
    private static final int MOST_ROWS = 60;

    /** In characters: of more than that, each cell shows its beginning. */
    private static final int TEXT = 16_000;

    /** In characters of JSON: of more than that, a card is spared the second drawing. */
    private static final int TWICE = 24_000;

    /** In characters, as the widths that follow: what a column is given for its text, at least and at most. */
    private static final int SLIM = 4;

    private static final int BROAD = 18;

    /** What the edges of a cell take. */
    private static final int EDGES = 2;

    private final List<String> columns;
    private final List<List<String>> rows;

    private Tables(List<String> columns, List<List<String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static List<ObjectNode> elements(Block.Table<String> table) {
        List<ObjectNode> elements = new ArrayList<>();
        elements.add(paragraph(bold(table.caption())));
        if (!table.rows().isEmpty()) {
            elements.addAll(new Tables(table.columns(), rows(table)).drawn());
        }
        int left = table.rows().size() - MOST_ROWS;
        if (left > 0) {
            elements.add(paragraph(quiet(left + " more aren't shown here.")));
        }
        return elements;
    }

    private static List<List<String>> rows(Block.Table<String> table) {
        List<List<String>> rows = table.rows().stream().limit(MOST_ROWS).toList();
        int text = rows.stream().flatMap(List::stream).mapToInt(String::length).sum();
        int most = text > TEXT ? TEXT / (rows.size() * table.columns().size()) : text;
        return rows.stream()
                .map(row -> row.stream().map(cell -> Cut.of(cell, most)).toList())
                .toList();
    }

    private List<ObjectNode> drawn() {
        if (columns.size() <= NARROW) {
            return List.of(grid());
        }
        ObjectNode lines = lines();
        ObjectNode grid = grid();
        return lines.toString().length() + grid.toString().length() > TWICE
                ? List.of(lines)
                : List.of(lines.put("targetWidth", "atMost:Standard"), grid.put("targetWidth", "Wide"));
    }

    private ObjectNode grid() {
        ObjectNode element = typed("Table").put("firstRowAsHeaders", true).put("showGridLines", true);
        ArrayNode widths = element.putArray("columns");
        IntStream.range(0, columns.size()).forEach(column -> widths.addObject().put("width", width(column)));
        ArrayNode all = element.putArray("rows");
        all.add(row(columns.stream().map(Texts::bold)));
        rows.forEach(each -> all.add(row(each.stream().map(Texts::run))));
        return element;
    }

    /** By what stands in its cells on average, and so that no word of them is broken without need. */
    private int width(int column) {
        List<String> cells = Stream.concat(
                        Stream.of(columns.get(column)), rows.stream().map(row -> row.get(column)))
                .toList();
        int average = cells.stream().mapToInt(String::length).sum() / cells.size();
        int word = cells.stream()
                .flatMap(cell -> Arrays.stream(cell.split("\\s")))
                .mapToInt(String::length)
                .max()
                .orElse(SLIM);
        return EDGES + Math.max(SLIM, Math.min(BROAD, Math.max(average, word)));
    }

    private static ObjectNode row(Stream<ObjectNode> cells) {
        ObjectNode row = typed("TableRow");
        ArrayNode all = row.putArray("cells");
        cells.forEach(each -> {
            ObjectNode cell = typed("TableCell");
            cell.putArray("items").add(paragraph(each));
            all.add(cell);
        });
        return row;
    }

    private ObjectNode lines() {
        ObjectNode container = typed("Container");
        ArrayNode items = container.putArray("items");
        rows.forEach(row -> items.add(paragraph(line(row)).put("separator", true)));
        return container;
    }

    /** What it is about first; below, each of its other cells that is not empty. */
    private ObjectNode[] line(List<String> row) {
        boolean numbered = row.get(0).matches("\\d+");
        List<ObjectNode> runs = new ArrayList<>();
        runs.add(bold(numbered ? columns.get(0) + " " + row.get(0) + " · " + row.get(1) : row.get(0)));
        for (int i = numbered ? 2 : 1; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                runs.add(subtle("\n" + columns.get(i) + ": "));
                runs.add(run(row.get(i)));
            }
        }
        return runs.toArray(ObjectNode[]::new);
    }
}
