package dev.parley.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.ReplyJson;
import dev.parley.core.chat.RoomMessage;

/** The neutral message behind a drawn one, as indented text for the curious. */
final class NeutralJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private NeutralJson() {}

    static String of(Reply reply) {
        return indented(ReplyJson.write(reply));
    }

    static String of(RoomMessage message) {
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
