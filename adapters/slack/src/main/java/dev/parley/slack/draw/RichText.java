package dev.parley.slack.draw;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;

/** Rich text made of plain words: nothing in them is ever markup, a mention or a link. */
final class RichText {

    private RichText() {}

    static RawBlock block(JsonObject... parts) {
        JsonObject block = typed("rich_text");
        block.add("elements", array(Arrays.asList(parts)));
        return new RawBlock(block);
    }

    static JsonObject section(JsonObject... texts) {
        return holding("rich_text_section", Arrays.asList(texts));
    }

    static JsonObject section(List<JsonObject> texts) {
        return holding("rich_text_section", texts);
    }

    static JsonObject quote(String text) {
        return holding("rich_text_quote", List.of(text(text)));
    }

    /** Lines that can be copied as they stand. */
    static JsonObject verbatim(String text) {
        return holding("rich_text_preformatted", List.of(text(text)));
    }

    /** One item for each of {@code sections}. */
    static JsonObject list(List<JsonObject> sections) {
        JsonObject list = holding("rich_text_list", sections);
        list.addProperty("style", "bullet");
        return list;
    }

    static JsonObject text(String text) {
        JsonObject words = typed("text");
        words.addProperty("text", text.isEmpty() ? " " : text);
        return words;
    }

    static JsonObject link(String url) {
        JsonObject link = typed("link");
        link.addProperty("url", url);
        return link;
    }

    static JsonObject bold(String text) {
        JsonObject style = new JsonObject();
        style.addProperty("bold", true);
        JsonObject words = text(text);
        words.add("style", style);
        return words;
    }

    private static JsonObject holding(String type, List<JsonObject> elements) {
        JsonObject part = typed(type);
        part.add("elements", array(elements));
        return part;
    }

    private static JsonObject typed(String type) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        return object;
    }

    private static JsonArray array(List<JsonObject> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }
}
