package dev.parley.slack.draw;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.google.gson.annotations.JsonAdapter;
import com.slack.api.model.block.LayoutBlock;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A block as its own JSON, for what the SDK has no class for or sends more of than Slack documents. */
@JsonAdapter(RawBlock.Writer.class)
record RawBlock(JsonObject json) implements LayoutBlock {

    @Override
    public String getType() {
        return json.get("type").getAsString();
    }

    @Override
    public @Nullable String getBlockId() {
        return null;
    }

    static final class Writer implements JsonSerializer<RawBlock> {
        @Override
        public JsonElement serialize(RawBlock block, Type type, JsonSerializationContext context) {
            return block.json();
        }
    }
}
