package dev.parley.teams.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.platform.Cut;

/** Parts of cards that hold words: always text runs, in which nothing is ever markup. */
public final class Texts {

    /** The most of one text that a card shows. */
    static final int LONGEST = 6_000;

    private Texts() {}

    /** Runs one after the other, as one paragraph. */
    static ObjectNode paragraph(ObjectNode... runs) {
        ObjectNode block = typed("RichTextBlock");
        ArrayNode inlines = block.putArray("inlines");
        for (ObjectNode each : runs) {
            inlines.add(each);
        }
        return block;
    }

    static ObjectNode run(String text) {
        return typed("TextRun").put("text", text.isEmpty() ? " " : spaced(Cut.of(text, LONGEST)));
    }

    static ObjectNode bold(String text) {
        return run(text).put("weight", "Bolder");
    }

    static ObjectNode title(String text) {
        return bold(text).put("size", "Large");
    }

    static ObjectNode subtle(String text) {
        return run(text).put("isSubtle", true);
    }

    static ObjectNode quiet(String text) {
        return subtle(text).put("size", "Small");
    }

    static ObjectNode problem(String text) {
        return run(text).put("color", "Attention");
    }

    /** As it stands, for copying. */
    static ObjectNode verbatim(String text) {
        return run(text).put("fontType", "Monospace");
    }

    /** An address that can be followed. */
    static ObjectNode link(String url) {
        ObjectNode run = run(url);
        run.putObject("selectAction").put("type", "Action.OpenUrl").put("url", url);
        return run;
    }

    public static ObjectNode typed(String type) {
        return TeamsJson.JSON.createObjectNode().put("type", type);
    }

    /** A card draws several spaces as one; of a line that is indented this would lose the sense. */
    private static String spaced(String text) {
        return text.replace("  ", " \u00a0");
    }
}
