package dev.parley.slack.draw;

import static dev.parley.slack.draw.RichText.bold;
import static dev.parley.slack.draw.RichText.section;
import static dev.parley.slack.draw.RichText.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import dev.parley.core.chat.Block;
import dev.parley.core.platform.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables: as Slack's own where it takes one (a message holds one, a modal none), otherwise row by row. */
final class Tables {

    private Tables() {}

    /** The table that is to be Slack's own: the widest, if it is one that rows of text would not do for. */
    static Optional<Block.Table<String>> widest(List<Block<String>> blocks) {
        return blocks.stream()
                .flatMap(each -> each instanceof Block.Table<String> table ? Stream.of(table) : Stream.empty())
                .filter(table -> table.columns().size() > 2 && table.rows().size() < Limits.TABLE_ROWS)
                .reduce((one, other) -> other.columns().size() > one.columns().size() ? other : one);
    }

    /** Slack's own table under its caption. */
    static List<LayoutBlock> block(Block.Table<String> table) {
        int cells = (table.rows().size() + 1) * table.columns().size();
        int widest = Math.max(2, Limits.TABLE / Math.max(1, cells));
        JsonArray rows = new JsonArray();
        rows.add(row(table.columns(), widest));
        table.rows().forEach(each -> rows.add(row(each, widest)));
        JsonArray settings = new JsonArray();
        table.columns().forEach(column -> {
            JsonObject wrapped = new JsonObject();
            wrapped.addProperty("is_wrapped", true);
            settings.add(wrapped);
        });
        JsonObject block = new JsonObject();
        block.addProperty("type", "table");
        block.add("rows", rows);
        block.add("column_settings", settings);
        return List.of(caption(table), new RawBlock(block));
    }

    /** The rows one below the other: the first cell, then what the others say. */
    static List<LayoutBlock> lines(Block.Table<String> table) {
        List<JsonObject> items = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<JsonObject> words = new ArrayList<>();
            words.add(bold(Cut.of(Slash.typed(row.get(0)), Limits.TEXT)));
            for (int i = 1; i < row.size(); i++) {
                String cell = row.get(i);
                if (!cell.isEmpty()) {
                    String label = row.size() > 2 ? table.columns().get(i) + ": " : "";
                    words.add(text(" · " + label + Cut.of(cell, Limits.TEXT)));
                }
            }
            items.add(section(words));
        }
        return items.isEmpty()
                ? List.of(caption(table))
                : List.of(caption(table), RichText.block(RichText.list(items)));
    }

    private static RawBlock caption(Block.Table<String> table) {
        return RichText.block(section(bold(table.caption())));
    }

    private static JsonArray row(List<String> cells, int widest) {
        JsonArray row = new JsonArray();
        for (String each : cells) {
            JsonObject cell = new JsonObject();
            cell.addProperty("type", "raw_text");
            cell.addProperty("text", each.isEmpty() ? " " : Cut.of(each, widest));
            row.add(cell);
        }
        return row;
    }
}
