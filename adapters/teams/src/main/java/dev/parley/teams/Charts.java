package dev.parley.teams;

import static dev.parley.teams.Texts.bold;
import static dev.parley.teams.Texts.paragraph;
import static dev.parley.teams.Texts.run;
import static dev.parley.teams.Texts.typed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.chat.Block;
import dev.parley.core.chat.Words;
import dev.parley.core.money.Amount;
import java.util.List;
import java.util.function.Function;

/** Charts: as Teams' own element, and in words where a client does not know that. */
final class Charts {

    private Charts() {}

    static ObjectNode element(Block.Chart<? extends Words> chart, Function<Words, String> read) {
        ObjectNode element = typed("Chart.Line")
                .put("title", chart.caption())
                .put("xAxisTitle", chart.along())
                .put("colorSet", "categorical");
        if (!chart.unit().name().isEmpty()) {
            element.put("yAxisTitle", chart.unit().name());
        }
        ArrayNode data = element.putArray("data");
        chart.lines().forEach(line -> {
            ObjectNode drawn = data.addObject().put("legend", line.name());
            ArrayNode values = drawn.putArray("values");
            List<Amount> amounts = chart.amounts(line, read);
            for (int i = 0; i < amounts.size(); i++) {
                values.addObject()
                        .put("x", chart.points().get(i))
                        .put("y", amounts.get(i).number());
            }
        });
        element.set("fallback", words(chart, read));
        return element;
    }

    private static ObjectNode words(Block.Chart<? extends Words> chart, Function<Words, String> read) {
        ObjectNode container = typed("Container");
        ArrayNode items = container.putArray("items");
        items.add(paragraph(bold(chart.caption())));
        chart.lines().forEach(line -> items.add(paragraph(bold(line.name() + ": "), run(chart.told(line, read)))));
        return container;
    }
}
