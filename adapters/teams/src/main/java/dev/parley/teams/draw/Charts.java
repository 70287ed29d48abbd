package dev.parley.teams.draw;

import static dev.parley.teams.draw.Texts.bold;
import static dev.parley.teams.draw.Texts.paragraph;
import static dev.parley.teams.draw.Texts.run;
import static dev.parley.teams.draw.Texts.typed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Block;
import dev.parley.core.money.Amount;
import java.util.List;

/** Charts: as Teams' own element, and in words where a client does not know that. */
final class Charts {

    /** Colours that say neither good nor bad. */
    private static final List<String> COLORS =
            List.of("categoricalBlue", "categoricalMarigold", "categoricalTeal", "categoricalPurple");

    private Charts() {}

    static List<ObjectNode> elements(Block.Chart<String> chart) {
        return List.of(paragraph(bold(chart.caption())), drawn(chart));
    }

    private static ObjectNode drawn(Block.Chart<String> chart) {
        ObjectNode element = typed("Chart.Line").put("title", chart.caption()).put("xAxisTitle", chart.along());
        if (!chart.unit().name().isEmpty()) {
            element.put("yAxisTitle", chart.unit().name());
        }
        ArrayNode data = element.putArray("data");
        chart.lines()
                .forEach(line -> data.add(line(chart, line).put("color", COLORS.get(data.size() % COLORS.size()))));
        element.set("fallback", words(chart));
        return element;
    }

    private static ObjectNode line(Block.Chart<String> chart, Block.Line<String> line) {
        ObjectNode drawn = TeamsJson.JSON.createObjectNode().put("legend", line.name());
        ArrayNode values = drawn.putArray("values");
        List<Amount> amounts = Block.Chart.amounts(chart, line);
        for (int i = 0; i < amounts.size(); i++) {
            values.addObject()
                    .put("x", mark(chart.points().get(i)))
                    .put("y", amounts.get(i).number());
        }
        return drawn;
    }

    /** Of {@code No. 12} the number: there is room for no more below an axis with many points. */
    private static String mark(String point) {
        return point.substring(point.lastIndexOf(' ') + 1);
    }

    private static ObjectNode words(Block.Chart<String> chart) {
        ObjectNode container = typed("Container");
        ArrayNode items = container.putArray("items");
        chart.lines()
                .forEach(line -> items.add(paragraph(bold(line.name() + ": "), run(Block.Chart.inWords(chart, line)))));
        return container;
    }
}
