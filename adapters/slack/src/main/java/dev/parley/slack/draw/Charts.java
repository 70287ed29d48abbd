package dev.parley.slack.draw;

import static dev.parley.slack.draw.RichText.bold;
import static dev.parley.slack.draw.RichText.section;
import static dev.parley.slack.draw.RichText.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import dev.parley.core.chat.Block;
import dev.parley.core.money.Amount;
import dev.parley.core.platform.Cut;
import java.math.BigDecimal;
import java.util.List;

/**
 * Charts: as Slack's own where it takes one (a message holds two, a modal none), otherwise line by line. Slack brings
 * this block out step by step; a workspace that does not have it yet refuses the whole message with
 * {@code invalid_blocks}, and what is answered within a response cannot be sent a second time.
 */
final class Charts {

    private Charts() {}

    /** Slack's own chart, of the newest points where there are too many. */
    static LayoutBlock block(Block.Chart<String> chart) {
        int all = chart.points().size();
        int first = Math.max(0, all - Limits.CHART_POINTS);
        List<String> points = chart.points().subList(first, all).stream()
                .map(point -> Cut.of(point, Limits.CHART_LABEL))
                .toList();
        JsonArray series = new JsonArray();
        chart.lines().stream().limit(Limits.CHART_LINES).forEach(line -> {
            List<BigDecimal> numbers = Block.Chart.amounts(chart, line).subList(first, all).stream()
                    .map(Amount::number)
                    .toList();
            series.add(series(Cut.of(line.name(), Limits.CHART_LABEL), points, numbers));
        });
        JsonObject drawn = new JsonObject();
        drawn.addProperty("type", "line");
        drawn.add("series", series);
        drawn.add("axis_config", axes(chart, points));
        JsonObject block = new JsonObject();
        block.addProperty("type", "data_visualization");
        block.addProperty("title", Cut.of(chart.caption(), Limits.CHART_TITLE));
        block.add("chart", drawn);
        return new RawBlock(block);
    }

    /** The lines one below the other, each with all its values in words. */
    static List<LayoutBlock> lines(Block.Chart<String> chart) {
        List<JsonObject> items = chart.lines().stream()
                .map(line ->
                        section(bold(line.name() + ": "), text(Cut.of(Block.Chart.inWords(chart, line), Limits.TEXT))))
                .toList();
        return List.of(RichText.block(section(bold(chart.caption()))), RichText.block(RichText.list(items)));
    }

    private static JsonObject series(String name, List<String> points, List<BigDecimal> numbers) {
        JsonArray values = new JsonArray();
        for (int i = 0; i < points.size(); i++) {
            JsonObject value = new JsonObject();
            value.addProperty("label", points.get(i));
            value.addProperty("value", numbers.get(i));
            values.add(value);
        }
        JsonObject series = new JsonObject();
        series.addProperty("name", name);
        series.add("data", values);
        return series;
    }

    private static JsonObject axes(Block.Chart<String> chart, List<String> points) {
        JsonArray categories = new JsonArray();
        points.forEach(categories::add);
        JsonObject axes = new JsonObject();
        axes.add("categories", categories);
        axes.addProperty("x_label", Cut.of(chart.along(), Limits.CHART_TITLE));
        if (!chart.unit().name().isEmpty()) {
            axes.addProperty("y_label", Cut.of(chart.unit().name(), Limits.CHART_TITLE));
        }
        return axes;
    }
}
