package dev.parley.teams;

import static dev.parley.teams.Texts.bold;
import static dev.parley.teams.Texts.paragraph;
import static dev.parley.teams.Texts.run;
import static dev.parley.teams.Texts.typed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tables: as such where there is room for their columns; on a phone, what is wider than three goes row by row. */
final class Tables {

    private static final int NARROW = 3;
    private static final int MOST_ROWS = 60;

    private Tables() {}

    static List<ObjectNode> elements(Block.Table<? extends Words> table, Function<Words, String> read) {
        List<ObjectNode> elements = new ArrayList<>();
        elements.add(paragraph(bold(table.caption())));
        if (table.rows().isEmpty()) {
            return elements;
        }
        if (table.columns().size() <= NARROW) {
            elements.add(table(table, read));
        } else {
            elements.add(table(table, read).put("targetWidth", "AtLeast:Narrow"));
            elements.add(lines(table, read).put("targetWidth", "VeryNarrow"));
        }
        return elements;
    }

    private static ObjectNode table(Block.Table<? extends Words> table, Function<Words, String> read) {
        ObjectNode element = typed("Table").put("firstRowAsHeaders", true).put("showGridLines", true);
        ArrayNode columns = element.putArray("columns");
        table.columns().forEach(each -> columns.addObject().put("width", weight(each)));
        ArrayNode rows = element.putArray("rows");
        rows.add(row(table.columns().stream().map(Texts::bold).toList()));
        table.rows().stream()
                .limit(MOST_ROWS)
                .forEach(each ->
                        rows.add(row(each.stream().map(read).map(Texts::run).toList())));
        return element;
    }

    /** A column of numbers needs less room than one of words. */
    private static int weight(String column) {
        return column.length() <= NARROW ? 1 : NARROW;
    }

    private static ObjectNode row(List<ObjectNode> cells) {
        ObjectNode row = typed("TableRow");
        ArrayNode all = row.putArray("cells");
        cells.forEach(each -> {
            ObjectNode cell = typed("TableCell");
            cell.putArray("items").add(paragraph(each));
            all.add(cell);
        });
        return row;
    }

    private static ObjectNode lines(Block.Table<? extends Words> table, Function<Words, String> read) {
        ObjectNode container = typed("Container");
        ArrayNode items = container.putArray("items");
        for (List<? extends Words> row : table.rows().stream().limit(MOST_ROWS).toList()) {
            List<ObjectNode> runs = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String cell = read.apply(row.get(i));
                if (!cell.isEmpty()) {
                    runs.add(bold((runs.isEmpty() ? "" : "\n") + table.columns().get(i) + ": "));
                    runs.add(run(cell));
                }
            }
            items.add(paragraph(runs.toArray(ObjectNode[]::new)).put("separator", true));
        }
        return container;
    }
}
