package dev.parley.playground.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.ReplyJson;
import dev.parley.core.chat.RoomMessage;

/** The neutral message behind a drawn one, as indented text for the curious. */
public final class NeutralJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private NeutralJson() {}

    public static String of(Reply reply) {
        return indented(ReplyJson.write(reply));
    }

    public static String of(RoomMessage message) {
        return indented(ReplyJson.write(message));
    }

    private static String indented(String json) {
        try {
            return MAPPER.readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
